import { expect, test } from 'vitest';
import { emptyDraft, recall, sent, typed } from '../../../../src/local/page/composer/draft.ts';

const after = sent(sent(emptyDraft, 'first'), 'second');

test('the up arrow brings back what was sent, the newest first, and stops at the oldest', () => {
  expect(recall(after, 1).text).toBe('second');
  expect(recall(recall(after, 1), 1).text).toBe('first');
  expect(recall(recall(recall(after, 1), 1), 1).text).toBe('first');
});

test('the down arrow goes back to an empty text', () => {
  expect(recall(recall(after, 1), -1).text).toBe('');
  expect(recall(after, -1).text).toBe('');
});

test('words being typed are never overwritten', () => {
  const writing = typed(after, 'pop');
  expect(recall(writing, 1)).toBe(writing);
  const mended = typed(recall(after, 1), 'second, mended');
  expect(recall(mended, 1).text).toBe('second, mended');
});

test('with nothing sent yet there is nothing to bring back', () => {
  expect(recall(emptyDraft, 1).text).toBe('');
});
