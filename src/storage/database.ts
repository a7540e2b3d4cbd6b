import { chmodSync, closeSync, mkdirSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, sql, type Transaction } from 'kysely';
import Libsql from 'libsql';
import type { Kept, NotKept } from '../team/kept.ts';
import { ImmediateDialect } from './immediate-dialect.ts';
import { ForeignFile, migrate } from './migrations.ts';
import type { Tables } from './tables.ts';
import { readTrouble } from './trouble.ts';

/** Where things are kept. A bad day is a value: nothing here throws because of the file. */
export interface Database {
  read<T>(work: (tables: Kysely<Tables>) => Promise<T>): Promise<Kept<T>>;
  /**
   * All of `work` or nothing of it, on the disk when it comes back. `work` may be run again where
   * the file is locked. `patienceMs` is how long a lock is waited for.
   */
  write<T>(
    work: (tables: Transaction<Tables>) => Promise<T>,
    options?: { readonly patienceMs?: number },
  ): Promise<Kept<T>>;
  /** Puts everything into the file itself: what was deleted is in no file beside it either. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** A database, or why there is none, as the end of a sentence: "it is from a newer Mailport". */
export type Opening =
  | { readonly opened: true; readonly database: Database }
  | { readonly opened: false; readonly problem: string };

/** What is told of trouble, for a log: which, and the error behind it. */
export type OnTrouble = (because: NotKept, error: unknown) => void;

/** While SQLite itself waits for a lock, this process does nothing else; so it waits shortly, often. */
const busyMs = 40;
/** How long a person waits for a lock, and how long a start does. */
const patience = { person: 2_000, start: 5_000 };

/**
 * Opens a database, makes it where there is none (its directory for the owner alone, mode 700, the
 * file 600), and brings its tables up to date.
 */
export async function openDatabase(
  path: string,
  onTrouble: OnTrouble = () => {},
): Promise<Opening> {
  let tables: Kysely<Tables> | undefined;
  try {
    makeFile(path);
    const file = new Libsql(path, { timeout: busyMs });
    tables = new Kysely({ dialect: new ImmediateDialect(file) });
    const ready = tables;
    await patiently(() => prepare(ready), patience.start);
    return { opened: true, database: toDatabase(ready, onTrouble) };
  } catch (error) {
    await tables?.destroy();
    if (error instanceof ForeignFile) return { opened: false, problem: error.message };
    const because = readTrouble(error);
    if (because === null) throw error;
    onTrouble(because, error);
    return { opened: false, problem: problems[because] };
  }
}

const problems: Readonly<Record<NotKept, string>> = {
  locked: 'another program has locked it',
  full: 'the disk is full',
  'read-only': 'this user may not write there',
  damaged: 'the file is damaged',
  'not-open': 'it is not open',
  failed: 'the file cannot be opened',
};

/** A database that could not be opened: it reads nothing and keeps nothing, and says so. */
export const noDatabase: Database = {
  read: async () => ({ kept: false, because: 'not-open' }),
  write: async () => ({ kept: false, because: 'not-open' }),
  settle: async () => {},
  close: async () => {},
};

function makeFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) closeSync(openSync(path, 'a', 0o600));
  // A backup that was copied back may be open to everyone.
  else if ((stats.mode & 0o077) !== 0 && mayBeDatabase(path, stats)) {
    chmodSync(path, stats.mode & 0o700);
  }
}

/** Whether a file is empty or begins as SQLite's do (https://www.sqlite.org/fileformat.html section
 * 1.3). What was named by mistake, a directory or another program's file, is left as it is. */
function mayBeDatabase(path: string, stats: Stats): boolean {
  if (!stats.isFile()) return false;
  const start = Buffer.alloc(16);
  const file = openSync(path, 'r');
  const length = readSync(file, start);
  closeSync(file);
  return length === 0 || start.equals(Buffer.from('SQLite format 3\0'));
}

/** Written ahead; on the disk when it is confirmed; what is deleted is overwritten. */
const pragmas = [
  'journal_mode = wal',
  'foreign_keys = on',
  'synchronous = full',
  'secure_delete = on',
];

async function prepare(tables: Kysely<Tables>): Promise<void> {
  for (const pragma of pragmas) {
    await sql.raw(`pragma ${pragma}`).execute(tables);
  }
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(tables);
  if (rows[0]?.quick_check !== 'ok') throw new ForeignFile(problems.damaged);
  await migrate(tables);
}

function toDatabase(tables: Kysely<Tables>, onTrouble: OnTrouble): Database {
  async function attempt<T>(work: () => Promise<T>): Promise<Kept<T>> {
    try {
      return { kept: true, value: await work() };
    } catch (error) {
      const because = readTrouble(error);
      if (because === null) throw error;
      onTrouble(because, error);
      return { kept: false, because };
    }
  }

  async function settle(): Promise<void> {
    await attempt(() => sql`pragma wal_checkpoint(truncate)`.execute(tables));
  }

  return {
    read: (work) => attempt(() => work(tables)),
    write: (work, { patienceMs = patience.person } = {}) =>
      attempt(() => patiently(() => tables.transaction().execute(work), patienceMs)),
    settle,
    async close() {
      // libsql lets go of the file only when its statements are collected.
      await settle();
      await tables.destroy();
    },
  };
}

/** Tries again while the file is locked, and lets everything else go on in between. */
async function patiently<T>(work: () => Promise<T>, forMs: number): Promise<T> {
  const until = performance.now() + forMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (readTrouble(error) !== 'locked' || performance.now() >= until) throw error;
    }
    // Two that wait for each other should not meet again.
    await new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 40));
  }
}
