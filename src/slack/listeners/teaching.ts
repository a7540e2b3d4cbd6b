import type { App, ButtonAction, StaticSelectAction } from '@slack/bolt';
import { describeNotKept } from '../../answers/not-kept.ts';
import type { Person } from '../../onboarding/learner.ts';
import type { TeamQuestion } from '../../team/questions.ts';
import type { Stores } from '../../team/stores.ts';
import { actions, modals } from '../actions.ts';
import { openModal } from '../modals/in-modal.ts';
import { toLoadingModal } from '../modals/views.ts';
import type { Note } from '../note.ts';
import { whoIs } from '../person.ts';
import { toHistoryNote } from '../team/history-note.ts';
import { refreshPost } from '../team/refresh-post.ts';
import {
  nothingTyped,
  readFormContext,
  type TeachView,
  toFormNotice,
  toTeachForm,
  typedFor,
  typedOf,
} from '../team/teach-form.ts';
import { onButton } from './buttons.ts';
import type { Listening } from './listening.ts';
import { type Press, placeOf } from './place.ts';

/** *Teach the answer*, *Teach something new* and *Edit*: they open the form in which the team teaches. */
export function listenToTeaching(app: App, listening: Listening): void {
  const { stores } = listening;
  onButton<ButtonAction>(app, listening, actions.teach, (press) =>
    openForm(press, listening, () => formForQuestion(press, listening)),
  );
  onButton<ButtonAction>(app, listening, actions.teachNew, (press) =>
    openForm(press, listening, async () =>
      toTeachForm({ question: null, entry: null }, nothingTyped),
    ),
  );
  onButton<StaticSelectAction>(app, listening, actions.editEntry, (press) =>
    openForm(press, listening, () =>
      formForEntry(press.action.selected_option.value, whoOf(press), stores),
    ),
  );
  app.view({ callback_id: modals.teach, type: 'view_closed' }, async (closed) => {
    await closed.ack();
    const { question } = readFormContext(closed.view.private_metadata);
    if (!stores || question === null) return;
    const { workspace, person: by } = whoIs(closed.context, closed.body.user.id);
    await stores.questions.release({ workspace, question, by, at: new Date(listening.now()) });
    await refreshPost(closed.client, listening, { workspace, question });
  });
}

/** Opens a modal at once and then puts the form into it, or why there is none. */
async function openForm(
  press: Press<ButtonAction> | Press<StaticSelectAction>,
  { stores, deskChannel }: Listening,
  toForm: () => Promise<TeachView>,
): Promise<void> {
  const { client, body } = press;
  const loading = toLoadingModal({ kind: 'answer' });
  const view = await openModal(client, body.trigger_id, loading);
  const place = placeOf(press as Press);
  // Who may press in the channel of the desk may teach; a copy of the button elsewhere says nothing.
  const isHere = place.on === 'message' && place.channel === deskChannel;
  const form = !stores
    ? toFormNotice(['Nothing can be kept here.'])
    : isHere
      ? await toForm()
      : toFormNotice(['Teaching happens in the channel of your team’s desk.']);
  await client.views.update({ view_id: view, view: form });
}

/** The form for a question, once it is this person's; else who has it. */
async function formForQuestion(
  press: Press<ButtonAction>,
  listening: Listening,
): Promise<TeachView> {
  const { stores, now } = listening;
  const { workspace, person: by } = whoOf(press);
  const question = Number(press.action.value);
  if (!stores || !Number.isSafeInteger(question)) return toFormNotice([otherVersion]);
  const claim = await stores.questions.claim({ workspace, question, by, at: new Date(now()) });
  if (!claim.kept) return toFormNotice([`This cannot be kept, ${describeNotKept(claim.because)}.`]);
  const { value } = claim;
  if (value.outcome === 'gone') return toFormNotice([questionGone]);
  if (value.outcome === 'taken') return toFormNotice(takenNote(value.question.state));
  await refreshPost(press.client, listening, { workspace, question });
  return toTeachForm({ question, entry: null }, typedFor(value.question.text));
}

/** The form with an entry as it is now. */
async function formForEntry(id: string, who: Person, stores: Stores | null): Promise<TeachView> {
  const taught = await stores?.taught.list(who.workspace);
  if (!taught?.kept) return toFormNotice(['The entries cannot be read now.']);
  const entry = taught.value.find((one) => one.id === id);
  if (!entry) return toFormNotice(['That entry is not there any more.']);
  const { change, teaching } = entry;
  const changes = await stores?.taught.history(who.workspace, id);
  const history = changes?.kept ? { history: toHistoryNote(changes.value) } : {};
  return toTeachForm({ question: null, entry: { id, change } }, typedOf(teaching), history);
}

function whoOf({ context, body }: Press<ButtonAction> | Press<StaticSelectAction>): Person {
  return whoIs(context, body.user.id);
}

function takenNote(state: TeamQuestion['state']): Note {
  if (state.is === 'claimed') return [{ person: state.by }, ' is already on it.'];
  if (state.is === 'answered' && state.by !== null)
    return [{ person: state.by }, ' has answered it already.'];
  return ['It is answered already.'];
}

const otherVersion = 'This button is from another version of Mailport.';
const questionGone = 'The question is not there any more: who asked it had it deleted.';
