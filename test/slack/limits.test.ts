import { expect, test } from 'vitest';
import { inGroupsOf, shorten, split } from '../../src/slack/limits.ts';

test('a text that fits is left alone', () => {
  expect(shorten('port 995', 8)).toBe('port 995');
});

test('a text that is too long ends after a whole word, with an ellipsis', () => {
  expect(shorten('use port 995 with SSL/TLS', 15)).toBe('use port 995…');
});

test('a single long word is cut, and never inside an emoji', () => {
  expect(shorten('x'.repeat(20), 10)).toBe(`${'x'.repeat(9)}…`);
  expect(shorten(`${'x'.repeat(8)}📬📬`, 10)).toBe(`${'x'.repeat(8)}…`);
});

test('a long text is split between paragraphs where it can be, and nothing is lost', () => {
  const [first, second] = [`${'a '.repeat(30)}end.`, `${'b '.repeat(30)}end.`];
  expect(split(`${first}\n\n${second}`, 70)).toEqual([first, second]);
  const words = Array.from({ length: 500 }, (_, i) => `word${i}`).join(' ');
  const pieces = split(words, 100);
  expect(pieces.every((piece) => piece.length <= 100)).toBe(true);
  expect(pieces.join(' ')).toBe(words);
});

test('a text without a break, of emoji, is split between them', () => {
  const pieces = split('📬'.repeat(60), 25);
  expect(pieces.join('')).toBe('📬'.repeat(60));
  expect(pieces.every((piece) => piece.length <= 25 && !/[\uD800-\uDBFF]$/.test(piece))).toBe(true);
});

test('nothing but blanks has no pieces', () => {
  expect(split(' \n ', 100)).toEqual([]);
});

test('a list comes in groups', () => {
  expect(inGroupsOf(2, [1, 2, 3])).toEqual([[1, 2], [3]]);
  expect(inGroupsOf(2, [])).toEqual([]);
});
