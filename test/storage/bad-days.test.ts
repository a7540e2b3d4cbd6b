import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/storage/database.ts';
import { createTaughtEntries } from '../../src/storage/entries.ts';
import { createStoredConversations } from '../../src/storage/stored-conversations.ts';
import { createStores } from '../../src/storage/stores.ts';
import { aPath, at, keptOf, lock, open, teach } from './scene.ts';

const deed = { workspace: 'T1', by: 'U1', at: at(3) };
const who = { workspace: 'T1', person: 'U1' };
const slots = {
  protocols: ['imap'],
  security: null,
  direction: null,
  ports: [],
  provider: null,
  service: null,
} as const;

/** A database with one entry, closed again. */
async function aFileWithAnEntry(): Promise<string> {
  const path = aPath();
  const opening = await openDatabase(path);
  if (!opening.opened) throw new Error(opening.problem);
  keptOf(await createTaughtEntries(opening.database).teach(teach(), deed));
  await opening.database.close();
  // This process still has the file open; a copy is as a new process finds it.
  const copy = aPath();
  mkdirSync(dirname(copy), { mode: 0o700 });
  copyFileSync(path, copy);
  return copy;
}

test('while another program has locked it, reading goes on and what is not kept is said', async () => {
  const path = aPath();
  const { taught } = createStores(await open(path));
  keptOf(await taught.teach(teach({ title: 'Before' }), deed));
  const { release } = lock(path);
  expect(await taught.teach(teach(), deed)).toEqual({ kept: false, because: 'locked' });
  expect(keptOf(await taught.list('T1'))).toHaveLength(1);
  release();
  keptOf(await taught.teach(teach({ title: 'After' }), deed));
  expect(keptOf(await taught.list('T1')).map(({ teaching }) => teaching.title)).toEqual([
    'After',
    'Before',
  ]);
});

test('a lock that is short is waited for, and everything else goes on meanwhile', async () => {
  const path = aPath();
  const { taught } = createStores(await open(path));
  const { release } = lock(path);
  let turns = 0;
  const turning = setInterval(() => {
    turns += 1;
  }, 5);
  setTimeout(release, 300);
  keptOf(await taught.teach(teach(), deed));
  clearInterval(turning);
  expect(turns).toBeGreaterThan(1);
});

test('a lock does not hold up an answer: counts are given up at once', async () => {
  const path = aPath();
  const { tallies } = createStores(await open(path));
  lock(path);
  const count = { workspace: 'T1', entry: 'imaps', what: 'asked', at: at(3) } as const;
  expect(await tallies.count(count)).toEqual({ kept: false, because: 'locked' });
});

test('a conversation goes on while nothing can be kept, and is kept when it can be again', async () => {
  const path = aPath();
  const conversations = createStoredConversations(await open(path));
  await conversations.remember('T1', 'c', slots);
  const { release } = lock(path);
  await conversations.remember('T1', 'c', { ...slots, ports: [993] });
  expect((await conversations.recall('T1', 'c'))?.ports).toEqual([993]);
  release();
  await conversations.remember('T1', 'c', { ...slots, ports: [995] });
  const restarted = createStoredConversations(await open(path));
  expect((await restarted.recall('T1', 'c'))?.ports).toEqual([995]);
});

test('somebody who learns goes on while nothing can be kept, and is told', async () => {
  const path = aPath();
  const { learners, notKept } = createStores(await open(path));
  const { release } = lock(path);
  const start = '2026-05-03T12:00:00.000Z';
  await learners.update(who, (learner) => ({
    ...learner,
    course: { ...learner.course, startedAt: start },
  }));
  expect((await learners.read(who)).course.startedAt).toBe(start);
  expect(notKept(who)).toBe('locked');
  expect(notKept({ ...who, person: 'U2' })).toBeNull();
  release();
  await learners.update(who, (learner) => ({
    ...learner,
    course: { ...learner.course, interview: 7 },
  }));
  expect(notKept(who)).toBeNull();
  const { course } = await createStores(await open(path)).learners.read(who);
  expect(course).toMatchObject({ startedAt: start, interview: 7 });
});

