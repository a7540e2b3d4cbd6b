import { expect, test } from 'vitest';
import { editDistance } from '../../src/matching/edit-distance.ts';

test('a swap of two letters is one slip', () => {
  expect(editDistance('gmial', 'gmail')).toBe(1);
  expect(editDistance('smpt', 'smtp')).toBe(1);
  expect(editDistance('kitten', 'sitting')).toBe(3);
  expect(editDistance('imap', 'imap')).toBe(0);
});

test('what two words share at both ends is no edit', () => {
  expect(editDistance('post', 'postmaster')).toBe(6);
  expect(editDistance('aab', 'ab')).toBe(1);
  expect(editDistance('abcabc', 'abc')).toBe(3);
  expect(editDistance('', 'imap')).toBe(4);
});
