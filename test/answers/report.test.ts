import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { toKnown } from '../../src/answers/known.ts';
import { toPlainText } from '../../src/answers/plain-text.ts';
import { type ReportView, toReportAnswer } from '../../src/answers/report.ts';
import type { CheckReport, DoorReport, Observation } from '../../src/checks/check-report.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import {
  certificate,
  connected,
  doorOn,
  encrypted,
  greeted,
  noon,
  offered,
  reportOf,
  soundAt,
  visit,
} from './reports.ts';

const known = toKnown(knowledge);
const toAnswer = (report: CheckReport, view?: ReportView) => toReportAnswer(report, known, view);
const everyPort = [25, 465, 587, 143, 993, 110, 995];

const failed = (code: string, ms: number): readonly Observation[] => [
  { step: 'failed', ms, at: 'connect', code, text: '' },
];
const refused = failed('ECONNREFUSED', 12);
const filtered = failed('ETIMEDOUT', 3500);

/** A report about one port that was asked for. */
function onePort(port: number, observations?: readonly Observation[]): CheckReport {
  const door = doorOn(port, { from: 'asked' });
  return reportOf([visit(door, observations)], { target: { port, protocol: door.protocol } });
}

/** The rows of its table. */
function rowsOf({ parts }: Answer): readonly (readonly string[])[] {
  return parts.flatMap((part) => (part.kind === 'table' ? part.rows : []));
}

function factsOf({ parts }: Answer, label: string): readonly string[] {
  const facts = parts.flatMap((part) => (part.kind === 'facts' ? part.facts : []));
  return facts.filter((fact) => fact.label.startsWith(label)).map(({ value }) => value);
}

const overIpv6 = { address: '2001:db8::7', family: 6 } as const;

describe('the headline is the verdict', () => {
  test.each<[string, CheckReport]>([
    ['mail.example.com works on 993 SSL/TLS.', onePort(993)],
    [
      'mail.example.com works: 465 SSL/TLS and 993 SSL/TLS answer.',
      reportOf(
        everyPort.map((port) =>
          visit(doorOn(port), [465, 993].includes(port) ? undefined : refused),
        ),
      ),
    ],
    [
      'mail.example.com works: 25 STARTTLS, 465 SSL/TLS, 587 STARTTLS, 143 STARTTLS and 3 more answer.',
      reportOf(everyPort.map((port) => visit(doorOn(port)))),
    ],
    ['mail.example.com does not work on port 993: closed.', onePort(993, refused)],
    [
      'mail.example.com does not work: no answer (7 ports).',
      reportOf(everyPort.map((port) => visit(doorOn(port), filtered))),
    ],
    [
      'mail.example.com does not work on port 587: SSL/TLS where STARTTLS belongs.',
      onePort(587, [connected, encrypted({ tlsOnPlainPort: true }), greeted]),
    ],
    [
      'mail.example.com works with problems on port 993: certificate expires in 5 days.',
      onePort(
        993,
        soundAt(doorOn(993), {
          certificates: [
            { ...certificate, validTo: new Date(noon + 5.1 * 86_400_000).toISOString() },
          ],
        }),
      ),
    ],
    [
      'Cannot tell from here whether mail.example.com works on port 25: blocked by our own network.',
      reportOf([visit(doorOn(25, { from: 'asked' }), filtered)], {
        target: { port: 25, protocol: 'smtp' },
        canaries: 'silent',
      }),
    ],
  ])('%s', (headline, report) => {
    expect(toAnswer(report).headline).toBe(headline);
  });
});

test('what is still waited for is not judged in the headline', () => {
  const waiting: DoorReport = visit(
    doorOn(25),
    [connected, { step: 'waiting', ms: 6000, for: 'greeting', heard: true }],
    { pending: true },
  );
  const answer = toAnswer(reportOf([visit(doorOn(993)), waiting], { final: false }));
  expect(answer.headline).toBe(
    'mail.example.com: 993 SSL/TLS answers, still waiting for 25 STARTTLS.',
  );
  expect(rowsOf(answer)[1]).toContain('greeting held back, still waiting');
  expect(toPlainText(answer)).toMatch(/Still waiting for 25 STARTTLS, up to 35 seconds/);
  expect(factsOf(answer, 'What to do')).toEqual([]);
});

