import type {
  AllMiddlewareArgs,
  App,
  SlackViewAction,
  SlackViewMiddlewareArgs,
  webApi,
} from '@slack/bolt';
import { describeNotKept } from '../../answers/not-kept.ts';
import { type Teaching, warningsOf } from '../../knowledge/own-entries.ts';
import type { Person } from '../../onboarding/learner.ts';
import type { TeamQuestion } from '../../team/questions.ts';
import { editEntry, type Taught, teachAnswer } from '../../team/teach-answer.ts';
import { modals } from '../actions.ts';
import { describeError } from '../log.ts';
import { toLoadingModal } from '../modals/views.ts';
import type { Note } from '../note.ts';
import { whoIs } from '../person.ts';
import { isAtDesk } from '../team/at-desk.ts';
import { notifyAsker } from '../team/notify-asker.ts';
import { readTeaching, readTyped, type Typed } from '../team/read-teaching.ts';
import { refreshPost } from '../team/refresh-post.ts';
import {
  type FormContext,
  readFormContext,
  type TeachView,
  toFormNotice,
  toTeachForm,
} from '../team/teach-form.ts';
import type { Listening } from './listening.ts';

type Submission = SlackViewMiddlewareArgs<SlackViewAction> & AllMiddlewareArgs;

/** What comes of the form in which the team teaches, once it is submitted. */
export function listenToTeachingSubmission(app: App, listening: Listening): void {
  app.view(modals.teach, (submission) => submit(submission, listening));
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
  const show = (next: TeachView) =>
    client.views.update({ view_id: view.id, view: next }).catch(() => undefined);
  const who = whoIs(context, body.user.id);
  try {
    await show(await save({ form, typed, teaching: read.teaching, who, client }, listening));
  } catch (error) {
    listening.logger.error({ error: describeError(error) }, 'failed to save what was taught');
    await show(toTeachForm(form, typed, { warning: broken }));
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
async function save(saving: Saving, listening: Listening): Promise<TeachView> {
  const { form, typed, teaching, who, client } = saving;
  const { stores, deskChannel, now } = listening;
  if (!stores || deskChannel === null) return toFormNotice(['Nothing can be kept here.']);
  const atDesk = await isAtDesk(client, deskChannel, who.person);
  if (!atDesk) {
    const warning = atDesk === null ? deskIsClosed : onlyAtDesk;
    return toTeachForm(form, typed, { warning });
  }
  const deed = { workspace: who.workspace, by: who.person, at: new Date(now()) };
  const { entry, question } = form;
  const taught = entry
    ? await editEntry(stores, { entry, teaching }, deed)
    : await teachAnswer(stores, { question, teaching }, deed);
  if (taught.outcome !== 'taught') return again(taught, form, typed);
  if (taught.question === null) {
    return toFormNotice([`Saved: “${teaching.title}”.`], risksOf(teaching));
  }
  return tellAsker(saving, { id: taught.id, question: taught.question }, listening);
}

const broken = 'Something broke in Mailport. Please save again.';
const onlyAtDesk = 'Only who is in the channel of the desk may teach. Nothing was saved.';
const deskIsClosed =
  'Nothing was saved: Mailport cannot see into the channel of the desk any more. It was archived, ' +
  'or Mailport was taken out of it. What you typed is still here.';

/** Brings the answer to who asked, and says whether that was possible. */
async function tellAsker(
  { teaching, who, client }: Saving,
  { id, question }: { readonly id: string; readonly question: TeamQuestion },
  listening: Listening,
): Promise<TeachView> {
  const { workspace, person: by } = who;
  await refreshPost(client, listening, { workspace, question: question.id });
  const saved: Note = [`Saved: “${teaching.title}”. `, { person: question.askedBy }];
  try {
    await notifyAsker(client, listening.mailport, { question, workspace, id, teaching, by });
    return toFormNotice([...saved, ' has the answer.'], risksOf(teaching));
  } catch (error) {
    listening.logger.warn({ error: describeError(error) }, 'could not answer who asked');
    const told: Note = [...saved, ' could not be reached: perhaps they have left.'];
    return toFormNotice(told, risksOf(teaching));
  }
}

/** What is unusual or unsafe in it: it is saved all the same, because the team may know better. */
function risksOf(teaching: Teaching): readonly string[] {
  return warningsOf(teaching).map(
    (risk) => `${risk.replace(/^\w+/, (name) => name.toUpperCase())}.`,
  );
}

/** The form once more, with what is in the way; saving it again is the way on. */
function again(
  taught: Exclude<Taught, { outcome: 'taught' }>,
  form: FormContext,
  typed: Typed,
): TeachView {
  const { question } = form;
  switch (taught.outcome) {
    case 'taken': {
      const warning =
        'Somebody else has taken the question in the meantime. Save again to teach yours too, as an entry of its own.';
      return toTeachForm({ question: null, entry: null }, typed, { warning });
    }
    case 'gone': {
      const warning = 'The entry was deleted in the meantime. Save again to teach it anew.';
      return toTeachForm({ question, entry: null }, typed, { warning });
    }
    case 'changed': {
      const { id, change } = taught.entry;
      const warning =
        'Somebody changed the entry in the meantime. Save again to put yours in its place.';
      return toTeachForm({ question, entry: { id, change } }, typed, { warning });
    }
    case 'not-kept': {
      const warning = `Nothing was saved, ${describeNotKept(taught.because)}. What you typed is still here.`;
      return toTeachForm(form, typed, { warning });
    }
    default:
      return taught satisfies never;
  }
}
