import { describe, expect, test } from 'vitest';
import type { FindingCode, Verdict } from '../../src/checks/check-report.ts';
import { diagnose } from '../../src/checks/diagnose.ts';
import { type Deadlines, usualDeadlines } from '../../src/checks/dialogue/deadlines.ts';
import type { CertificateName } from '../testbed/certificates.ts';
import { doorOf, impatient, implicitPorts, inTheBed, knockOn } from '../testbed/knock.ts';
import {
  greetingAfter,
  type MailProtocol,
  type Misbehaviour,
  misbehaviours,
  teasingFor,
} from '../testbed/misbehaviours.ts';
import { type PeerOptions, polite } from '../testbed/peers.ts';

interface Place {
  readonly protocol: MailProtocol;
  readonly port: number;
}

const all: readonly Place[] = [
  { protocol: 'smtp', port: 25 },
  { protocol: 'smtp', port: 465 },
  { protocol: 'smtp', port: 587 },
  { protocol: 'imap', port: 143 },
  { protocol: 'imap', port: 993 },
  { protocol: 'pop3', port: 110 },
  { protocol: 'pop3', port: 995 },
];
const isImplicit = ({ port }: Place) => implicitPorts.includes(port);
const implicit = all.filter(isImplicit);
const upgraded = all.filter((place) => !isImplicit(place));
const overSmtp = all.filter(({ protocol }) => protocol === 'smtp');
const overImap = all.filter(({ protocol }) => protocol === 'imap');
const upgradedSmtp = upgraded.filter(({ protocol }) => protocol === 'smtp');

interface Row {
  readonly fault: string;
  readonly places: readonly Place[];
  readonly server: Misbehaviour;
  readonly findings: readonly FindingCode[];
  readonly verdict: Verdict;
  /** Between mail servers encryption is a bonus. */
  readonly verdictOn25?: Verdict;
  readonly deadlines?: Deadlines;
  readonly peer?: Partial<PeerOptions>;
}

const sound: Misbehaviour = (protocol) => polite(protocol);

/** A server that is sound but for its certificate, on every port. */
const certified = (
  certificate: CertificateName,
  findings: readonly FindingCode[],
  verdict: Verdict = 'bad',
): Row => ({
  fault: `has a certificate that is ${certificate}`,
  places: all,
  server: sound,
  findings,
  verdict,
  verdictOn25: verdict === 'bad' ? 'fair' : verdict,
  peer: { certificate },
});

/** A server that misbehaves in one way. */
const row = (
  fault: keyof typeof misbehaviours,
  places: readonly Place[],
  findings: readonly FindingCode[],
  more: Partial<Row> = {},
): Row => ({ fault, places, server: misbehaviours[fault], findings, verdict: 'bad', ...more });

const clear = { peer: { tls: false } };
const waiting = { deadlines: impatient };
/** For servers that greet at once and then say nothing more. */
const briefly = { deadlines: { ...usualDeadlines, reply: 100, handshake: 300 } };
/** For servers that are silent until TLS is tried, and answer that at once. */
const trying = { deadlines: { ...impatient, slow: 2000, probe: 5000, greeting: 9000 } };