test('nor is a port of which nothing is known yet', () => {
  const connectedOnly = visit(doorOn(587, { from: 'asked' }), [connected], { pending: true });
  const target = { port: 587, protocol: 'smtp' } as const;
  expect(toAnswer(reportOf([connectedOnly], { target, final: false })).headline).toBe(
    'mail.example.com: still waiting for 587 STARTTLS.',
  );
  expect(toAnswer(reportOf([visit(doorOn(993)), connectedOnly], { final: false })).headline).toBe(
    'mail.example.com: 993 SSL/TLS answers, still waiting for 587 STARTTLS.',
  );
  const broken = visit(doorOn(993), [
    connected,
    { ...greeted, text: 'SSH', ok: false, code: null },
  ]);
  expect(toAnswer(reportOf([broken, connectedOnly], { final: false })).headline).toMatch(
    /^mail\.example\.com does not work: not a mail server/,
  );
});

test('while DNS is still waited for, nothing is judged', () => {
  const answer = toAnswer(reportOf([], { final: false }));
  expect(answer.headline).toBe('mail.example.com: still waiting for DNS.');
  expect(toPlainText(answer)).toContain('Its servers are still being looked up.');
});

test('a port that is closed on purpose is shown as closed, and is no problem', () => {
  const answer = toAnswer(reportOf([visit(doorOn(993)), visit(doorOn(143), refused)]));
  expect(rowsOf(answer)[1]).toEqual(['143', 'IMAP, STARTTLS', 'closed', '12 ms']);
  expect(factsOf(answer, 'Problem')).toEqual([]);
});

test('the same thing at several ports is told once, with the ports', () => {
  const wrongHost = [143, 993].map((port) =>
    visit(doorOn(port), soundAt(doorOn(port), { hostMatches: false })),
  );
  const answer = toAnswer(reportOf(wrongHost));
  expect(factsOf(answer, 'Problem')).toEqual([
    expect.stringMatching(/^Certificate for another name \(143 and 993\)\. The certificate is for/),
  ]);
  expect(factsOf(answer, 'What to do')).toHaveLength(1);
  expect(factsOf(answer, 'Who can')).toEqual(['The administrator of mail.example.com or you.']);
});

test('what differs only in the words of each port is told once too', () => {
  const plain = (port: number, text: string) =>
    visit(doorOn(port), [
      connected,
      { step: 'failed', ms: 20, at: 'handshake', code: 'ERR_SSL_WRONG_VERSION_NUMBER', text: '' },
      { ...greeted, text },
    ]);
  const inClear = (port: number, login: string) =>
    visit(doorOn(port), [
      connected,
      greeted,
      offered(false, { logins: [login], capabilities: ['STARTTLS', 'STLS'] }),
      ...soundAt(doorOn(port)).slice(1),
    ]);
  const answer = toAnswer(
    reportOf([
      ...[plain(993, '* OK ready'), plain(995, '+OK ready')],
      ...[inClear(143, 'PLAIN'), inClear(110, 'USER')],
    ]),
  );
  expect(factsOf(answer, 'Problem')).toEqual([
    expect.stringMatching(/^Not encrypted where SSL\/TLS belongs \(993 and 995\)\./),
    expect.stringContaining('(PLAIN and USER)'),
  ]);
  expect(factsOf(answer, 'What to do')[0]).toContain('for these ports');
});

test('a port with the same fault that gets along with it is no comfort in the headline', () => {
  const expired = { certificates: [{ ...certificate, validTo: '2026-11-11T00:00:00.000Z' }] };
  const at = (port: number) => visit(doorOn(port), soundAt(doorOn(port), expired));
  expect(toAnswer(reportOf([at(25), at(993)])).headline).toBe(
    'mail.example.com does not work: certificate expired (993 and 25).',
  );
  expect(toAnswer(reportOf([visit(doorOn(25)), at(993)])).headline).toBe(
    'mail.example.com does not work: certificate expired (993). 25 STARTTLS answers.',
  );
});

test('every fault of a certificate is told, not the first', () => {
  const bad = {
    hostMatches: false,
    certificates: [{ ...certificate, validTo: '2026-11-11T00:00:00.000Z' }],
    authorization: 'CERT_HAS_EXPIRED',
  };
  const answer = toAnswer(onePort(993, soundAt(doorOn(993), bad)));
  expect(factsOf(answer, 'Problem')).toHaveLength(2);
  expect(rowsOf(answer)[0]).toContain('does not work: certificate expired and 1 more');
});

