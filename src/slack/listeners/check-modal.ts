import type { App, ButtonAction, types } from '@slack/bolt';
import { actions, modals, shortcuts } from '../actions.ts';
import { post } from '../delivery.ts';
import { openModal } from '../modals/in-modal.ts';
import { plain } from '../modals/views.ts';
import { whoIs } from '../person.ts';
import { onButton } from './buttons.ts';
import type { Listening } from './listening.ts';

const server = { block: 'server', action: 'typed' } as const;

/** A shortcut from anywhere in Slack, or a button on the Home tab, asks in a modal which server to
 * check. It has no channel, so the answer goes into the person's own conversation with Mailport. */
export function listenToCheckModal(app: App, listening: Listening): void {
  const { answer, delivered } = listening;
  app.shortcut(
    { type: 'shortcut', callback_id: shortcuts.checkServer },
    async ({ ack, shortcut, client }) => {
      await ack();
      if (!delivered.isFirst(`shortcut:${shortcut.trigger_id}`)) return;
      await openModal(client, shortcut.trigger_id, modal);
    },
  );
  onButton<ButtonAction>(app, listening, actions.checkServer, async ({ client, body }) => {
    await openModal(client, body.trigger_id, modal);
  });
  app.view(modals.checkServer, async ({ ack, view, body, client, context }) => {
    await ack();
    if (!delivered.isFirst(`view:${view.id}`)) return;
    const typed = view.state.values[server.block]?.[server.action]?.value ?? '';
    const { id: person } = body.user;
    await answer({
      surface: 'modal',
      text: `check ${typed}`,
      who: whoIs(context, person),
      ways: [post(client, { channel: person })],
      retry: context.retryNum,
    });
  });
}

const modal: types.ModalView = {
  type: 'modal',
  callback_id: modals.checkServer,
  title: plain('Check a mail server'),
  submit: plain('Check'),
  close: plain('Cancel'),
  blocks: [
    {
      type: 'input',
      block_id: server.block,
      label: plain('Server, domain or mail address'),
      hint: plain('With a port or without. The result comes as a message from Mailport.'),
      element: {
        type: 'plain_text_input',
        action_id: server.action,
        placeholder: plain('mail.example.com:993'),
        max_length: 500,
        focus_on_load: true,
      },
    },
  ],
};
