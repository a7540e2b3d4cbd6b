import { describe, expect, test } from 'vitest';
import type { Door, DoorReport, Observation, Verdict } from '../../src/checks/check-report.ts';
import { diagnose, verdictOf } from '../../src/checks/diagnose.ts';
import type { Circumstances } from '../../src/checks/seen.ts';

const abroad: Circumstances = {
  at: Date.parse('2026-06-15T12:00:00Z'),
  isNear: () => false,
  canaries: 'untried',
  relaysMustEncrypt: false,
};

const v4 = '192.0.2.1';
const v6 = '2001:db8::1';

function at(
  port: number,
  observations: readonly Observation[],
  more: Partial<Door> & { pending?: boolean } = {},
): DoorReport {
  const { pending = false, ...door } = more;
  const isImplicit = [465, 993, 995].includes(port);
  return {
    door: {
      host: 'mail.example.org',
      address: v4,
      family: 4,
      port,
      protocol: [25, 465, 587].includes(port)
        ? 'smtp'
        : port === 110 || port === 995
          ? 'pop3'
          : 'imap',
      security: isImplicit ? 'implicit-tls' : 'starttls',
      from: 'usual',
      ...door,
    },
    observations,
    transcript: [],
    pending,
  };
}

const failed = (code: string, ms = 50): readonly Observation[] => [
  { step: 'failed', at: 'connect', code, ms, text: '' },
];
const encrypted: Observation = {
  ...{ step: 'encrypted', ms: 100, version: 'TLSv1.3', cipher: 'x', authorization: null },
  ...{ anchored: true, hostMatches: true },
  certificates: [
    {
      ...{ subject: 'CN=x', issuer: 'O=y', issuerOrganisation: 'y', issuerIsKnown: true },
      ...{ issuerAddress: null, signedBy: null, names: ['mail.example.org'], selfSigned: false },
      ...{ validFrom: '2026-01-01T00:00:00.000Z', validTo: '2026-12-31T00:00:00.000Z' },
      ...{ keyType: 'ec', keyBits: 256, signatureAlgorithm: null, fingerprint256: 'A' },
    },
  ],
};
const connected: Observation = { step: 'connected', ms: 50 };
const sound: readonly Observation[] = [
  connected,
  encrypted,
  { step: 'greeted', ms: 120, text: 'hello', ok: true, code: 'OK' },
  { step: 'offered', ms: 150, encrypted: true, capabilities: ['X'], logins: [] },
  { step: 'ended', ms: 150, how: 'goodbye' },
];
const foreign: readonly Observation[] = [
  connected,
  { ...encrypted, hostMatches: false },
  ...sound.slice(2),
];
const refused = failed('ECONNREFUSED');
const filtered = failed('ETIMEDOUT', 3500);

const told = (reports: readonly DoorReport[], circumstances = abroad) => {
  const { findings, verdict } = diagnose(reports, circumstances);
  return { verdict, findings: findings.map(({ code, level, port }) => `${port} ${code} ${level}`) };
};

describe('what cannot be told from here is not blamed on the server', () => {
  test.each<[string, readonly Observation[], Partial<Circumstances>, string]>([
    ['no route', failed('ENETUNREACH', 1), {}, '25 no-route-here unknown'],
    ['no IPv6 here', failed('EADDRNOTAVAIL', 0), {}, '25 no-route-here unknown'],
    ['forbidden by this machine', failed('EPERM', 0), {}, '25 blocked-here unknown'],
    ['a refusal faster than any remote', failed('ECONNREFUSED', 1), {}, '25 blocked-here unknown'],
    ['silence, and canaries silent', filtered, { canaries: 'silent' }, '25 blocked-here unknown'],
    ['refusal, and canaries silent', refused, { canaries: 'silent' }, '25 blocked-here unknown'],
  ])('%s', (_, observations, circumstances, finding) => {
    const reports = [at(25, observations, { from: 'asked' })];
    expect(told(reports, { ...abroad, ...circumstances })).toEqual({
      verdict: 'unknown',
      findings: [finding],
    });
  });
});