const rows: readonly Row[] = [
  { fault: 'is sound', places: all, server: sound, findings: [], verdict: 'good' },
  {
    fault: 'is sound with TLS 1.2',
    places: all,
    server: sound,
    findings: [],
    verdict: 'good',
    peer: { tlsOptions: { maxVersion: 'TLSv1.2' } },
  },
  certified('rsa', [], 'good'),
  certified('from-the-root', [], 'good'),

  row('silent', upgraded, ['silent'], waiting),
  { ...row('silent', implicit, ['silent'], waiting), fault: 'is silent once encrypted' },
  row('silent', implicit, ['silent'], { ...briefly, ...clear }),
  row('closes at once', upgraded, ['connection-lost']),
  row('closes at once', implicit, ['connection-lost'], clear),
  row('resets at once', upgraded, ['connection-lost']),
  row('resets at once', implicit, ['connection-lost'], clear),
  row('drips its greeting', upgraded, ['slow-greeting'], {
    deadlines: { ...impatient, greeting: 200 },
  }),
  {
    fault: 'begins to greet when we had given up hope, and never ends',
    places: overSmtp,
    server: () => (socket) => void setTimeout(() => socket.write('220-wait\r\n'), 150),
    findings: ['slow-greeting'],
    verdict: 'bad',
    deadlines: { ...impatient, silence: 2000, silenceOn25: 2000 },
  },
  row('greets without an end', overSmtp, ['slow-greeting'], waiting),
  row('greets with a flood of lines', overSmtp, ['reply-too-long']),
  row('sends 100 MB without a line end', all, ['reply-too-long']),
  row('sends bytes of no meaning', upgraded, ['not-a-mail-server']),
  row('speaks SSH', upgraded, ['not-a-mail-server']),
  row('speaks SSH', implicit, ['not-a-mail-server'], clear),
  row('speaks HTTP', upgraded, ['not-a-mail-server'], trying),
  row('speaks HTTP', implicit, ['not-a-mail-server'], { ...waiting, ...clear }),

  row('refuses us', all, ['greeting-refused']),
  row('is busy', all, ['busy']),
  row('takes us for logged in', overImap, ['preauth']),
  row('greets with control characters', all, [], { verdict: 'good' }),
  row('ends lines with a line feed alone', all, [], { verdict: 'good' }),
  {
    fault: 'holds its greeting back',
    places: all,
    server: greetingAfter(200),
    findings: ['slow-greeting'],
    verdict: 'fair',
    deadlines: { ...impatient, silence: 2000, silenceOn25: 2000, greeting: 5000 },
  },
  {
    fault: 'holds its greeting back for longer than it takes us to try TLS',
    places: upgraded,
    server: greetingAfter(300),
    findings: ['slow-greeting'],
    verdict: 'fair',
    deadlines: { ...impatient, greeting: 5000 },
  },
  {
    fault: 'lets us wait in the middle of its greeting',
    places: overSmtp,
    server: teasingFor(200),
    findings: ['slow-greeting'],
    verdict: 'fair',
    deadlines: { ...impatient, greeting: 5000 },
  },

  row('offers no encryption', upgraded, ['starttls-not-offered'], { verdictOn25: 'fair' }),
  row('offers a login without encryption', upgraded, ['login-in-clear'], { verdict: 'fair' }),
  row('does not know EHLO', upgradedSmtp, ['starttls-not-offered'], { verdictOn25: 'fair' }),
  row('answers with 100 MB of lines', all, ['reply-too-long']),
  row('closes when asked for capabilities', all, ['connection-lost']),
  row('is silent when asked for capabilities', all, ['silent'], briefly),
  row('answers in a foreign tongue', all, ['not-a-mail-server']),

  row('refuses to encrypt', upgraded, ['starttls-refused'], { verdictOn25: 'fair' }),
  row('closes instead of encrypting', upgraded, ['starttls-broken']),
  row('accepts to encrypt, and closes', upgraded, ['starttls-broken']),
  row('accepts to encrypt, and goes on in clear', upgraded, ['starttls-broken']),
  row('accepts to encrypt, and is silent', upgraded, ['starttls-broken'], briefly),
  row('slips words in before encryption', upgraded, ['data-after-starttls']),

  {
    fault: 'speaks TLS on a plain port',
    places: upgraded,
    server: sound,
    findings: ['tls-on-plain-port'],
    verdict: 'bad',
    ...trying,
    peer: { tls: true },
  },
  {
    fault: 'speaks TLS 1.1 at most, and that on a plain port',
    places: upgraded,
    server: sound,
    findings: ['tls-on-plain-port'],
    verdict: 'bad',
    ...trying,
    peer: {
      tls: true,
      certificate: 'rsa',
      tlsOptions: { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' },
    },
  },
  {
    fault: 'speaks plainly on a TLS port',
    places: implicit,
    server: sound,
    findings: ['plain-on-tls-port'],
    verdict: 'bad',
    peer: { tls: false },
  },
  {
    fault: 'speaks TLS 1.1 at most',
    places: all,
    server: sound,
    findings: ['tls-too-old'],
    verdict: 'bad',
    verdictOn25: 'fair',
    peer: { certificate: 'rsa', tlsOptions: { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' } },
  },
  {
    fault: 'shares no cipher with us',
    places: all,
    server: sound,
    findings: ['tls-handshake-failed'],
    verdict: 'bad',
    peer: { tlsOptions: { maxVersion: 'TLSv1.2', ciphers: 'PSK:@SECLEVEL=0' } },
  },

  certified('expired', ['certificate-expired']),
  certified('not-yet-valid', ['certificate-not-yet-valid']),
  certified('expires-in-15-days', ['certificate-expiring'], 'fair'),
  certified('expires-in-5-days', ['certificate-expiring'], 'fair'),
  certified('wrong-host', ['certificate-wrong-host']),
  certified('no-names', ['certificate-wrong-host']),
  certified('self-signed', ['certificate-self-signed']),
  certified('unknown-issuer', ['certificate-unknown-issuer']),
  certified('no-intermediate', ['certificate-chain-incomplete']),
  certified('undecided-issuer', ['certificate-issuer-undecided']),
  certified('forged', ['certificate-rejected']),
  certified('weak-key', ['certificate-weak-key']),
  certified('weak-signature', ['certificate-weak-signature']),
  certified('expired-for-another-host', ['certificate-expired', 'certificate-wrong-host']),
];

const cases = rows.flatMap((one) => one.places.map((place) => ({ ...one, ...place })));

describe('every fault gives exactly its findings and its verdict', () => {
  test.concurrent.each(cases)('$protocol on $port: a server that $fault', async (one) => {
    const { report } = await knockOn(doorOf(one.protocol, one.port), one.server(one.protocol), {
      ...(one.deadlines ? { deadlines: one.deadlines } : {}),
      ...(one.peer ? { peer: one.peer } : {}),
    });
    const { findings, verdict } = diagnose([report], inTheBed);
    expect(findings.map(({ code }) => code)).toEqual(one.findings);
    expect(verdict).toBe(one.port === 25 ? (one.verdictOn25 ?? one.verdict) : one.verdict);
  });
});
