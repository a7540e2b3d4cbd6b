import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import Libsql from 'libsql';
import { onTestFinished } from 'vitest';
import type { Teaching } from '../../src/knowledge/own-entries.ts';
import type { Person } from '../../src/onboarding/learner.ts';
import { type Database, noDatabase, openDatabase } from '../../src/storage/database.ts';
import type { Kept } from '../../src/team/kept.ts';

/** A directory that is gone after the test. */
export function aDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'mailport-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** Where a database could be. */
export function aPath(): string {
  return join(aDirectory(), 'data', 'mailport.db');
}

/** An open database, closed after the test. */
export async function open(path = aPath()): Promise<Database> {
  const opening = await openDatabase(path);
  if (!opening.opened) throw new Error(opening.problem);
  onTestFinished(() => opening.database.close());
  return opening.database;
}

/** A second program that holds the right to write. */
export function lock(path: string): { release(): void } {
  const other = new Libsql(path);
  other.exec('begin immediate');
  onTestFinished(() => void other.close());
  return { release: () => void other.exec('rollback') };
}

/** What was kept; a test that expects it to be fails where it is not. */
export function keptOf<T>(kept: Kept<T>): T {
  if (!kept.kept) throw new Error(`not kept: ${kept.because}`);
  return kept.value;
}

/** Something that can be taught. */
export function teach(change: Partial<Teaching> = {}): Teaching {
  return {
    title: 'Company mail',
    questions: ['company mail'],
    answer: 'Ask the front desk.',
    servers: [],
    domains: [],
    ...change,
  };
}

export const at = (day: number) => new Date(Date.UTC(2026, 4, day, 12));

/** A database with what `before` has kept, on which something is wrong afterwards for somebody. */
export async function aBadDay(
  day: 'locked' | 'full' | 'read-only' | 'not-open',
  who: Person,
  before: (database: Database) => Promise<unknown>,
): Promise<Database> {
  const path = aPath();
  const database = await open(path);
  await before(database);
  const pragma = (what: string) =>
    database.read((tables) => sql.raw(`pragma ${what}`).execute(tables));
  if (day === 'not-open') return noDatabase;
  if (day === 'read-only') await pragma('query_only = on');
  if (day === 'locked') {
    const other = new Libsql(path);
    other.exec('begin immediate');
    onTestFinished(() => void other.close());
  }
  if (day === 'full') {
    await pragma('max_page_count = 1');
    for (const size of [1_000, 100, 10]) while (await fill(database, who, size));
  }
  return database;
}

/** Whether that much still found room beside somebody's row. */
async function fill(database: Database, who: Person, size: number): Promise<boolean> {
  const person = `${who.person} ${Math.random()}`;
  const junk = { ...who, person, learner: 'x'.repeat(size) };
  const { kept } = await database.write((tables) =>
    tables.insertInto('learners').values(junk).execute(),
  );
  return kept;
}
