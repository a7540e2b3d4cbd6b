import { expect, test } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import { joinLetters, unglue } from '../../src/matching/glued-words.ts';
import { createLexicon } from '../../src/matching/lexicon.ts';
import { splitWords } from '../../src/matching/words.ts';

const lexicon = createLexicon(knowledge);

test.each([
  ['imapssl', 'imap ssl'],
  ['imapwithssl', 'imap with ssl'],
  ['pop3overtls', 'pop3 over tls'],
  ['imapwithoutssl', 'imap without ssl'],
  ['pop3nossl', 'pop3 nossl'],
  ['smtpsslport', 'smtp ssl port'],
  ['port993', 'port 993'],
  ['imapssl993', 'imap ssl 993'],
  ['gmailimap', 'gmail imap'],
  ['yandexmail', 'yandex mail'],
])('"%s" is "%s"', (text, meant) => {
  const parts = unglue(text, lexicon) ?? [text];
  expect(lexicon.senses.has(text) ? meant : parts.join(' ')).toBe(meant);
});

test.each(['sslport', 'withport', 'webmailer', 'important', 'portwith', 'mailserverroom'])(
  '"%s" is no such thing',
  (text) => {
    expect(unglue(text, lexicon)).toBeNull();
  },
);

test('a text of any length is looked at no longer than a word', () => {
  expect(unglue('imapport'.repeat(2_000), lexicon)).toBeNull();
});

test('letters that stand apart are joined, where they spell a word of mail', () => {
  const joined = (text: string) =>
    joinLetters(splitWords(text), lexicon)
      .map((word) => word.text)
      .join(' ');
  expect(joined('i m a p port')).toBe('imap port');
  expect(joined('port for p o p 3')).toBe('port for pop3');
  expect(joined('a b c')).toBe('a b c');
});
