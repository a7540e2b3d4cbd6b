import type { App, ButtonAction } from '@slack/bolt';
import { actions } from '../actions.ts';
import { inModal, openModal } from '../modals/in-modal.ts';
import { toLookUpModal } from '../modals/views.ts';
import { whoIs } from '../person.ts';
import { onButton } from './buttons.ts';
import type { Listening } from './listening.ts';

/** The Home tab is drawn whenever somebody opens it. */
export function listenToHome(app: App, listening: Listening): void {
  app.event('app_home_opened', async ({ event, client, context }) => {
    if (event.tab !== 'home') return;
    const who = whoIs(context, event.user);
    await listening.home.show(client, who, event.channel);
    const before = (await listening.daily?.settingOf(who)) ?? null;
    await listening.daily?.follow(who, { before, direct: event.channel });
  });

  onButton<ButtonAction>(app, listening, actions.lookUp, async ({ client, body }) => {
    await openModal(client, body.trigger_id, toLookUpModal({ kind: 'look-up' }));
  });

  onButton<ButtonAction>(app, listening, actions.homeDeed, async (press) => {
    const { client, body, context, action } = press;
    const who = whoIs(context, body.user.id);
    const direct = listening.home.directOf(body.view?.private_metadata);
    const view = await openModal(client, body.trigger_id);
    await listening.answer({
      surface: 'home',
      text: action.value ?? '',
      who,
      inModal: true,
      ways: [inModal(client, view, { kind: 'answer' })],
      ...(direct !== null && { direct }),
      retry: context.retryNum,
    });
    await listening.home.show(client, who, direct);
  });
}
