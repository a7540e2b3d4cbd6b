import type { App, ButtonAction } from '@slack/bolt';
import { actions } from '../actions.ts';
import { inModal, openModal } from '../modals/in-modal.ts';
import { toLookUpModal } from '../modals/views.ts';
import { whoIs } from '../person.ts';
import { onButton } from './buttons.ts';
import type { Listening } from './listening.ts';

/** What the agent panel offers to ask; the same examples as everywhere. */
const prompts = [
  { title: 'The port for secure POP3', message: 'pop3 secure' },
  { title: 'Gmail’s IMAP server', message: 'gmail imap' },
  { title: '465 or 587?', message: '465 or 587' },
  { title: 'Learn the ports', message: 'learn' },
] as const;

/** The Home tab is drawn whenever somebody opens it; the agent panel gets its prompts. */
export function listenToHome(app: App, listening: Listening): void {
  app.event('app_home_opened', async ({ event, client, context }) => {
    if (event.tab === 'home') {
      const who = whoIs(context, event.user);
      await listening.home.show(client, who, event.channel);
      const before = (await listening.daily?.settingOf(who)) ?? null;
      await listening.daily?.follow(who, { before, direct: event.channel });
      return;
    }
    const offered = { channel_id: event.channel, title: 'You could ask', prompts: [...prompts] };
    // Only some plans have the panel; everything works without it.
    const set = client.apiCall('assistant.threads.setSuggestedPrompts', offered);
    await set.catch(() => undefined);
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
