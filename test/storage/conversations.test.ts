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

test('what the last question said is recalled, conversation by conversation', () => {
  const conversations = createConversations();
  conversations.remember('a', slots(143));
  conversations.remember('b', slots(993));
  conversations.remember('a', slots(587));
  expect(conversations.recall('a')).toEqual(slots(587));
  expect(conversations.recall('b')).toEqual(slots(993));
  expect(conversations.recall('c')).toBeUndefined();
});

test('the conversation unused for longest makes room for a new one', () => {
  const conversations = createConversations({ atMost: 2 });
  conversations.remember('a', slots(1));
  conversations.remember('b', slots(2));
  conversations.recall('a');
  conversations.remember('c', slots(3));
  expect(conversations.recall('b')).toBeUndefined();
  expect(conversations.recall('a')).toEqual(slots(1));
  expect(conversations.recall('c')).toEqual(slots(3));
});

test('a conversation is forgotten a while after its last question, not after its first', () => {
  let now = 0;
  const conversations = createConversations({ keepFor: 100, now: () => now });
  conversations.remember('a', slots(1));
  now = 90;
  conversations.remember('a', slots(2));
  now = 190;
  expect(conversations.recall('a')).toEqual(slots(2));
  now = 191;
  expect(conversations.recall('a')).toBeUndefined();
});

test('by default some thousands of conversations are kept, and no more', () => {
  const conversations = createConversations();
  for (let count = 0; count <= 5_000; count += 1) conversations.remember(`c${count}`, slots(1));
  expect(conversations.recall('c0')).toBeUndefined();
  expect(conversations.recall('c1')).toBeDefined();
});
