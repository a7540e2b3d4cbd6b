import type {
  AllMiddlewareArgs,
  App,
  ButtonAction,
  SlackViewAction,
  SlackViewMiddlewareArgs,
  StaticSelectAction,
  webApi,
} from '@slack/bolt';
import { describeNotKept } from '../../answers/not-kept.ts';
import type { Teaching } from '../../knowledge/own-entries.ts';
import type { Person } from '../../onboarding/learner.ts';
import type { EntryRef } from '../../team/entries.ts';
import type { Stores } from '../../team/stores.ts';
import { editEntry, type Taught, teachAnswer } from '../../team/teach-answer.ts';
import { actions, modals } from '../actions.ts';
import { sent } from '../delivery.ts';
import { describeError } from '../log.ts';
import { inModal, openModal } from '../modals/in-modal.ts';
import { toLoadingModal } from '../modals/views.ts';
import type { Note } from '../note.ts';
import { whoIs } from '../person.ts';
import { readPost } from '../team/asker.ts';
import { isAtDesk } from '../team/at-desk.ts';
import { notifyAsker } from '../team/notify-asker.ts';
import { toQuestionPost } from '../team/question-post.ts';
import { readTeaching, readTyped, type Typed } from '../team/read-teaching.ts';
import {
  type FormContext,
  nothingTyped,
  readFormContext,
  toFormNotice,
  toTeachForm,
  typedFor,
  typedOf,
} from '../team/teach-form.ts';
import { onButton } from './buttons.ts';
import type { Listening } from './listening.ts';
import { type Press, placeOf } from './place.ts';

type Form = ReturnType<typeof toTeachForm>;
type Submission = SlackViewMiddlewareArgs<SlackViewAction> & AllMiddlewareArgs;

/** *Teach the answer*, *Edit* and the form behind them. */
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
  onButton<ButtonAction>(app, listening, actions.removeEntry, (press) =>
    removeEntry(press, listening),
  );
  app.view(modals.teach, (submission) => submit(submission, listening));
  app.view({ callback_id: modals.teach, type: 'view_closed' }, async (closed) => {
    await closed.ack();
    const { question } = readFormContext(closed.view.private_metadata);
    if (!stores || question === null) return;
    const { workspace, person: by } = whoIs(closed.context, closed.body.user.id);
    await stores.questions.release({ workspace, question, by, at: new Date(listening.now()) });
    await refreshPost(closed.client, listening, { workspace, question });
  });
}

/** Deletes the entry in the form; the answer, with the way back, takes the form's place. */
async function removeEntry(press: Press<ButtonAction>, listening: Listening): Promise<void> {
  const { client, body, action, context } = press;
  const view = body.view?.id ?? '';
  const { deskChannel } = listening;
  const atDesk = deskChannel !== null && (await isAtDesk(client, deskChannel, body.user.id));
  await listening.answer({
    surface: 'modal',
    text: action.value ?? '',
    who: whoOf(press),
    atDesk,
    inModal: true,
    ways: [inModal(client, view, { kind: 'answer', atDesk })],
    retry: context.retryNum,
  });
}

