import { expect, test } from 'vitest';
import { knowledge } from '../../../src/knowledge/index.ts';
import { createFinder } from '../../../src/matching/find.ts';

const finder = createFinder(knowledge);
const symptom = (text: string) => {
  const match = finder.find(text);
  return match.kind === 'error' ? match.symptom.id : match.kind;
};

test('a pasted error is explained, whatever else its words could mean', () => {
  expect(symptom('Error: connect ECONNREFUSED 203.0.113.25:587')).toBe('connection-refused');
  expect(symptom('550 5.1.1 The email account that you tried to reach does not exist')).toBe(
    'mailbox-not-found-550',
  );
});

test('an error in the words of a person is understood, in four languages', () => {
  for (const text of [
    'connection refused',
    'verbindung abgelehnt',
    'connexion refusée',
    'conexión rechazada',
  ]) {
    expect(symptom(text), text).toBe('connection-refused');
  }
  expect(symptom('my mail not go out, error say connection refused')).toBe('connection-refused');
});

test('the protocol tells whose login failed', () => {
  expect([
    symptom('login failed'),
    symptom('imap login failed'),
    symptom('pop3 login failed'),
  ]).toEqual(['smtp-auth-failed-535', 'imap-auth-failed', 'pop3-auth-failed']);
});

test('a bare code is looked up, a number that is called a port is not', () => {
  expect(symptom('535')).toBe('smtp-auth-failed-535');
  expect(symptom('5.7.139')).toBe('smtp-basic-auth-disabled-535-5-7-139');
  expect(symptom('port 535')).toBe('none');
});

test('a second error in the same text is named too', () => {
  const match = finder.find('wrong version number, and before that: certificate has expired');
  expect(match.kind === 'error' && [match.symptom, ...match.others].map(({ id }) => id)).toEqual(
    expect.arrayContaining(['tls-wrong-version', 'tls-certificate-expired']),
  );
});

test.each([
  'the option will be reset when the editor starts again',
  'version 5.4.6 of the picture editor crashes on my machine',
  'the attachment in the ticketing tool is too big for the projector',
])('"%s" is no error of mail', (text) => {
  expect(symptom(text)).toBe('none');
});

test.each([
  'reset the coffee machine',
  'factory reset my phone',
  'handshake protocol for visitors',
  'he refuses to come',
  'meeting timed out',
  'greeting cards',
  'jira login failed',
  'washing machine error 530',
  'order 10061 is late',
])('"%s" is an everyday word, and no error of mail', (text) => {
  expect(symptom(text)).toBe('none');
});

test.each([
  ['connection reset', 'connection-reset'],
  ['timed out', 'connection-timed-out'],
  ['thunderbird times out', 'connection-timed-out'],
  ['server refuses connection', 'connection-refused'],
  ['server refused on 465', 'connection-refused'],
  ['login failed', 'smtp-auth-failed-535'],
  ['outlook password wrong', 'smtp-auth-failed-535'],
])('"%s" has a second word, or nothing else', (text, id) => {
  expect(symptom(text)).toBe(id);
});

test('a device that refuses to send asks for its settings', () => {
  expect(symptom('ionos phone refuses to send, smtp server and port?')).toBe('provider');
});

test.each([
  'HTTP 502 bad gateway',
  'apache error 503',
  'sudo: 3 incorrect password attempts',
  'mysql authentication failed',
  'windows login failed',
])('"%s" is an error of another program', (text) => {
  expect(symptom(text)).toBe('none');
});

test.each([
  ['502 5.5.1 Unrecognized command. ffacd0b85a97d - gsmtp', 'smtp-500-502'],
  [
    "Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found by SMTP address lookup'",
    'mailbox-not-found-550',
  ],
  ['550 5.7.999 something that nobody wrote down', 'smtp-550-policy'],
  ['{ "code": "EENVELOPE", "command": "API" } No recipients defined', 'nodemailer-codes'],
  ['553 sendre adress rejected', 'smtp-553'],
])('"%s" is known by its code, whatever stands beside it', (text, id) => {
  expect(symptom(text)).toBe(id);
});

test.each([
  ['WinError 10061', 'connection-refused'],
  ['socket error 10054', 'connection-reset'],
  ['winsock 10060', 'connection-timed-out'],
  ['errno 11001', 'dns-not-found'],
  ['conn refused', 'connection-refused'],
  ['getaddrinfo failed smtp host', 'dns-not-found'],
])('"%s" is an error of Windows or of a hurried person', (text, id) => {
  expect(symptom(text)).toBe(id);
});
