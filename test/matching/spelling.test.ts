import { expect, test } from 'vitest';
import { createSpelling, editDistance, rankByNearness } from '../../src/matching/spelling.ts';

const words = ['imap', 'imaps', 'smtp', 'port', 'gmail', 'encrypted', 'starttls', 'aol', 'office'];
const mend = createSpelling(words.map((word) => ({ word, slips: 2 as const })));

test('a swap of two letters is one slip', () => {
  expect(editDistance('gmial', 'gmail')).toBe(1);
  expect(editDistance('smpt', 'smtp')).toBe(1);
  expect(editDistance('kitten', 'sitting')).toBe(3);
  expect(editDistance('imap', 'imap')).toBe(0);
});

test.each([
  ['smpt', 'smtp'],
  ['iamp', 'imap'],
  ['imapp', 'imap'],
  ['imasp', 'imaps'],
  ['gmal', 'gmail'],
  ['stattls', 'starttls'],
  ['encyrpted', 'encrypted'],
  ['encripetd', 'encrypted'],
  ['offce', 'office'],
])('%s is %s', (typed, meant) => {
  expect(mend(typed)?.word).toBe(meant);
});

test.each(['camp', 'bmap', 'ail', 'col', 'qwertz', 'officials', 'im', 'a@b', 'x'.repeat(500)])(
  '%s is left as it is',
  (typed) => {
    expect(mend(typed)).toBeNull();
  },
);

test('two slips are taken only in a long word that begins alike', () => {
  expect(mend('imxxp')).toBeNull();
  expect(mend('xtarttlz')).toBeNull();
});

test('digits are never mended: a near number is another number', () => {
  const numbered = createSpelling([
    { word: 'pop3', slips: 1 },
    { word: 'o365', slips: 1 },
  ]);
  expect(numbered('pop4')).toBeNull();
  expect(numbered('o356')).toBeNull();
  expect(numbered('poop3')?.word).toBe('pop3');
});

test('the word that matters more is meant where two are as near', () => {
  const either = createSpelling([
    { word: 'mails', slips: 1 },
    { word: 'maile', slips: 1 },
  ]);
  expect(either('mailx')?.word).toBe('mails');
});

test('near texts are ranked, the nearest first', () => {
  expect(rankByNearness('imap sll', ['pop3 ssl', 'imap ssl', 'mail flow'], 2)[0]).toBe('imap ssl');
});
