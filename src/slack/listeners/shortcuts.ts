import type { App, GlobalShortcut, MessageShortcut } from '@slack/bolt';
import { shortcuts } from '../actions.ts';
import { plainMessage } from '../message.ts';
import { type MessageJson, textOfMessage } from '../message-text.ts';
import type { ModalContext } from '../modals/context.ts';
import { inModal, openModal } from '../modals/in-modal.ts';
import { toLoadingModal, toLookUpModal } from '../modals/views.ts';
import { whoIs } from '../person.ts';
import type { Listening } from './listening.ts';

/** *Explain mail error* on a message, and *Look up a mail port* from anywhere. */
export function listenToShortcuts(app: App, listening: Listening): void {
  const { answer, delivered } = listening;

  app.shortcut<MessageShortcut>(
    { type: 'message_action', callback_id: shortcuts.explainError },
    async ({ ack, shortcut, client, context }) => {
      await ack();
      if (!delivered.isFirst(`shortcut:${shortcut.trigger_id}`)) return;
      const { channel, response_url: respondTo, message_ts: ts } = shortcut;
      const message: MessageJson = shortcut.message;
      const thread = { channel: channel.id, ts: message.thread_ts ?? ts, respondTo };
      const modal: ModalContext = { kind: 'answer', thread };
      const view = await openModal(client, shortcut.trigger_id, toLoadingModal(modal));
      const way = inModal(client, view, modal);
      const text = textOfMessage(message);
      if (text === '') {
        await way.send(plainMessage('There are no words in this message that could be explained.'));
        return;
      }
      await answer({
        surface: 'shortcut',
        text,
        quoted: true,
        who: whoIs(context, shortcut.user.id),
        inModal: true,
        ways: [way],
        shareable: 'thread',
        retry: context.retryNum,
      });
    },
  );

  app.shortcut<GlobalShortcut>(
    { type: 'shortcut', callback_id: shortcuts.lookUp },
    async ({ ack, shortcut, client }) => {
      await ack();
      if (!delivered.isFirst(`shortcut:${shortcut.trigger_id}`)) return;
      await openModal(client, shortcut.trigger_id, toLookUpModal({ kind: 'look-up' }));
    },
  );
}
