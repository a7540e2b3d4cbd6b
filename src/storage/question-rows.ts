import type { Kysely } from 'kysely';
import type { Person } from '../onboarding/learner.ts';
import type { QuestionDeed, TeamQuestion } from '../team/questions.ts';
import type { Question as Row, Tables } from './tables.ts';

const questionsOf = (tables: Kysely<Tables>, workspace: string) =>
  tables.selectFrom('questions').where('workspace', '=', workspace);

/** A question of a workspace; null where there is none. */
export async function selectQuestion(
  tables: Kysely<Tables>,
  workspace: string,
  question: number,
): Promise<TeamQuestion | null> {
  const row = await questionsOf(tables, workspace)
    .selectAll()
    .where('id', '=', question)
    .executeTakeFirst();
  return row ? toQuestion(row) : null;
}

/** The questions of a workspace without an answer, the oldest first. */
export async function selectUnanswered(
  tables: Kysely<Tables>,
  workspace: string,
): Promise<readonly TeamQuestion[]> {
  const rows = await questionsOf(tables, workspace)
    .selectAll()
    .where('answered_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(toQuestion);
}

/** Adds a question, unless the same person waits for an answer to it already. */
export async function addQuestion(
  tables: Kysely<Tables>,
  question: Pick<Row, 'workspace' | 'text' | 'place' | 'asked_by' | 'asked_at'>,
): Promise<TeamQuestion> {
  const before = await questionsOf(tables, question.workspace)
    .selectAll()
    .where('text', '=', question.text)
    .where('asked_by', '=', question.asked_by)
    .where('answered_at', 'is', null)
    .executeTakeFirst();
  const adding = tables.insertInto('questions').values(question).returningAll();
  return toQuestion(before ?? (await adding.executeTakeFirstOrThrow()));
}

/** Writes to a question. */
export async function updateQuestion(
  tables: Kysely<Tables>,
  { workspace, question }: Pick<QuestionDeed, 'workspace' | 'question'>,
  set: Partial<Row>,
): Promise<void> {
  await tables
    .updateTable('questions')
    .set(set)
    .where('workspace', '=', workspace)
    .where('id', '=', question)
    .execute();
}

function toQuestion(row: Row): TeamQuestion {
  const { id, text, place, post, asked_by: askedBy, asked_at: askedAt } = row;
  return { id, text, askedBy, askedAt, place, post, state: stateOf(row) };
}

function stateOf(row: Row): TeamQuestion['state'] {
  const { answered_at, answered_by, answered_with, claimed_at, claimed_by } = row;
  if (answered_at !== null)
    return { is: 'answered', by: answered_by, at: answered_at, entry: answered_with ?? '' };
  if (claimed_at !== null && claimed_by !== null)
    return { is: 'claimed', by: claimed_by, at: claimed_at };
  return { is: 'open' };
}

/** Deletes the questions of somebody, and forgets what questions of others that person was on. */
export async function forgetAsker(
  tables: Kysely<Tables>,
  { workspace, person }: Person,
): Promise<void> {
  const nobody = { claimed_by: null, claimed_at: null };
  await tables
    .deleteFrom('questions')
    .where('workspace', '=', workspace)
    .where('asked_by', '=', person)
    .execute();
  const others = tables.updateTable('questions').where('workspace', '=', workspace);
  await others.set(nobody).where('claimed_by', '=', person).execute();
  await others.set({ answered_by: null }).where('answered_by', '=', person).execute();
}
