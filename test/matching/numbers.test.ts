import { expect, test } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import { createLexicon } from '../../src/matching/lexicon.ts';
import { readMentions } from '../../src/matching/mentions.ts';
import { readNumbers } from '../../src/matching/numbers.ts';
import { splitWords } from '../../src/matching/words.ts';

const lexicon = createLexicon(knowledge);
const mailPorts = new Set(['25', '110', '143', '465', '587', '993', '995', '2525', '24']);
const replyCodes = new Set(['421', '535', '550']);

function read(text: string) {
  const { words, mentions } = readMentions(splitWords(text), lexicon, () => null);
  const numbers = readNumbers(
    words,
    mentions,
    (code) => replyCodes.has(code),
    (port) => mailPorts.has(port),
  );
  return { ...numbers, ports: numbers.ports.map((at) => words[at]?.text) };
}

test.each([
  'port 25',
  'port no. 25',
  '25/tcp',
  'tcp 25',
  'smtp on 25',
  'puerto 25',
  '25?',
  'smtp 25',
])('the 25 of "%s" is a port', (text) => {
  expect(read(text).ports).toEqual(['25']);
});

test.each([
  '25 users need imap',
  'we have 25 imap users',
  'windows 11 imap',
  'outlook 2016 imap',
  'office 365 smtp',
  'ticket 587 imap',
  'in 24 hours',
  'call me at 587 555 1234',
  'room 25 has no imap',
  'imap on 2026-11-25 at 9:25',
  'version 1.25',
  'may 25 09:14:02 imap down',
])('there is no port in "%s"', (text) => {
  expect(read(text).ports).toEqual([]);
});

test('a number that is called a port is one, even if no mail service is there', () => {
  expect(read('port 3306')).toMatchObject({ ports: ['3306'], named: true });
});

test('a reply code is a code, unless it is called a port', () => {
  expect(read('535 auth failed')).toMatchObject({ ports: [], codes: ['535'] });
  expect(read('port 550')).toMatchObject({ ports: ['550'], codes: [] });
});

test('several ports are all read', () => {
  expect(read('ports 465 and 587').ports).toEqual(['465', '587']);
});
