import type { App, BlockAction } from '@slack/bolt';
import { isKnownAction, modals } from '../actions.ts';
import { deliver } from '../delivery.ts';
import { plainMessage } from '../message.ts';
import { toLoadingModal } from '../modals/views.ts';
import type { Listening } from './listening.ts';
import { type Press, placeOf, waysToTell } from './place.ts';

/** Forms that this version does not draw. */
const otherForms = new RegExp(`^(?!(?:${Object.values(modals).join('|')})$)`);

/** A button or a form of another version of Mailport: it is told, and not left to time out. */
export function listenToUnknown(app: App, { delivered }: Listening): void {
  app.action<BlockAction>({ type: 'block_actions' }, async (args) => {
    const press = args as unknown as Press;
    if (isKnownAction(press.action.action_id)) return;
    await press.ack();
    if (!delivered.isFirst(`unknown:${press.body.user.id}:${press.action.action_ts}`)) return;
    if (placeOf(press).on === 'home') return;
    const words = 'This button is from another version of Mailport. Ask again to get a new one.';
    await deliver(plainMessage(words), waysToTell(press));
  });

  app.view(otherForms, async ({ ack }) => {
    const words = 'This form is from another version of Mailport. Please open it again.';
    await ack({ response_action: 'update', view: toLoadingModal({ kind: 'answer' }, words) });
  });
}
