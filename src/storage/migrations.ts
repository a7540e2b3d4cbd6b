import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** "Mail" in ASCII: by this a file is known to be Mailport's. */
const applicationId = 0x4d61696c;

/** Steps from an empty file to the tables of today. A step that was released never changes. */
const migrations: readonly (readonly string[])[] = [
  [
    `create table conversations (
      workspace text not null,
      conversation text not null,
      slots text not null,
      at text not null,
      primary key (workspace, conversation)
    ) strict, without rowid`,
    'create index conversations_by_age on conversations (at)',
    `create table learners (
      workspace text not null,
      person text not null,
      learner text not null,
      primary key (workspace, person)
    ) strict, without rowid`,
    `create table entry_changes (
      id integer primary key autoincrement,
      workspace text not null,
      entry text not null,
      what text not null check (what in ('taught', 'edited', 'removed', 'undone')),
      teaching text,
      at text not null,
      by text
    ) strict`,
    'create index entry_changes_by_entry on entry_changes (workspace, entry, id)',
    'create index entry_changes_by_workspace on entry_changes (workspace, id)',
    `create table questions (
      id integer primary key autoincrement,
      workspace text not null,
      text text not null,
      place text not null,
      asked_by text not null,
      asked_at text not null,
      post text,
      claimed_by text,
      claimed_at text,
      answered_by text,
      answered_at text,
      answered_with text
    ) strict`,
    'create index questions_by_workspace on questions (workspace, answered_at, id)',
    `create table tallies (
      workspace text not null,
      entry text not null,
      month text not null,
      asked integer not null default 0,
      up integer not null default 0,
      down integer not null default 0,
      primary key (workspace, entry, month)
    ) strict, without rowid`,
  ],
];

/** A file that this Mailport must not touch, in words for the person who starts it. */
export class ForeignFile extends Error {}

/**
 * Brings a file to the tables of today, all in one transaction: a start that dies half-way has
 * changed nothing. Only forward.
 * @throws {ForeignFile} where it is from a newer Mailport, or of another program.
 */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  // A file that needs nothing may be read-only.
  if ((await readVersion(database)) === migrations.length) return;
  await database.transaction().execute(async (change) => {
    const version = await readVersion(change);
    for (const statement of migrations.slice(version).flat()) {
      await sql.raw(statement).execute(change);
    }
    await sql.raw(`pragma application_id = ${applicationId}`).execute(change);
    await sql.raw(`pragma user_version = ${migrations.length}`).execute(change);
  });
}

async function readVersion(database: Kysely<Tables> | Transaction<Tables>): Promise<number> {
  const { rows } = await sql<{ version: number; application: number; tables: number }>`
    select
      (select user_version from pragma_user_version) as version,
      (select application_id from pragma_application_id) as application,
      (select count(*) from sqlite_schema) as tables
  `.execute(database);
  const [{ version, application, tables } = { version: 0, application: 0, tables: 0 }] = rows;
  if (tables > 0 && application !== applicationId)
    throw new ForeignFile('it is a database of another program');
  if (version > migrations.length)
    throw new ForeignFile(
      `it is from a newer Mailport (its version is ${version}, this one knows ${migrations.length})`,
    );
  return version;
}
