import { expect, test } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import { createLexicon } from '../../src/matching/lexicon.ts';
import { readMentions } from '../../src/matching/mentions.ts';
import { createSpelling } from '../../src/matching/spelling.ts';
import { nearWords } from '../../src/matching/vocabulary/near-words.ts';
import { splitWords } from '../../src/matching/words.ts';

const lexicon = createLexicon(knowledge);
const spelling = createSpelling(lexicon.spellable);
const read = (text: string) => readMentions(splitWords(text), lexicon, spelling);
const phrases = (text: string) => read(text).mentions.map((mention) => mention.phrase);

test('the longest phrase wins: an app password is no app', () => {
  expect(phrases('app specific password')).toEqual(['app specific password']);
  expect(phrases('office 365 imap')).toEqual(['office 365', 'imap']);
});

test('a phrase is found again once its words are mended', () => {
  expect(phrases('offce 365 iamp')).toEqual(['office 365', 'imap']);
  expect(Object.fromEntries(read('offce 365 iamp').mended)).toEqual({
    offce: 'office',
    iamp: 'imap',
  });
});

test('words that were glued together are taken apart', () => {
  expect(phrases('imapsecure')).toEqual(['imap', 'secure']);
  expect(phrases('smtpport')).toEqual(['smtp', 'port']);
  expect(read('port993').words.map(({ text }) => text)).toEqual(['port', '993']);
  expect(phrases('gmailimap')).toEqual(['gmail', 'imap']);
});

test.each(['support', 'import', 'airport', 'passport', 'smtp2go', 'email', 'map', 'pot'])(
  '"%s" is not mended and not taken apart',
  (word) => {
    expect(read(`the ${word} thing`).mended.size).toBe(0);
  },
);

test('a paste is read as it is: nobody mistyped it', () => {
  expect(read('smpt is not imap '.repeat(30)).mended.size).toBe(0);
});

test("a provider's name in two pieces is one, but for words that say nothing", () => {
  expect(phrases('go daddy smtp')).toEqual(['godaddy', 'smtp']);
  expect(phrases('i-cloud imap')).toEqual(['icloud', 'imap']);
  expect(phrases('mail gun')).toEqual(['mailgun']);
  expect(phrases('you see')).toEqual(['you', 'see']);
  expect(phrases('go, daddy')).not.toContain('godaddy');
});

test.each([
  ['plian', 'plain'],
  ['zigo', 'ziggo'],
  ['wihtout', 'without'],
  ['sezman', 'seznam'],
])('"%s" is mended to "%s"', (typed, meant) => {
  expect(Object.fromEntries(read(`imap ${typed}`).mended)).toEqual({ [typed]: meant });
});

test.each(['smth smells in the kitchen', 'smith called', 'iman is here', 'what does libro mean'])(
  '"%s" has no misspelt word of mail in it',
  (text) => {
    expect(read(text).mended.size).toBe(0);
  },
);

test("another protocol's name is one of mail where mail is spoken of", () => {
  expect(phrases('sntp port')).toEqual(['sntp', 'port']);
  expect(phrases('gmail sntp')).toEqual(['gmail', 'smtp']);
  expect(phrases('yahoo imsp')).toEqual(['yahoo', 'imap']);
});

test('common words that are near to one of mail are left as they are', () => {
  const mended = nearWords.filter((word) => read(`imap ${word}`).mended.size > 0);
  expect(mended).toEqual([]);
});
