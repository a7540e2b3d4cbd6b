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
  'our 110 sales people use pop3',
  '143 kiosks with imap',
  '110 branch offices need imap',
  'we are 25 and need smtps',
  'a team of 25 with imap',
  'it-143 imap',
  'a 25-person office with imap',
  '110 filialen mit imap',
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

test.each(['imap 143 ssl', 'use 587 for users', 'imap-993', '465 smtp ssl', '993 gets refused'])(
  'the number of "%s" counts nothing',
  (text) => {
    expect(read(text).ports).toHaveLength(1);
  },
);

test.each(['is 3306 a mail port', '8080 mail port', 'is 999 used for mail', 'does mail use 3306'])(
  'the number of "%s" is asked for as a port',
  (text) => {
    expect(read(text)).toMatchObject({ named: true });
  },
);

test.each(['7 mail ports', 'outlook 2016 mail port', '5000 mails'])(
  'the number of "%s" is no port',
  (text) => {
    expect(read(text).ports).toEqual([]);
  },
);
