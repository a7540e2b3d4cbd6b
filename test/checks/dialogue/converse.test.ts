import { expect, test } from 'vitest';
import type { DoorReport } from '../../../src/checks/check-report.ts';
import { converse } from '../../../src/checks/dialogue/converse.ts';
import { usualDeadlines } from '../../../src/checks/dialogue/deadlines.ts';
import { certifiedHost } from '../../testbed/certificates.ts';
import { certificates, doorOf, impatient, knockOn, trust } from '../../testbed/knock.ts';
import { greetingAfter, misbehaviours } from '../../testbed/misbehaviours.ts';
import { polite, silent, startPeer } from '../../testbed/peers.ts';
import { startRelay } from '../../testbed/relay.ts';

const steps = (report: DoorReport) => report.observations.map(({ step }) => step);
const spoken = (report: DoorReport) =>
  report.transcript.map(({ from, line }) => `${from === 'us' ? '>' : '<'} ${line}`);

test('a sound IMAP server on its SSL/TLS port is seen from the connection to the goodbye', async () => {
  const { report, peer } = await knockOn(doorOf('imap', 993), polite('imap'));
  expect(steps(report)).toEqual(['connected', 'encrypted', 'greeted', 'offered', 'ended']);
  expect(report.observations[1]).toMatchObject({
    version: 'TLSv1.3',
    authorization: null,
    anchored: true,
    hostMatches: true,
  });
  expect(report.pending).toBe(false);
  expect(peer.connections()).toBe(1);
});

test('STARTTLS is asked for when the capabilities have come, and they are asked for again', async () => {
  const { report, peer } = await knockOn(doorOf('smtp', 587), polite('smtp'));
  expect(spoken(report)).toEqual([
    '< 220 mail.bed.test ESMTP',
    '> EHLO mailport.invalid',
    '< 250-mail.bed.test',
    '< 250-PIPELINING',
    '< 250-SIZE 10240000',
    '< 250-STARTTLS',
    '< 250 8BITMIME',
    '> STARTTLS',
    '< 220 go ahead',
    '> EHLO mailport.invalid',
    '< 250-mail.bed.test',
    '< 250-PIPELINING',
    '< 250-SIZE 10240000',
    '< 250-AUTH PLAIN LOGIN',
    '< 250 8BITMIME',
    '> QUIT',
  ]);
  expect(peer.connections()).toBe(1);
});

test('an IMAP server that names its capabilities in the greeting is not asked for them', async () => {
  const { report } = await knockOn(doorOf('imap', 143), polite('imap'));
  expect(spoken(report).slice(1, 3)).toEqual(['> a2 STARTTLS', '< a2 OK begin']);
});

test('an IMAP server that does not is asked for both in one go', async () => {
  const { report } = await knockOn(
    doorOf('imap', 143),
    polite('imap', { greeting: '* OK ready\r\n' }),
  );
  expect(spoken(report).slice(1, 5)).toEqual([
    '> a1 CAPABILITY',
    '> a2 STARTTLS',
    '< * CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED',
    '< a1 OK done',
  ]);
});

test('a POP3 server is asked on two connections at the same time, and both are told', async () => {
  const { report, peer } = await knockOn(doorOf('pop3', 110), polite('pop3'));
  expect(peer.connections()).toBe(2);
  const offers = report.observations.filter((one) => one.step === 'offered');
  expect(offers).toMatchObject([
    { encrypted: false, capabilities: ['TOP', 'UIDL', 'STLS'] },
    { encrypted: true, logins: ['PLAIN', 'USER'] },
  ]);
});

test('a ManageSieve server tells its capabilities by itself, before and after TLS', async () => {
  const { report } = await knockOn(doorOf('sieve', 4190), polite('sieve'));
  expect(steps(report)).toEqual([
    ...['connected', 'greeted', 'offered', 'encrypted', 'offered', 'ended'],
  ]);
  expect(spoken(report).filter((line) => line.startsWith('>'))).toEqual(['> STARTTLS', '> LOGOUT']);
});