describe('what is the server, is told as the server', () => {
  test.each<[string, readonly Observation[], Partial<Circumstances>, string]>([
    ['a refusal from afar', refused, {}, '25 port-refused bad'],
    [
      'a quick refusal nearby',
      failed('ECONNREFUSED', 1),
      { isNear: () => true },
      '25 port-refused bad',
    ],
    [
      'a quick refusal where canaries answer',
      failed('ECONNREFUSED', 1),
      { canaries: 'answer' },
      '25 port-refused bad',
    ],
    ['silence', filtered, {}, '25 port-filtered bad'],
    ['silence where canaries answer', filtered, { canaries: 'answer' }, '25 port-filtered bad'],
    ['a router that says no', failed('EHOSTUNREACH', 52), {}, '25 host-unreachable bad'],
  ])('%s', (_, observations, circumstances, finding) => {
    const reports = [at(25, observations, { from: 'asked' })];
    expect(told(reports, { ...abroad, ...circumstances })).toEqual({
      verdict: 'bad',
      findings: [finding],
    });
  });

  test('a quick refusal beside a port that answers as quickly comes from a neighbour', () => {
    const neighbour: readonly Observation[] = [{ step: 'connected', ms: 0.8 }, ...sound.slice(1)];
    const asked = { from: 'asked' };
    const quick = failed('ECONNREFUSED', 0.6);
    expect(told([at(993, neighbour, asked), at(25, quick, asked)]).findings).toEqual([
      '25 port-refused bad',
    ]);
    const elsewhere = { ...asked, address: '192.0.2.2' };
    expect(told([at(993, neighbour, elsewhere), at(25, quick, asked)]).findings).toEqual([
      '25 blocked-here unknown',
    ]);
  });

  test('a quick refusal on another port than 25 is a refusal', () => {
    const reports = [at(993, failed('ECONNREFUSED', 1), { from: 'asked' })];
    expect(told(reports).findings).toEqual(['993 port-refused bad']);
  });
});

test('while canaries are asked, nothing is said of port 25', () => {
  const reports = [at(25, filtered, { from: 'asked' })];
  expect(told(reports, { ...abroad, canaries: 'asking' }).findings).toEqual([]);
});

test('a closed port is no way in beside one that fails: nothing can be read there', () => {
  const { verdict, findings } = told([at(143, [connected, ...foreign.slice(1)]), at(993, refused)]);
  expect(verdict).toBe('bad');
  expect(findings).toEqual(['143 certificate-wrong-host bad', '993 port-refused fair']);
});

test('a greeting that is still waited for, or no longer, is no fault yet', () => {
  const waiting: Observation = { step: 'waiting', ms: 4000, for: 'greeting', heard: false };
  for (const pending of [true, false]) {
    expect(told([at(25, [connected, waiting], { pending }), at(465, sound)])).toEqual({
      verdict: 'good',
      findings: ['25 silent unknown'],
    });
  }
});