/** Opens a modal at once and then puts the form into it, or why there is none. */
async function openForm(
  press: Press<ButtonAction> | Press<StaticSelectAction>,
  { stores, deskChannel }: Listening,
  toForm: () => Promise<Form>,
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
async function formForQuestion(press: Press<ButtonAction>, listening: Listening): Promise<Form> {
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
async function formForEntry(id: string, who: Person, stores: Stores | null): Promise<Form> {
  const taught = await stores?.taught.list(who.workspace);
  if (!taught?.kept) return toFormNotice(['The entries cannot be read now.']);
  const entry = taught.value.find((one) => one.id === id);
  if (!entry) return toFormNotice(['That entry is not there any more.']);
  const ref: EntryRef = { id, change: entry.change };
  return toTeachForm({ question: null, entry: ref }, typedOf(entry.teaching));
}

/** Saves what the form says. Whatever happens, what was typed is not lost. */
async function submit(submission: Submission, listening: Listening): Promise<void> {
  const { ack, view, body, client, context } = submission;
  const form = readFormContext(view.private_metadata);
  const typed = readTyped(view.state.values);
  const read = readTeaching(typed);
  if ('errors' in read) {
    await ack({ response_action: 'errors', errors: { ...read.errors } });
    return;
  }
  await ack({ response_action: 'update', view: toLoadingModal({ kind: 'answer' }, 'Saving …') });
  const show = (next: Form) =>
    client.views.update({ view_id: view.id, view: next }).catch(() => undefined);
  const who = whoIs(context, body.user.id);
  try {
    await show(await save({ form, typed, teaching: read.teaching, who, client }, listening));
  } catch (error) {
    listening.logger.error({ error: describeError(error) }, 'failed to save what was taught');
    await show(toTeachForm(form, typed, 'Something broke in Mailport. Please save again.'));
  }
}

interface Saving {
  readonly form: FormContext;
  readonly typed: Typed;
  readonly teaching: Teaching;
  readonly who: Person;
  readonly client: webApi.WebClient;
}

/** What is shown after the form: that it is saved, or the form again with what is in the way. */
async function save(saving: Saving, listening: Listening): Promise<Form> {
  const { form, typed, teaching, who, client } = saving;
  const { stores, deskChannel, now } = listening;
  if (!stores || deskChannel === null) return toFormNotice(['Nothing can be kept here.']);
  if (!(await isAtDesk(client, deskChannel, who.person))) {
    const words = 'Only who is in the channel of the desk may teach. Nothing was saved.';
    return toTeachForm(form, typed, words);
  }
  const deed = { workspace: who.workspace, by: who.person, at: new Date(now()) };
  const { entry, question } = form;
  const taught = entry
    ? await editEntry(stores, { entry, teaching }, deed)
    : await teachAnswer(stores, { question, teaching }, deed);
  if (taught.outcome !== 'taught') return again(taught, form, typed);
  if (taught.question === null) return toFormNotice([`Saved: “${teaching.title}”.`]);
  await refreshPost(client, listening, { workspace: who.workspace, question: taught.question.id });
  const { askedBy } = taught.question;
  const answer = { question: taught.question, workspace: who.workspace, id: taught.id, teaching };
  try {
    await notifyAsker(client, listening.mailport, { ...answer, by: who.person });
    return toFormNotice([`Saved: “${teaching.title}”. `, { person: askedBy }, ' has the answer.']);
  } catch (error) {
    listening.logger.warn({ error: describeError(error) }, 'could not answer who asked');
    const note: Note = [`Saved: “${teaching.title}”. `, { person: askedBy }];
    return toFormNotice([...note, ' could not be reached: perhaps they have left.']);
  }
}

/** The form once more, with what is in the way; saving it again is the way on. */
function again(taught: Exclude<Taught, { outcome: 'taught' }>, form: FormContext, typed: Typed) {
  const { question } = form;
  switch (taught.outcome) {
    case 'taken': {
      const words =
        'Somebody else has taken the question in the meantime. Save again to teach yours too, as an entry of its own.';
      return toTeachForm({ question: null, entry: null }, typed, words);
    }
    case 'gone': {
      const words = 'The entry was deleted in the meantime. Save again to teach it anew.';
      return toTeachForm({ question, entry: null }, typed, words);
    }
    case 'changed': {
      const { id, change } = taught.entry;
      const words =
        'Somebody changed the entry in the meantime. Save again to put yours in its place.';
      return toTeachForm({ question, entry: { id, change } }, typed, words);
    }
    case 'not-kept':
      return toTeachForm(
        form,
        typed,
        `Nothing was saved, ${describeNotKept(taught.because)}. What you typed is still here.`,
      );
    default:
      return taught satisfies never;
  }
}

/** Shows the question's post as the question is now; one that is gone or archived stays as it is. */
async function refreshPost(
  client: webApi.WebClient,
  { stores, logger }: Listening,
  { workspace, question }: { readonly workspace: string; readonly question: number },
): Promise<void> {
  const read = await stores?.questions.read(workspace, question);
  const now = read?.kept ? read.value : null;
  const post = now && readPost(now.post);
  if (!now || !post) return;
  try {
    await client.chat.update({ ...sent(toQuestionPost(now)), ...post });
  } catch (error) {
    logger.warn({ error: describeError(error) }, 'could not bring a post of the desk up to date');
  }
}

function whoOf({ context, body }: Press<ButtonAction> | Press<StaticSelectAction>): Person {
  return whoIs(context, body.user.id);
}

function takenNote(state: Extract<Taught, { outcome: 'taken' }>['question']['state']): Note {
  if (state.is === 'claimed') return [{ person: state.by }, ' is already on it.'];
  if (state.is === 'answered' && state.by !== null)
    return [{ person: state.by }, ' has answered it already.'];
  return ['It is answered already.'];
}

const otherVersion = 'This button is from another version of Mailport.';
const questionGone = 'The question is not there any more: who asked it had it deleted.';