test('an SMTP server far away is spoken to again when its session ticket has come', async () => {
  const peer = await startPeer(polite('smtp'), { certificates });
  const relay = await startRelay(peer, 100);
  // Shorter than the way there and back: by itself it would end before the ticket can come.
  const deadlines = { ...usualDeadlines, ticket: 150 };
  const report = await converse(doorOf('smtp', 587), {
    servername: certifiedHost,
    deadlines,
    network: { trust, route: () => relay },
    now: () => performance.now(),
  });
  await peer.deserted();
  relay.stop();
  await peer.stop();
  expect(steps(report).at(-1)).toBe('ended');
  // Greeting; EHLO and STARTTLS with their answers; the handshake; its end and the ticket; EHLO with
  // its answer; QUIT.
  expect(relay.turns()).toBe('them us them us them us them us them us them us');
});

test('nothing is said before the greeting', async () => {
  const deadlines = { ...impatient, silence: 3000, greeting: 5000 };
  const { report } = await knockOn(doorOf('smtp', 587), greetingAfter(150)('smtp'), { deadlines });
  // This server answers 554 to whoever speaks first.
  expect(steps(report)).toContain('encrypted');
});

test('a server that refuses us is told goodbye, and nothing else', async () => {
  const { peer } = await knockOn(doorOf('smtp', 25), misbehaviours['refuses us']('smtp'));
  expect(peer.heard()).toBe('QUIT\r\n');
});

test('someone who is no mail server is told nothing at all', async () => {
  const { peer } = await knockOn(doorOf('smtp', 25), misbehaviours['speaks SSH']('smtp'));
  expect(peer.heard()).toBe('');
});

test('a server that never speaks is waited for, tried with TLS, and reported', async () => {
  const { report } = await knockOn(doorOf('imap', 143), silent, { deadlines: impatient });
  expect(report.observations.at(-1)).toMatchObject({
    step: 'failed',
    at: 'greeting',
    code: 'timeout',
  });
  expect(report.observations.filter(({ step }) => step === 'waiting')).not.toEqual([]);
});

test('TLS on a plain port is found on the connection that is open already', async () => {
  const { report, peer } = await knockOn(doorOf('imap', 143), polite('imap'), {
    deadlines: { ...impatient, slow: 2000, probe: 5000, greeting: 9000 },
    peer: { tls: true },
  });
  expect(peer.connections()).toBe(1);
  expect(report.observations[1]).toMatchObject({ step: 'encrypted', tlsOnPlainPort: true });
});

test('an old server is named by the TLS that it speaks', async () => {
  const { report } = await knockOn(doorOf('imap', 993), polite('imap'), {
    peer: { certificate: 'rsa', tlsOptions: { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' } },
  });
  expect(report.observations.find(({ step }) => step === 'encrypted')).toMatchObject({
    version: 'TLSv1.1',
    lowered: true,
  });
});

test.each([
  ['smtp', 25, 'sends 100 MB without a line end'],
  ['smtp', 25, 'greets with a flood of lines'],
  ['smtp', 587, 'answers with 100 MB of lines'],
  ['imap', 993, 'answers with 100 MB of lines'],
  ['pop3', 110, 'answers with 100 MB of lines'],
] as const)('%s on %i: a server that %s is cut off', async (protocol, port, fault) => {
  const { peer } = await knockOn(doorOf(protocol, port), misbehaviours[fault](protocol));
  // What the system takes in on the way is a few megabytes.
  expect(peer.sent()).toBeLessThan(20e6);
});

test('a greeting of control characters is shown and does nothing', async () => {
  const { report } = await knockOn(
    doorOf('smtp', 25),
    misbehaviours['greets with control characters']('smtp'),
  );
  expect(spoken(report)[0]).toBe(
    '< 220 mail.bed.test ESMTP \\u{1b}[31mred\\u{7}\\u{0} <!channel> \\u{202e}evil',
  );
});

test('the times only go forward', async () => {
  const { report } = await knockOn(doorOf('pop3', 110), polite('pop3'));
  const times = report.observations.map(({ ms }) => ms);
  expect(times).toEqual(times.toSorted((one, other) => one - other));
});

test('a dialogue that is given up ends without a judgement', async () => {
  const given = new AbortController();
  const knocking = knockOn(doorOf('imap', 143), silent, { signal: given.signal });
  setTimeout(() => given.abort(), 50);
  const { report } = await knocking;
  expect(steps(report)).toEqual(['connected']);
  expect(report.pending).toBe(false);
});
