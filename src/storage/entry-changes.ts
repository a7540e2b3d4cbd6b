import type { Kysely } from 'kysely';
import { teachingSchema } from '../knowledge/own-entries.ts';
import type { Person } from '../onboarding/learner.ts';
import type { Deed, EntryChange, TaughtEntry } from '../team/entries.ts';
import type { EntryChange as Row, Tables } from './tables.ts';

const changesOf = (tables: Kysely<Tables>, workspace: string) =>
  tables.selectFrom('entry_changes').where('workspace', '=', workspace);

/** The number of the last change in a workspace; 0 before the first. */
export async function selectRevision(tables: Kysely<Tables>, workspace: string): Promise<number> {
  const row = await changesOf(tables, workspace)
    .select((change) => change.fn.max('id').as('last'))
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** The entries of a workspace as they are now, the one changed last first. */
export async function selectEntries(
  tables: Kysely<Tables>,
  workspace: string,
): Promise<readonly TaughtEntry[]> {
  const last = changesOf(tables, workspace)
    .select((change) => change.fn.max('id').as('id'))
    .groupBy('entry');
  const rows = await changesOf(tables, workspace)
    .selectAll()
    .where('id', 'in', last)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toChange).filter(isThere);
}

/** Every change of an entry, or of all entries, the last first. */
export async function selectHistory(
  tables: Kysely<Tables>,
  workspace: string,
  entry: string | undefined,
): Promise<readonly EntryChange[]> {
  const all = changesOf(tables, workspace).selectAll().orderBy('id', 'desc');
  const rows = await (entry === undefined ? all : all.where('entry', '=', entry)).execute();
  return rows.map(toChange);
}

/** The last change of an entry, or the last before another change. */
export function selectLast(
  tables: Kysely<Tables>,
  workspace: string,
  entry: string,
  before = Number.MAX_SAFE_INTEGER,
): Promise<Row | undefined> {
  return changesOf(tables, workspace)
    .selectAll()
    .where('entry', '=', entry)
    .where('id', '<', before)
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

/** An id that no entry of any workspace has had. */
export async function nextId(tables: Kysely<Tables>): Promise<string> {
  const row = await tables
    .selectFrom('entry_changes')
    .select((change) => change.fn.max('id').as('last'))
    .executeTakeFirst();
  return `taught-${(row?.last ?? 0) + 1}`;
}

/** Adds a change; nothing is ever overwritten. */
export async function addChange(
  tables: Kysely<Tables>,
  entry: string,
  change: Pick<Row, 'what' | 'teaching'>,
  { workspace, by, at }: Deed,
): Promise<EntryChange> {
  const row = await tables
    .insertInto('entry_changes')
    .values({ workspace, entry, by, at: at.toISOString(), ...change })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toChange(row);
}

/** A row as the core knows it. */
export function toChange({ id, entry, what, teaching, at, by }: Row): EntryChange {
  const read = teaching === null ? null : teachingSchema.parse(JSON.parse(teaching));
  return { id: entry, change: id, what, teaching: read, at, by };
}

/** Whether the entry is there since then. */
export function isThere(change: EntryChange): change is EntryChange & TaughtEntry {
  return change.teaching !== null;
}

/** Forgets whose changes they were; what was taught belongs to the workspace. */
export async function forgetTeacher(
  tables: Kysely<Tables>,
  { workspace, person }: Person,
): Promise<void> {
  await tables
    .updateTable('entry_changes')
    .set({ by: null })
    .where('workspace', '=', workspace)
    .where('by', '=', person)
    .execute();
}
