import type { App } from '@slack/bolt';
import { modals } from '../actions.ts';
import { readContext } from '../modals/context.ts';
import { inModal } from '../modals/in-modal.ts';
import { toLoadingModal, typed } from '../modals/views.ts';
import { whoIs, workspaceOf } from '../person.ts';
import { unwrap } from '../unwrap.ts';
import { toConversation } from './conversation.ts';
import type { Listening } from './listening.ts';

/** What is typed into a modal: looked up, or the answer to a question. It is answered in place. */
export function listenToModals(app: App, { answer }: Listening): void {
  for (const id of [modals.lookUp, modals.answer]) {
    app.view(id, async ({ ack, view, body, client, context }) => {
      const modal = readContext(view.private_metadata);
      const said = view.state.values[typed.block]?.[typed.action]?.value ?? '';
      const { awaits, ...after } = modal;
      await ack({ response_action: 'update', view: toLoadingModal(after) });
      const thread = view.root_view_id ?? view.id;
      await answer({
        surface: 'modal',
        text: [awaits, unwrap(said)].filter(Boolean).join(' '),
        who: whoIs(context, body.user.id),
        conversation: toConversation({ team: workspaceOf(context), channel: 'modal', thread }),
        ...(modal.atDesk && { atDesk: true }),
        inModal: true,
        ways: [inModal(client, view.id, after)],
        ...(modal.thread && { shareable: 'thread' as const }),
        retry: context.retryNum,
      });
    });
  }
}
