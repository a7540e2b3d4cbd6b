import { expect, test } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import { createFinder } from '../../src/matching/find.ts';

const finder = createFinder(knowledge);
const find = finder.find;

test('ports are numbers: a near one is never meant', () => {
  expect(find('588')).toMatchObject({
    kind: 'none',
    because: { reason: 'not-a-mail-port', port: 588 },
  });
  expect(find('port 464')).toMatchObject({ because: { reason: 'not-a-mail-port', port: 464 } });
  expect(find('port 70000')).toMatchObject({ because: { reason: 'not-a-port', number: 70000 } });
  expect(find('587')).toMatchObject({ services: [{ id: 'submission' }] });
});

test('a question of another field is none of ours, unless mail is in it too', () => {
  expect(find('ssh port')).toMatchObject({ because: { reason: 'other-field', word: 'ssh' } });
  expect(find('ftp over ssl port')).toMatchObject({ kind: 'none' });
  expect(find('imap over an ssh tunnel, which port')).toMatchObject({ kind: 'service' });
});

test('a question without a word of mail is none, with a hint where to go on', () => {
  const match = find('where is the nearest coffee machine');
  expect(match).toMatchObject({ kind: 'none', because: { reason: 'no-mail-word' } });
  expect(match.kind === 'none' && match.nearest.length).toBeGreaterThan(0);
});

test.each([
  'port wine',
  'airport',
  'passport',
  'import csv',
  'pop music',
  'map of the office',
  'porting my number',
])('"%s" has nothing to do with ports', (text) => {
  expect(find(text).kind).toBe('none');
});

test.each([
  'orange juice',
  'free lunch',
  'sky is blue',
  'one more thing',
  'bell peppers',
  'verizon phone plan',
])('"%s" is no provider of mail', (text) => {
  expect(find(text).kind).toBe('none');
});

test('a weak name is a provider beside a word of mail', () => {
  expect(find('orange imap')).toMatchObject({ provider: { id: 'orange-fr' } });
  expect(find('free smtp')).toMatchObject({ provider: { id: 'free-fr' } });
});

test('an unknown provider is said to be unknown, and never replaced by a look-alike', () => {
  for (const name of ['hushmail', 'mailfence', 'runbox', 'telenet', 'smtp2go', 'startmail']) {
    expect(find(`${name} imap port`), name).toMatchObject({
      kind: 'service',
      unknownProvider: name,
    });
  }
  expect(find('settings for bob@acme.io')).toMatchObject({
    because: { reason: 'unknown-provider', name: 'acme.io' },
  });
});

test('a person who sends never gets port 25 first', () => {
  for (const text of [
    'which smtp port for a mail client',
    'smtp on my iphone',
    'thunderbird smtp port',
    'port to submit mail from a phone',
  ]) {
    expect(find(text), text).toMatchObject({ services: [{ port: 465 }, { port: 587 }] });
  }
});

test('a number that speaks against the description is the mistake, or no port', () => {
  expect(find('incoming imap, ssl/tls, and he typed 25, what should it be')).toMatchObject({
    services: [{ port: 993 }],
  });
  expect(find('ext 4190 here, need the smtp ssl port')).toMatchObject({
    services: [{ port: 465 }, { port: 587 }],
  });
  expect(find('is 587 imap ssl')).toMatchObject({ services: [{ port: 587 }] });
});

test("a provider's own host says its protocol, whatever it is called", () => {
  expect(find('smtpout.secureserver.net port')).toMatchObject({ slots: { protocols: ['smtp'] } });
  expect(find('send.one.com port')).toMatchObject({ slots: { protocols: ['smtp'] } });
});

test('a protocol with a slip is the protocol, before any name', () => {
  expect(find('ipam mail port')).toMatchObject({ services: [{ protocol: 'imap' }, {}] });
  expect(find('sntp mail port')).toMatchObject({ slots: { protocols: ['smtp'] } });
  expect(find('sntp port')).toMatchObject({ kind: 'none' });
  expect(find('pop33 port')).toMatchObject({ slots: { protocols: ['pop3'] } });
});

test('POP3 is no ordinary word, whatever stands beside it', () => {
  expect(find('my user wants pop3 on his gizmo')).toMatchObject({ services: [{ port: 995 }, {}] });
});

test('a misspelt provider is the provider', () => {
  expect(find('gmial smtp')).toMatchObject({ provider: { id: 'gmail' } });
  expect(find('outlok.com pop')).toMatchObject({ provider: { id: 'outlook-com' } });
  expect(find('offce 365 smtp')).toMatchObject({ provider: { id: 'microsoft365' } });
});

