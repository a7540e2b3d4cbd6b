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

test.each([
  ['imap security none', 'security'],
  ['pop3 but tls turned off', 'tls'],
  ['imap ssl has been switched off', 'ssl'],
  ['pop3, encryption: none', 'encryption'],
  ['imap ssl is not enabled', 'ssl'],
  ['imap with ssl unticked', 'ssl'],
  ['pop3 ssl: no', 'ssl'],
  ['a fax that cannot speak any kind of tls', 'tls'],
  ['imap, the device doesnt know ssl', 'ssl'],
  ['pop3 port, ssl doesnt work on this device', 'ssl'],
  ['imap lacks tls', 'tls'],
  ['untick ssl, pop3 port', 'ssl'],
  ['imap verschlusselung deaktiviert', 'verschlusselung'],
  ['imap chiffrement desactive', 'chiffrement'],
  ['pop3 seguridad ninguna', 'seguridad'],
])('in "%s" it is "%s" that is off', (text, meant) => {
  expect(denied(text)).toBe(meant);
});

test.each([
  'imap with ssl switched on',
  'pop3 ssl enabled',
  'imap ssl doesnt work',
  'disable tls 1.0',
  'cant connect with ssl',
  'starttls not supported by the server',
])('in "%s" no mode is off', (text) => {
  expect(denied(text)).toBe('');
});

test.each([
  'still no pop3 ssl port',
  'there is no imap ssl port in my notes',
  'i found no port for imap tls',
  'i dont have the imap ssl port',
  'kein pop3 ssl port angegeben',
])('"%s" misses a port and denies nothing', (text) => {
  expect(denied(text)).toBe('');
});

test('"imap no ssl port" is the port of IMAP without SSL all the same', () => {
  expect(denied('imap no ssl port')).toBe('ssl');
});