test('addresses are told apart only where they differ', () => {
  const answer = toAnswer(
    reportOf([
      visit(doorOn(993)),
      visit(doorOn(993, overIpv6), filtered),
      visit(doorOn(587)),
      visit(doorOn(587, overIpv6)),
    ]),
  );
  expect(rowsOf(answer).map(([port, , result]) => [port, result])).toEqual([
    ['993 over IPv4', 'works'],
    ['993 over IPv6', 'does not work: no answer'],
    ['587', 'works'],
  ]);
  expect(answer.headline).toBe('mail.example.com works with problems: no answer (993 over IPv6).');
});

test('that there is no IPv6 here is no problem of the server, and told in one line', () => {
  const noRoute = failed('ENETUNREACH', 0);
  const answer = toAnswer(reportOf([visit(doorOn(993)), visit(doorOn(993, overIpv6), noRoute)]));
  expect(answer.headline).toBe('mail.example.com works: 993 SSL/TLS answers.');
  expect(rowsOf(answer)).toEqual([['993', 'IMAP, SSL/TLS', 'works', '60 ms']]);
  expect(factsOf(answer, 'Cannot tell')).toEqual([]);
  expect(toPlainText(answer)).toMatch(/has no IPv6, so only IPv4 was tried/);
});

test('servers of a domain are named with where they came from', () => {
  const answer = toAnswer(
    reportOf(
      [
        visit(doorOn(25, { host: 'mx1.example.net', from: 'mx' })),
        visit(doorOn(993, { host: 'imap.example.net', from: 'srv' })),
      ],
      { target: { host: 'example.com', discover: true } },
    ),
  );
  expect(toPlainText(answer).replaceAll('\n', ' ')).toContain(
    'Servers found for example.com: mx1.example.net (MX record), imap.example.net (SRV record).',
  );
  expect(rowsOf(answer).map(([server]) => server)).toEqual(['mx1.example.net', 'imap.example.net']);
});

test('certificate, encryption and logins are told once where all ports agree', () => {
  const answer = toAnswer(reportOf([143, 993].map((port) => visit(doorOn(port)))));
  expect(factsOf(answer, 'Certificate')).toEqual([
    'for mail.example.com, imap.example.com; from Let’s Encrypt, R11; until 20 January 2027',
  ]);
  expect(factsOf(answer, 'Encryption')).toEqual(['TLS 1.3']);
  expect(factsOf(answer, 'Login')).toEqual(['PLAIN, LOGIN']);
});

test('… and with their ports where they do not', () => {
  const other = { ...certificate, fingerprint256: 'CC:DD', names: ['smtp.example.com'] };
  const answer = toAnswer(
    reportOf([
      visit(doorOn(993)),
      visit(doorOn(587), soundAt(doorOn(587), { certificates: [other], version: 'TLSv1.2' })),
    ]),
  );
  expect(factsOf(answer, 'Certificate (587)')).toEqual([
    expect.stringContaining('smtp.example.com'),
  ]);
  expect(factsOf(answer, 'Encryption')).toEqual(['TLS 1.3 (993); TLS 1.2 (587)']);
});

test('the login that is told is the one after encryption', () => {
  const inClear = offered(false, { logins: ['PLAIN'] });
  const answer = toAnswer(onePort(143, [connected, greeted, inClear]));
  expect(factsOf(answer, 'Login')).toEqual([]);
});

test('where the check was made from is always said, and its age where it is not news', () => {
  const text = toPlainText(toAnswer(onePort(993), { ageMs: 12_400 })).replaceAll('\n', ' ');
  expect(text).toContain('Checked 12 seconds ago from the office in Berlin.');
});

test('the dialogue is shown on request: both sides, what happened between, and the times', () => {
  const answer = toAnswer(onePort(993), { withDialogue: true });
  expect(answer.parts.find(({ kind }) => kind === 'code')).toMatchObject({
    code: [
      '[0.010] - connected',
      '[0.025] - encrypted: TLS 1.3, TLS_AES_256_GCM_SHA384',
      '[0.040] < * OK ready',
      '[0.041] > a1 CAPABILITY',
    ].join('\n'),
  });
  expect(answer.followUps.map(({ label }) => label)).not.toContain('Show the dialogue');
});

test('what comes next: again, the dialogue, why, and the other ports', () => {
  expect(toAnswer(onePort(993, refused)).followUps).toEqual([
    { label: 'Again', ask: 'check mail.example.com:993' },
    { label: 'Show the dialogue', ask: 'check mail.example.com:993 dialogue' },
    { label: 'Why: Connection refused', ask: 'connection-refused' },
    { label: 'All mail ports of mail.example.com', ask: 'check mail.example.com' },
  ]);
});

