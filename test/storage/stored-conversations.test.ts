import { expect, test } from 'vitest';
import { noDatabase } from '../../src/storage/database.ts';
import { createStoredConversations } from '../../src/storage/stored-conversations.ts';
import { aPath, keptOf, open } from './scene.ts';

const day = 24 * 60 * 60 * 1000;
const slots = (port: number) =>
  ({
    protocols: ['imap'],
    security: 'implicit-tls',
    direction: null,
    ports: [port],
    provider: null,
    service: null,
  }) as const;

test('what the last question said is recalled after a restart', async () => {
  const path = aPath();
  const before = createStoredConversations(await open(path));
  await before.remember('T1', 'c', slots(143));
  await before.remember('T1', 'c', slots(993));
  const after = createStoredConversations(await open(path));
  expect(await after.recall('T1', 'c')).toEqual(slots(993));
  expect(await after.recall('T1', 'd')).toBeUndefined();
  expect(await after.recall('T2', 'c')).toBeUndefined();
});

test('a conversation is kept for a week after its last question, and then deleted', async () => {
  let now = Date.UTC(2026, 4, 3);
  const database = await open();
  const conversations = createStoredConversations(database, () => now);
  await conversations.remember('T1', 'c', slots(993));
  now += 7 * day;
  expect(await conversations.recall('T1', 'c')).toEqual(slots(993));
  now += 1;
  expect(await conversations.recall('T1', 'c')).toBeUndefined();
  await conversations.remember('T1', 'd', slots(995));
  const rows = await database.read((tables) =>
    tables.selectFrom('conversations').select('conversation').execute(),
  );
  expect(keptOf(rows)).toEqual([{ conversation: 'd' }]);
});

test('without a database the conversations of this process go on', async () => {
  const conversations = createStoredConversations(noDatabase);
  await conversations.remember('T1', 'c', slots(993));
  expect(await conversations.recall('T1', 'c')).toEqual(slots(993));
});
