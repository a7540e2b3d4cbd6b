import { expect, test } from 'vitest';
import {
  continues,
  countReplies,
  toTopics,
} from '../../../../src/local/page/conversation/threads.ts';
import type { MessageView } from '../../../../src/local/page-protocol.ts';

function message(ts: string, threadTs: string | null = null, user = 'U1'): MessageView {
  return {
    ts,
    threadTs,
    user: { id: user, name: user, isBot: false },
    text: '',
    blocks: [],
    ephemeral: false,
    edited: false,
  };
}

test('replies stand under the message whose thread they are in', () => {
  const messages = [message('1'), message('2', '1'), message('3', '3'), message('4', '1')];
  const topics = toTopics(messages).map((topic) => [
    topic.message.ts,
    topic.replies.map(({ ts }) => ts),
  ]);
  expect(topics).toEqual([
    ['1', ['2', '4']],
    ['3', []],
  ]);
});

test('a message by the same one within five minutes continues the one before', () => {
  expect(continues(message('100'), message('1'))).toBe(true);
  expect(continues(message('400'), message('1'))).toBe(false);
  expect(continues(message('100', null, 'U2'), message('1'))).toBe(false);
  expect(continues({ ...message('100'), ephemeral: true }, message('1'))).toBe(false);
  expect(continues(message('100'), undefined)).toBe(false);
});

test('replies that only one person sees are not counted', () => {
  const replies = [message('2', '1'), { ...message('3', '1'), ephemeral: true }];
  expect(countReplies(replies)).toBe('1 reply');
  expect(countReplies([...replies, message('4', '1')])).toBe('2 replies');
});