describe('ports that are closed on purpose are no fault', () => {
  test('993 and 465 alone', () => {
    const closed = [25, 587, 143, 110, 995].map((port) => at(port, refused));
    expect(told([at(993, sound), at(465, sound), ...closed])).toEqual({
      verdict: 'good',
      findings: [25, 587, 143, 110, 995].map((port) => `${port} port-refused good`),
    });
  });

  test('port 25 alone: a server that only takes mail in', () => {
    const closed = [465, 587, 143, 993, 110, 995].map((port) => at(port, filtered));
    expect(told([at(25, sound), ...closed]).verdict).toBe('good');
  });

  test('but 143 without 993 is not what RFC 8314 recommends', () => {
    expect(told([at(143, sound), at(993, refused)])).toEqual({
      verdict: 'fair',
      findings: ['993 port-refused fair'],
    });
  });

  test('and 995 is not missed where there is 993', () => {
    expect(told([at(993, sound), at(110, sound), at(995, refused)]).verdict).toBe('good');
  });

  test('587 without 465 is how most do it', () => {
    expect(told([at(587, sound), at(465, refused)]).verdict).toBe('good');
  });

  test.each(['asked', 'mx', 'srv', 'autoconfig'])('unless somebody named them: %s', (from) => {
    const { verdict } = told([at(993, sound), at(25, refused, { from })]);
    expect(verdict).toBe('bad');
  });

  test('a server that was only guessed and of which nothing is open is none', () => {
    const guess = { from: 'guessed', host: 'imap.example.org' };
    const guessed = [at(143, refused, guess), at(993, filtered, guess)];
    expect(told([at(25, sound, { from: 'mx' }), ...guessed])).toEqual({
      verdict: 'good',
      findings: ['143 port-refused good', '993 port-filtered good'],
    });
    expect(told(guessed).verdict).toBe('bad');
    const half = [at(143, sound, guess), at(993, refused, guess)];
    expect(told(half).findings).toEqual(['993 port-refused fair']);
  });

  test('and not where nothing is open', () => {
    expect(told([at(993, refused), at(143, refused)]).verdict).toBe('bad');
  });
});

describe('two families that differ are told apart', () => {
  const other = { address: v6, family: 6 as const };

  test('a port that is closed on one address only is a fault of that address', () => {
    expect(told([at(993, sound), at(993, refused, other)])).toEqual({
      verdict: 'fair',
      findings: ['993 port-refused bad'],
    });
  });

  test('no IPv6 here says nothing of a server that works by IPv4', () => {
    expect(told([at(993, sound), at(993, failed('ENETUNREACH', 0), other)])).toEqual({
      verdict: 'good',
      findings: ['993 no-route-here unknown'],
    });
  });
});

describe('the whole is weighed by what the doors are for', () => {
  test.each<[string, readonly DoorReport[], Verdict]>([
    ['reading works in one of two ways', [at(993, sound), at(143, foreign)], 'fair'],
    ['reading works, sending does not', [at(993, sound), at(587, foreign)], 'bad'],
    ['all is well but for a bonus', [at(993, sound), at(25, foreign)], 'fair'],
    [
      'one of two mail servers is down',
      [at(25, sound, { from: 'mx' }), at(25, filtered, { from: 'mx', host: 'mx2.example.org' })],
      'fair',
    ],
    ['nothing is known yet', [at(993, [connected], { pending: true })], 'unknown'],
  ])('%s', (_, reports, verdict) => {
    expect(told(reports).verdict).toBe(verdict);
  });
});

test('an unsound certificate is a bonus missed on port 25, and a fault where the domain says so', () => {
  expect(told([at(25, foreign)]).verdict).toBe('fair');
  expect(told([at(25, foreign)], { ...abroad, relaysMustEncrypt: true }).verdict).toBe('bad');
});

test('the worst is told first', () => {
  const reports = [
    at(143, sound, { from: 'asked' }),
    at(25, foreign, { from: 'asked' }),
    at(993, foreign, { from: 'asked' }),
  ];
  expect(told(reports).findings).toEqual([
    '993 certificate-wrong-host bad',
    '25 certificate-wrong-host fair',
  ]);
});

test('every door has a verdict of its own', () => {
  const reports = [at(993, sound), at(143, foreign), at(995, [connected], { pending: true })];
  const { findings } = diagnose(reports, abroad);
  expect(reports.map((report) => verdictOf(report, findings))).toEqual(['good', 'bad', 'unknown']);
});

test('the same report is judged the same again', () => {
  const reports = [at(993, foreign), at(143, refused)];
  expect(diagnose(reports, abroad)).toEqual(diagnose(reports, abroad));
});