test('Again asks for the same: of a domain that looks like a server, for the domain', () => {
  const again = (host: string) =>
    toAnswer(reportOf([visit(doorOn(993))], { target: { host, discover: true } })).followUps[0];
  expect(again('example.com')?.ask).toBe('check example.com');
  expect(again('team.example.com')?.ask).toBe('check postmaster@team.example.com');
});

test('each problem leads to its “Why”, the same one once', () => {
  const doors = [
    visit(doorOn(25), failed('EHOSTUNREACH', 30)),
    visit(doorOn(587), refused),
    visit(doorOn(143), [connected, greeted, offered(false, { logins: [], capabilities: [] })]),
    visit(doorOn(465), soundAt(doorOn(465), { version: 'TLSv1.1' })),
    visit(doorOn(993), soundAt(doorOn(993), { hostMatches: false })),
    visit(doorOn(995), soundAt(doorOn(995), { hostMatches: false })),
  ];
  const { followUps } = toAnswer(reportOf(doors));
  expect(followUps.filter(({ label }) => label.startsWith('Why')).map(({ ask }) => ask)).toEqual([
    'connection-timed-out',
    'starttls-stripping',
    'tls-versions',
    'tls-hostname-mismatch',
  ]);
});

test('an IPv6 address stands in brackets wherever a port follows', () => {
  const address = { host: '2001:db8::7', ...overIpv6, from: 'asked' };
  const report = reportOf([visit(doorOn(993, address))], {
    target: { host: '2001:db8::7', literal: 6, port: 993, protocol: 'imap' },
  });
  expect(toAnswer(report).followUps.map(({ ask }) => ask)).toEqual([
    'check [2001:db8::7]:993',
    'check [2001:db8::7]:993 dialogue',
    'check 2001:db8::7',
  ]);
});

test('a name that imitates another is warned of before anything else', () => {
  const report = reportOf([visit(doorOn(993, { host: 'xn--exmple-4nf.com' }))], {
    target: { host: 'xn--exmple-4nf.com', note: 'mixed-scripts' },
  });
  expect(toAnswer(report).parts[0]).toMatchObject({
    kind: 'warning',
    text: expect.stringContaining('xn--exmple-4nf.com'),
  });
});

test('a server’s words reach no surface as anything but text', () => {
  const text = '554 <!channel> *go* `away` <https://evil.example|home>';
  const answer = toAnswer(onePort(25, [connected, { ...greeted, text, ok: false, code: '554' }]));
  expect(factsOf(answer, 'Problem')[0]).toContain(`“${text}”`);
});

test('143 in place of 993: closed is neither a success nor a failure, and what to do is said', () => {
  const answer = toAnswer(reportOf([visit(doorOn(143)), visit(doorOn(993), refused)]));
  expect(rowsOf(answer).map(([port, , result]) => `${port} ${result}`)).toEqual([
    '143 works',
    '993 closed',
  ]);
  expect(factsOf(answer, 'What to do')).toEqual([expect.stringContaining('RFC 8314')]);
});

test('what a domain says it does not offer is told by its name, each service once', () => {
  const declined = (...notOffered: string[]) => {
    const discovery = { servers: [], refused: [], mx: [], notOffered, mtaSts: null, failed: null };
    return toPlainText(toAnswer({ ...reportOf([visit(doorOn(993))]), discovery }));
  };
  expect(declined('pop3s', 'pop3')).toContain('says in DNS that it does not offer POP3.');
  expect(declined('pop3', 'imap')).toMatch(/offer IMAP with STARTTLS or POP3 with\s+STARTTLS\./);
  expect(declined()).not.toContain('offer');
});

test('what was named and is not tried is told with the reason, for every kind of reason', () => {
  const refused = (['port-not-mail', 'resolves-private', 'dns-failed', 'certificate'] as const).map(
    (reason) => ({ from: 'srv', name: 'imap.example.net', reason }) as const,
  );
  const discovery = { servers: [], refused, mx: [], notOffered: [], mtaSts: null, failed: null };
  const text = toPlainText(toAnswer({ ...reportOf([visit(doorOn(993))]), discovery }));
  expect(text.match(/imap\.example\.net\s+\(SRV\s+record\)/g)).toHaveLength(4);
});
