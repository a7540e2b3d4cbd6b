import { expect, test } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import { createLexicon } from '../../src/matching/lexicon.ts';
import { readMentions } from '../../src/matching/mentions.ts';
import { readNegations } from '../../src/matching/negation.ts';
import { splitWords } from '../../src/matching/words.ts';

const lexicon = createLexicon(knowledge);

function denied(text: string): string {
  const { words, mentions } = readMentions(splitWords(text), lexicon, () => null);
  const places = readNegations(words, mentions);
  return words
    .filter((_, at) => places.has(at))
    .map((word) => word.text)
    .join(' ');
}

test.each([
  ['imap without ssl', 'ssl'],
  ['pop3 no encryption', 'encryption'],
  ['non tls pop3', 'tls'],
  ['not 465, the other one', '465'],
  ['smtp but not on port 25', '25'],
  ['imap without using any ssl', 'ssl'],
  ['not gmail, fastmail smtp', 'gmail'],
  ['imap ohne ssl', 'ssl'],
  ['imap sans ssl', 'ssl'],
  ['imap sin ssl', 'ssl'],
  ['a port other than 25', '25'],
  ['i dont want ssl for imap', 'ssl'],
])('in "%s" it is "%s" that is denied', (text, meant) => {
  expect(denied(text)).toBe(meant);
});

test('a negation goes on over "or" to more of the same kind, and no further', () => {
  expect(denied('imap without ssl or tls')).toBe('ssl tls');
  expect(denied('not pop3 but imap')).toBe('pop3');
  expect(denied('not 465 imap')).toBe('465');
});

test.each([
  'port no 993',
  'puerto no 993',
  'no, imap ssl',
  'not sure which imap port',
  'imap not working',
  'i do not know the imap port',
])('"%s" denies nothing', (text) => {
  expect(denied(text)).toBe('');
});
