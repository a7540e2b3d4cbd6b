import { expect, test } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import { createFinder } from '../../src/matching/find.ts';

const finder = createFinder(knowledge);
const target = (text: string) => {
  const match = finder.find(text);
  return match.kind === 'check' ? match.target : match.kind;
};

test.each([
  ['check mail.example.com', 'mail.example.com', null],
  ['is smtp.example.org:465 up?', 'smtp.example.org', 465],
  ['is port 25 open on mail.acme.io', 'mail.acme.io', 25],
  ['can you reach mx1.example.net on 25', 'mx1.example.net', 25],
  ['does mail.acme.io answer on 993', 'mail.acme.io', 993],
  ['try connecting to pop.example.com 995', 'pop.example.com', 995],
  ['check 203.0.113.10 25', '203.0.113.10', 25],
  ['check [2001:db8::25]:25', '2001:db8::25', 25],
  ['mail.acme.io:587', 'mail.acme.io', 587],
  ['ist mail.acme.de erreichbar', 'mail.acme.de', null],
  ['check mail.acme.io port 8025', 'mail.acme.io', 8025],
])('"%s" knocks on %s', (text, host, port) => {
  expect(target(text)).toMatchObject({ host, port });
});

test('a check wins over the settings of the provider whose host it is', () => {
  expect(target('check smtp.gmail.com:587')).toMatchObject({ host: 'smtp.gmail.com', port: 587 });
  expect(target('is imap.gmail.com:993 up')).toMatchObject({ host: 'imap.gmail.com', port: 993 });
});

test('whoever asks which port a host has wants its settings', () => {
  expect(target('smtp.gmail.com port?')).toBe('provider');
  expect(target('what port does smtp.gmail.com listen on')).toBe('provider');
  expect(target('check the settings for imap.gmail.com')).toBe('provider');
});

test('the protocol comes along where it was said', () => {
  expect(target('check imap on mail.acme.io')).toMatchObject({ protocol: 'imap', port: null });
  expect(target('check imaps://mail.acme.io:993')).toMatchObject({ protocol: 'imap', port: 993 });
});

test('the host keeps the letters that were typed', () => {
  expect(target('check mail.BÜCHER.example 25')).toMatchObject({ host: 'mail.bücher.example' });
});

test('an address right behind the word asks for its domain', () => {
  expect(target('check bob@acme.io')).toMatchObject({ host: 'acme.io', port: null });
});

test('how to test by hand is a question about commands', () => {
  expect(finder.find('telnet mail.example.com 25')).toMatchObject({
    topic: { id: 'testing-commands' },
  });
  expect(finder.find('how do i test smtp with openssl')).toMatchObject({
    topic: { id: 'testing-commands' },
  });
});

test('an error that names a server is explained, and nothing is knocked on', () => {
  expect(target('connect to mail.example.org[203.0.113.5]:25: Connection refused')).toBe('error');
  expect(target('ssh: connect to host 192.0.2.1 port 22: Connection refused')).toBe('none');
});

test('a link in a sentence is no request', () => {
  expect(target('The manual is available at https://www.example.org/manual for everybody')).toBe(
    'none',
  );
});

test.each([
  'chk mail.acme.io 993',
  'cehck mail.acme.io 993',
  'tst mail.acme.io 993',
  'verfiy mail.acme.io 993',
  'pruefe mail.acme.io 993',
  'bitte mail.acme.io 993 prüfen',
  'compruebe mail.acme.io 993',
  'vérifiez mail.acme.io 993',
])('"%s" asks for a check', (text) => {
  expect(target(text)).toMatchObject({ host: 'mail.acme.io', port: 993 });
});

test.each(['text mail.acme.io', 'the best mail.acme.io 993 imap'])('"%s" asks for none', (text) => {
  expect(target(text)).not.toHaveProperty('host');
});