test('a provider that lacks the protocol is still the one that was asked for', () => {
  expect(find('icloud pop3')).toMatchObject({
    provider: { id: 'icloud' },
    slots: { protocols: ['pop3'] },
  });
});

test('gmx is one of two, and the other is named', () => {
  expect(find('gmx imap')).toMatchObject({
    provider: { id: 'gmx-com' },
    siblings: [{ id: 'gmx-net' }],
  });
  expect(find('gmx posteingangsserver')).toMatchObject({ provider: { id: 'gmx-net' } });
  expect(find('gmx.net imap')).toMatchObject({ provider: { id: 'gmx-net' } });
});

test('Outlook beside another provider is the program', () => {
  expect(find('yahoo imap in outlook')).toMatchObject({ provider: { id: 'yahoo' } });
  expect(find('secure imap port for outlook 2019')).toMatchObject({ services: [{ id: 'imaps' }] });
  expect(find('outlook imap')).toMatchObject({ provider: { id: 'outlook-com' } });
});

test('an address and a host say whose they are, and the host its protocol', () => {
  expect(find('settings for bob@yahoo.com pop3')).toMatchObject({ provider: { id: 'yahoo' } });
  expect(find('smtp.gmail.com port')).toMatchObject({
    provider: { id: 'gmail' },
    slots: { protocols: ['smtp'] },
  });
});

test('confidence is 1 for exact words, less for each mended letter, and for a guess', () => {
  expect(find('gmail imap').confidence).toBe(1);
  expect(find('gmial imap').confidence).toBeLessThan(1);
  expect(find('gmial iamp').confidence).toBeLessThan(find('gmial imap').confidence);
  expect(find('secure mail port').confidence).toBeLessThan(1);
});

test('all three protocols, or mail ports in general, are the overview', () => {
  for (const text of [
    'common ports used by SMTP, IMAP, and POP3',
    'mail ports',
    'email ports cheat sheet pls',
  ]) {
    expect(find(text), text).toMatchObject({ topic: { id: 'all-ports' } });
  }
});

test('errors of other fields are not explained as errors of mail', () => {
  expect(find('Error: connect ECONNREFUSED 127.0.0.1:5432').kind).toBe('none');
  expect(find('npm ERR! connect ECONNREFUSED').kind).toBe('none');
  expect(find('Error: connect ECONNREFUSED 127.0.0.1:587')).toMatchObject({
    symptom: { id: 'connection-refused' },
  });
});

test('a greeting or a question about Mailport itself is a call for help', () => {
  for (const text of [
    'help',
    'what can you do',
    'how do i use this',
    'hi',
    '@mailport help',
    'hilfe',
  ]) {
    expect(find(text).kind, text).toBe('help');
  }
});

test.each(['', '   ', '???', '🤷', '<@U0123>'])('"%s" asks nothing', (text) => {
  expect(find(text)).toMatchObject({ kind: 'none', because: { reason: 'nothing-asked' } });
});

test('a huge paste is read for its error, whatever stands around it', () => {
  const log = `${'lorem ipsum '.repeat(1500)}\n535-5.7.8 Username and Password not accepted.\n${'x'.repeat(20_000)}`;
  expect(find(log)).toMatchObject({ symptom: { id: 'smtp-auth-failed-535' } });
});

test.each([
  'a'.repeat(40_000),
  '<'.repeat(40_000),
  ':a'.repeat(20_000),
  'a.'.repeat(20_000),
  '1,'.repeat(20_000),
])('a paste of nonsense does no harm', (text) => {
  expect(['none', 'help']).toContain(find(text).kind);
});

test('the same question gives the same match', () => {
  expect(find('gmial smtp ssl')).toEqual(find('gmial smtp ssl'));
});

test('the stages tell how a question was understood', () => {
  const stages = new Map(finder.stages('gmial SMTP').map(({ name, value }) => [name, value]));
  expect([...stages.keys()]).toEqual(['text', 'words', 'spelling', 'query', 'slots', 'match']);
  expect(stages.get('text')).toBe('gmial smtp');
  expect(stages.get('spelling')).toEqual({ gmial: 'gmail' });
  expect(stages.get('match')).toMatchObject({ kind: 'provider', id: 'gmail' });
});

test('a finder knows the entries it was given, and no others', () => {
  const few = createFinder(knowledge.filter((entry) => entry.kind === 'service'));
  expect(few.find('imap ssl')).toMatchObject({ services: [{ id: 'imaps' }] });
  expect(few.find('gmail imap').kind).toBe('service');
  expect(few.find('465 vs 587')).toMatchObject({ kind: 'compare', topic: null });
});
