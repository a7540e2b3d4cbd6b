import type { App, ButtonAction } from '@slack/bolt';
import { actions } from '../actions.ts';
import { inModal } from '../modals/in-modal.ts';
import { whoIs } from '../person.ts';
import { isAtDesk } from '../team/at-desk.ts';
import { onButton } from './buttons.ts';
import type { Listening } from './listening.ts';
import type { Press } from './place.ts';

/** *Delete this entry*, below the form: the answer, with the way back, takes the form's place. */
export function listenToRemoval(app: App, listening: Listening): void {
  onButton<ButtonAction>(app, listening, actions.removeEntry, (press) =>
    removeEntry(press, listening),
  );
}

async function removeEntry(press: Press<ButtonAction>, listening: Listening): Promise<void> {
  const { client, body, action, context } = press;
  const view = body.view?.id ?? '';
  const { deskChannel } = listening;
  const atDesk =
    deskChannel !== null && (await isAtDesk(client, deskChannel, body.user.id)) === true;
  await listening.answer({
    surface: 'modal',
    text: action.value ?? '',
    who: whoIs(context, body.user.id),
    atDesk,
    inModal: true,
    ways: [inModal(client, view, { kind: 'answer', atDesk })],
    retry: context.retryNum,
  });
}