test('on a full disk what is there can be read, what is new is refused whole, and room helps', async () => {
  const database = await open();
  const { taught, questions, learners, notKept } = createStores(database);
  keptOf(await taught.teach(teach({ title: 'Before' }), deed));
  await limitPages(database, 1);
  const long = teach({ answer: 'x'.repeat(3_000) });
  const kept = [];
  for (let count = 0; count < 20; count += 1) kept.push(await taught.teach(long, deed));
  const refused = kept.filter((one) => !one.kept);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.at(-1)).toEqual({ kept: false, because: 'full' });
  expect(keptOf(await taught.list('T1'))).toHaveLength(1 + kept.length - refused.length);
  const text = 'y'.repeat(3_000);
  const asked = { workspace: 'T1', text, by: 'U1', place: 'x'.repeat(3_000), at: at(3) };
  expect(await questions.ask(asked)).toEqual({ kept: false, because: 'full' });
  await learners.update(who, (learner) => ({
    ...learner,
    course: { ...learner.course, startedAt: text },
  }));
  expect(notKept(who)).toBe('full');
  await limitPages(database, 1_000_000);
  keptOf(await taught.teach(long, deed));
});

async function limitPages(database: Database, pages: number): Promise<void> {
  await database.read((tables) => sql.raw(`pragma max_page_count = ${pages}`).execute(tables));
}

/**
 * Does it as a person who owns the files but is not root, whom modes do not stop. A process that is
 * not root is that person already.
 */
async function asOwner<T>(path: string, work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  const nobody = 65_534;
  const files = readdirSync(dirname(path)).map((name) => join(dirname(path), name));
  for (const one of [dirname(dirname(path)), dirname(path), ...files])
    chownSync(one, nobody, nobody);
  process.seteuid?.(nobody);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

test('a file that may not be written is read, and what is not kept is said', async () => {
  const path = await aFileWithAnEntry();
  chmodSync(path, 0o400);
  await asOwner(path, async () => {
    const { taught } = createStores(await open(path));
    expect(keptOf(await taught.list('T1'))).toHaveLength(1);
    expect(await taught.teach(teach(), deed)).toEqual({ kept: false, because: 'read-only' });
    expect(keptOf(await taught.list('T1'))).toHaveLength(1);
  });
});

test.each([
  ['may not be written', 0o500],
  ['may not be entered', 0o000],
])('a directory that %s: no database, and why', async (_case, mode) => {
  const path = await aFileWithAnEntry();
  await asOwner(path, async () => {
    chmodSync(dirname(path), mode);
    const opening = await openDatabase(path);
    chmodSync(dirname(path), 0o700);
    expect(opening).toEqual({ opened: false, problem: 'this user may not write there' });
  });
});

test('a directory in which nothing can be made: no database, and why', async () => {
  const path = await aFileWithAnEntry();
  await asOwner(path, async () => {
    chmodSync(dirname(path), 0o500);
    const opening = await openDatabase(path.replace('mailport.db', 'other.db'));
    chmodSync(dirname(path), 0o700);
    expect(opening).toEqual({ opened: false, problem: 'this user may not write there' });
  });
});

test.each([
  ['is no database at all', (path: string) => writeFileSync(path, 'Dear diary. '.repeat(1_000))],
  ['was cut off', (path: string) => truncateSync(path, 9_000)],
  [
    'was written over in the middle',
    (path: string) => {
      const bytes = readFileSync(path);
      bytes.fill(0x55, 4_096);
      writeFileSync(path, bytes);
    },
  ],
])('a file that %s is told as damaged and left as it is', async (_case, damage) => {
  const path = await aFileWithAnEntry();
  damage(path);
  const before = readFileSync(path);
  expect(await openDatabase(path)).toEqual({ opened: false, problem: 'the file is damaged' });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a file that is damaged while it is open: nothing is thrown, and it is said', async () => {
  const path = await aFileWithAnEntry();
  const database = await open(path);
  const { taught } = createStores(database);
  const bytes = readFileSync(path);
  bytes.fill(0x55, 100);
  writeFileSync(path, bytes);
  await database.read((tables) => sql`pragma shrink_memory`.execute(tables));
  expect(await taught.list('T1')).toEqual({ kept: false, because: 'damaged' });
  expect(await taught.teach(teach(), deed)).toEqual({ kept: false, because: 'damaged' });
});
