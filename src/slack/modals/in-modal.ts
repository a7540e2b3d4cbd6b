import type { types, webApi } from '@slack/bolt';
import type { Edit, Way } from '../delivery.ts';
import type { ModalContext } from './context.ts';
import { toAnswerModal, toLoadingModal } from './views.ts';

/** Into a modal that is open, in the place of what it shows. */
export function inModal(client: webApi.WebClient, view: string, context: ModalContext): Way {
  const show: Edit = (message) =>
    client.views.update({ view_id: view, view: toAnswerModal(message, context) });
  return {
    name: 'modal',
    edits: 'freely',
    async send(message) {
      await show(message);
      return show;
    },
  };
}

/** Opens a modal at once, because Slack's permission lasts three seconds; gives back its id. */
export async function openModal(
  client: webApi.WebClient,
  trigger: string,
  view: types.ModalView = toLoadingModal({ kind: 'answer' }),
): Promise<string> {
  const opened = await client.views.open({ trigger_id: trigger, view });
  return opened.view?.id ?? '';
}
