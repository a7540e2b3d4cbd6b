import type { App, types } from '@slack/bolt';
import { post } from '../delivery.ts';
import type { Desk } from './desk.ts';

/** The shortcut that opens the modal, and the modal itself. */
export const checkServer = 'check_server';

const server = { block: 'server', action: 'typed' } as const;

/** A shortcut from anywhere in Slack asks in a modal which server to check. It has no channel, so the
 * answer goes into the person's own conversation with Mailport. */
export function listenToCheckModal(app: App, { answer, delivered }: Desk): void {
  app.shortcut(
    { type: 'shortcut', callback_id: checkServer },
    async ({ ack, shortcut, client }) => {
      await ack();
      if (!delivered.isFirst(`shortcut:${shortcut.trigger_id}`)) return;
      await client.views.open({ trigger_id: shortcut.trigger_id, view: modal });
    },
  );
  app.view(
    { type: 'view_submission', callback_id: checkServer },
    async ({ ack, view, body, client, context }) => {
      await ack();
      if (!delivered.isFirst(`view:${view.id}`)) return;
      const typed = view.state.values[server.block]?.[server.action]?.value ?? '';
      const { id: person } = body.user;
      await answer({
        surface: 'modal',
        text: `check ${typed}`,
        person,
        workspace: context.teamId ?? context.enterpriseId,
        ways: [post(client, { channel: person })],
        retry: context.retryNum,
      });
    },
  );
}

const plain = (text: string) => ({ type: 'plain_text', text, emoji: false }) as const;

const modal: types.ModalView = {
  type: 'modal',
  callback_id: checkServer,
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
