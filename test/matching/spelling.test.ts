import { expect, test } from 'vitest';
import { createSpelling, rankByNearness } from '../../src/matching/spelling.ts';

const words = ['imap', 'imaps', 'smtp', 'port', 'gmail', 'encrypted', 'starttls', 'aol', 'office'];
const mend = createSpelling(words.map((word) => ({ word, slips: 2 as const, isName: false })));

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
    { word: 'pop3', slips: 1, isName: false },
    { word: 'o365', slips: 1, isName: false },
  ]);
  expect(numbered('pop4')).toBeNull();
  expect(numbered('o356')).toBeNull();
  expect(numbered('poop3')?.word).toBe('pop3');
});

test('a letter held too long is let go, in a number too', () => {
  const numbered = createSpelling([{ word: 'pop3', slips: 1, isName: false }]);
  expect(numbered('pop33')?.word).toBe('pop3');
});

test('the letters of a word in another order are one slip', () => {
  expect(mend('ipam')?.word).toBe('imap');
});

test('a name that is merely near is the name of somebody else', () => {
  const names = ['aol', 'zoho', 'gmail', 'fastmail', 'mailgun', 'mailru', 'hotmail'];
  const mendName = createSpelling(names.map((word) => ({ word, slips: 2, isName: true })));
  for (const other of ['aoz', 'zobo', 'mailfun', 'mailup', 'eastmail', 'hitmail', 'hmail'])
    expect(mendName(other), other).toBeNull();
  for (const [typed, meant] of [
    ['gnail', 'gmail'],
    ['zohoo', 'zoho'],
    ['fastmial', 'fastmail'],
    ['hotmal', 'hotmail'],
    ['homail', 'hotmail'],
    ['mailgnu', 'mailgun'],
  ] as const)
    expect(mendName(typed)?.word, typed).toBe(meant);
});

test('the word that matters more is meant where two are as near', () => {
  const either = createSpelling([
    { word: 'mails', slips: 1, isName: false },
    { word: 'maile', slips: 1, isName: false },
  ]);
  expect(either('mailx')?.word).toBe('mails');
});

test('near texts are ranked, the nearest first', () => {
  expect(rankByNearness('imap sll', ['pop3 ssl', 'imap ssl', 'mail flow'], 2)[0]).toBe('imap ssl');
});
