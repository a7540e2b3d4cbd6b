import type { App, ButtonAction } from '@slack/bolt';
import { actions, modals } from '../actions.ts';
import { readDailyForm, toDailyForm } from '../daily/daily-form.ts';
import { inModal, openModal } from '../modals/in-modal.ts';
import { toLoadingModal } from '../modals/views.ts';
import { whoIs } from '../person.ts';
import { onButton } from './buttons.ts';
import type { Listening } from './listening.ts';

/** The choice of a time for the daily question, from the Home tab. */
export function listenToDaily(app: App, listening: Listening): void {
  const { daily, home, answer } = listening;

  onButton<ButtonAction>(app, listening, actions.chooseDaily, async (press) => {
    const { client, body, context } = press;
    const direct = home.directOf(body.view?.private_metadata);
    const chosen = (await daily?.settingOf(whoIs(context, body.user.id))) ?? null;
    await openModal(client, body.trigger_id, toDailyForm(chosen, direct));
  });

  app.view(modals.daily, async ({ ack, view, body, client, context }) => {
    const { at, zone } = readDailyForm(view.state.values);
    const who = whoIs(context, body.user.id);
    const direct = home.directOf(view.private_metadata);
    await ack({ response_action: 'update', view: toLoadingModal({ kind: 'answer' }) });
    await answer({
      surface: 'home',
      text: `daily ${at} ${zone}`,
      who,
      inModal: true,
      ways: [inModal(client, view.id, { kind: 'answer' })],
      ...(direct !== null && { direct }),
      retry: context.retryNum,
    });
    await home.show(client, who, direct);
  });
}
