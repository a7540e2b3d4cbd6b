import { chmodSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { expect, test } from 'vitest';
import { noDatabase, openDatabase } from '../../src/storage/database.ts';
import { createTaughtEntries } from '../../src/storage/entries.ts';
import { aDirectory, aPath, at, keptOf, open, teach } from './scene.ts';

const deed = { workspace: 'T1', by: 'U1', at: at(3) };
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

test('a new database is for its owner alone, the directory and every file', async () => {
  const path = aPath();
  const database = await open(path);
  await createTaughtEntries(database).teach(teach(), deed);
  expect(modeOf(join(path, '..'))).toBe('700');
  expect(['', '-wal', '-shm'].map((end) => modeOf(path + end))).toEqual(['600', '600', '600']);
});

test('a directory that was there before keeps its mode', async () => {
  const directory = aDirectory();
  mkdirSync(join(directory, 'shared'), { mode: 0o755 });
  await open(join(directory, 'shared', 'mailport.db'));
  expect(modeOf(join(directory, 'shared'))).toBe('755');
});

test('a file that others could read is closed to them', async () => {
  const path = join(aDirectory(), 'mailport.db');
  writeFileSync(path, '', { mode: 0o644 });
  await open(path);
  expect(modeOf(path)).toBe('600');
});

test.each([
  ['a directory', (path: string) => mkdirSync(path)],
  ['somebody else’s file', (path: string) => writeFileSync(path, 'Dear diary. '.repeat(1_000))],
])('%s that is named by mistake keeps its mode', async (_what, make) => {
  const path = join(aDirectory(), 'named');
  make(path);
  chmodSync(path, 0o755);
  expect(await openDatabase(path)).toMatchObject({ opened: false });
  expect(modeOf(path)).toBe('755');
});

test('what was kept is there after a restart', async () => {
  const path = aPath();
  const before = await openDatabase(path);
  if (!before.opened) throw new Error(before.problem);
  await createTaughtEntries(before.database).teach(teach({ title: 'Old' }), deed);
  await before.database.close();
  const taught = createTaughtEntries(await open(path));
  expect(keptOf(await taught.list('T1')).map(({ teaching }) => teaching.title)).toEqual(['Old']);
});

test('the file is written ahead, waits for locks, and tells what does not belong together', async () => {
  const database = await open();
  const path = aPath();
  await open(path);
  const other = new Libsql(path);
  expect(other.prepare('pragma journal_mode').all()).toEqual([{ journal_mode: 'wal' }]);
  other.close();
  const kept = await database.read(async (tables) => {
    const { sql } = await import('kysely');
    const of = async (name: string) =>
      Object.values((await sql.raw(`pragma ${name}`).execute(tables)).rows[0] ?? {})[0];
    return [
      await of('foreign_keys'),
      await of('synchronous'),
      Number(await of('busy_timeout')) > 0,
    ];
  });
  expect(keptOf(kept)).toEqual([1, 2, true]);
});

test('half a change is no change: what fails in between leaves nothing', async () => {
  const database = await open();
  const broken = database.write(async (tables) => {
    await tables
      .insertInto('tallies')
      .values({ workspace: 'T1', entry: 'imaps', month: '2026-05', asked: 1, up: 0, down: 0 })
      .execute();
    throw new Error('a bug');
  });
  await expect(broken).rejects.toThrow('a bug');
  const rows = await database.read((tables) => tables.selectFrom('tallies').selectAll().execute());
  expect(keptOf(rows)).toEqual([]);
});

test('a newer database is not touched, and it is said why', async () => {
  const path = aPath();
  await (await openDatabase(path).then((o) => (o.opened ? o.database : noDatabase))).close();
  const file = new Libsql(path);
  file.exec('pragma user_version = 99');
  file.close();
  const opening = await openDatabase(path);
  expect(opening).toMatchObject({ opened: false });
  expect(opening.opened ? '' : opening.problem).toMatch(/newer Mailport.*99.*knows 1/);
});

test('a database of another program is not touched', async () => {
  const path = join(aDirectory(), 'other.db');
  const file = new Libsql(path);
  file.exec('create table recipes (name text)');
  file.close();
  const opening = await openDatabase(path);
  expect(opening.opened ? '' : opening.problem).toMatch(/another program/);
  const after = new Libsql(path);
  expect(after.prepare('select name from sqlite_schema').all()).toEqual([{ name: 'recipes' }]);
  after.close();
});

test('two starts at once on a new file both come up, and the tables are made once', async () => {
  const path = aPath();
  const databases = await Promise.all([open(path), open(path), open(path)]);
  for (const [index, database] of databases.entries()) {
    await createTaughtEntries(database).teach(teach({ title: `${index}` }), deed);
  }
  for (const database of databases) {
    expect(keptOf(await createTaughtEntries(database).list('T1'))).toHaveLength(3);
  }
});

test('a database that could not be opened keeps nothing and says so', async () => {
  const taught = createTaughtEntries(noDatabase);
  const not = { kept: false, because: 'not-open' };
  expect(await taught.teach(teach(), deed)).toEqual(not);
  expect(await taught.list('T1')).toEqual(not);
  await noDatabase.close();
});

test('a path that cannot be a file is a problem in words, and nothing is thrown', async () => {
  const directory = aDirectory();
  writeFileSync(join(directory, 'file'), '');
  for (const path of [directory, join(directory, 'file', 'mailport.db')]) {
    const opening = await openDatabase(path);
    expect(opening.opened ? '' : opening.problem).toMatch(/cannot be opened/);
  }
  expect(existsSync(join(directory, 'file', 'mailport.db'))).toBe(false);
});

test('every row of every table belongs to a workspace', async () => {
  const columns = await (await open()).read(async (tables) => {
    const { sql } = await import('kysely');
    const { rows } = await sql<{ table: string; workspace: number | null }>`
      select t.name as "table", (
        select c."notnull" from pragma_table_info(t.name) c where c.name = 'workspace'
      ) as workspace
      from sqlite_schema t where t.type = 'table' and t.name not like 'sqlite_%'
    `.execute(tables);
    return rows;
  });
  const all = keptOf(columns);
  expect(all.map(({ table }) => table)).toContain('learners');
  expect(all.filter(({ workspace }) => workspace !== 1)).toEqual([]);
});
