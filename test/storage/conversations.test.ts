import { expect, test } from 'vitest';
import type { Slots } from '../../src/mailport.ts';
import { createConversations } from '../../src/storage/conversations.ts';

const slots = (port: number): Slots => ({
  protocols: ['imap'],
  security: null,
  direction: null,
  ports: [port],
  provider: null,
  service: null,
});

test('what the last question said is recalled, conversation by conversation', async () => {
  const conversations = createConversations();
  await conversations.remember('T1', 'a', slots(143));
  await conversations.remember('T1', 'b', slots(993));
  await conversations.remember('T1', 'a', slots(587));
  expect(await conversations.recall('T1', 'a')).toEqual(slots(587));
  expect(await conversations.recall('T1', 'b')).toEqual(slots(993));
  expect(await conversations.recall('T1', 'c')).toBeUndefined();
});

test('the conversation unused for longest makes room for a new one', async () => {
  const conversations = createConversations({ atMost: 2 });
  await conversations.remember('T1', 'a', slots(1));
  await conversations.remember('T1', 'b', slots(2));
  await conversations.recall('T1', 'a');
  await conversations.remember('T1', 'c', slots(3));
  expect(await conversations.recall('T1', 'b')).toBeUndefined();
  expect(await conversations.recall('T1', 'a')).toEqual(slots(1));
  expect(await conversations.recall('T1', 'c')).toEqual(slots(3));
});

test('a conversation is forgotten a while after its last question, not after its first', async () => {
  let now = 0;
  const conversations = createConversations({ keepFor: 100, now: () => now });
  await conversations.remember('T1', 'a', slots(1));
  now = 90;
  await conversations.remember('T1', 'a', slots(2));
  now = 190;
  expect(await conversations.recall('T1', 'a')).toEqual(slots(2));
  now = 191;
  expect(await conversations.recall('T1', 'a')).toBeUndefined();
});

test('by default some thousands of conversations are kept, and no more', async () => {
  const conversations = createConversations();
  for (let count = 0; count <= 5_000; count += 1)
    await conversations.remember('T1', `c${count}`, slots(1));
  expect(await conversations.recall('T1', 'c0')).toBeUndefined();
  expect(await conversations.recall('T1', 'c1')).toBeDefined();
});
