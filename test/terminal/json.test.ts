import { expect, test } from 'vitest';
import { toPlainText } from '../../src/answers/plain-text.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import { createMailport } from '../../src/mailport.ts';
import { createConversations } from '../../src/storage/conversations.ts';
import { toJson } from '../../src/terminal/json.ts';
import { connected, doorOn, reportOf, soundAt, visit } from '../answers/reports.ts';
import { openWithChecks } from '../commands/checks.ts';

const mailport = createMailport({ entries: knowledge, conversations: createConversations() });
const ask = (text: string) => mailport.reply({ text });

test('a service has its port first, and no host', async () => {
  const answer = await ask('pop3 secure');
  expect(toJson(answer)).toMatchObject({
    kind: 'service',
    protocol: 'pop3',
    provider: null,
    target: null,
    headline: answer.headline,
    text: toPlainText(answer),
  });
  expect(toJson(answer).ids[0]).toBe('pop3s');
  expect(toJson(answer).ports[0]).toBe(995);
  expect(toJson(answer).endpoints[0]).toEqual({
    protocol: 'pop3',
    host: null,
    port: 995,
    security: 'implicit-tls',
  });
});

test('a provider has its hosts, and is named', async () => {
  const json = toJson(await ask('gmail imap'));
  expect(json).toMatchObject({ kind: 'provider', provider: 'gmail', protocol: 'imap' });
  expect(json.endpoints[0]).toEqual({
    protocol: 'imap',
    host: 'imap.gmail.com',
    port: 993,
    security: 'implicit-tls',
  });
});

test('a check has the port that was asked for, and no other', async () => {
  const json = toJson(await ask('check mail.example.com:587'));
  expect(json).toMatchObject({ kind: 'check', target: { host: 'mail.example.com', port: 587 } });
  expect(json.ports).toEqual([587]);
  expect(toJson(await ask('check mail.example.com')).ports).toEqual([]);
});

test('ports are told once each, in the order of the endpoints', async () => {
  const { ports, endpoints } = toJson(await ask('list all mail ports'));
  expect([...ports].sort((a, b) => a - b)).toEqual([25, 110, 143, 465, 587, 993, 995]);
  expect(ports).toEqual([...new Set(endpoints.map((endpoint) => endpoint.port))]);
});

test('it is exactly the twelve fields that the README promises, whatever was asked', async () => {
  const names = [
    ...['kind', 'ids', 'ports', 'protocol', 'security', 'provider', 'target', 'endpoints'],
    ...['headline', 'text', 'sources', 'followUps'],
  ];
  for (const question of [
    'pop3',
    'gmail',
    '465 or 587',
    '550 5.7.1',
    'what is spf',
    'help',
    'lunch',
  ])
    expect(Object.keys(toJson(await ask(question)))).toEqual(names);
});

test('what a check found stands beside it, its findings flat and its endpoints with their times', async () => {
  const mailport = openWithChecks(async (target) => {
    const wrongHost = visit(doorOn(993), soundAt(doorOn(993), { hostMatches: false }));
    const refused = {
      step: 'failed',
      ms: 1,
      at: 'connect',
      code: 'ECONNREFUSED',
      text: '',
    } as const;
    const closed = visit(doorOn(587, { from: 'asked' }), [refused]);
    return reportOf([wrongHost, closed, visit(doorOn(143), [connected], { pending: true })], {
      target,
    });
  });
  const json = toJson(await mailport.reply({ text: 'check mail.example.com' }));
  expect(json).toMatchObject({
    kind: 'check',
    target: { host: 'mail.example.com', port: null, protocol: null },
    verdict: 'bad',
    findings: [
      {
        code: 'certificate-wrong-host',
        level: 'bad',
        host: 'mail.example.com',
        address: '198.51.100.7',
        port: 993,
        names: ['mail.example.com', 'imap.example.com'],
      },
      { code: 'port-refused', level: 'bad', port: 587, error: 'ECONNREFUSED' },
    ],
  });
  expect(json).not.toHaveProperty('reason');
  expect(json.endpoints[0]).toEqual({
    protocol: 'imap',
    host: 'mail.example.com',
    address: '198.51.100.7',
    port: 993,
    security: 'implicit-tls',
    verdict: 'bad',
    ms: { connect: 10, greeting: 40, encrypted: 25, capabilities: 50 },
    tls: { version: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384' },
    certificate: expect.objectContaining({ validTo: '2027-01-20T00:00:00.000Z' }),
    capabilities: ['IMAP4rev1', 'AUTH=PLAIN'],
    greeting: '* OK ready',
  });
  expect(json.endpoints[2]).toMatchObject({
    port: 143,
    verdict: 'unknown',
    ms: { connect: 10, greeting: null },
    tls: null,
    certificate: null,
    greeting: null,
  });
});

test('a port that is closed on purpose is no finding', async () => {
  const refused = { step: 'failed', ms: 1, at: 'connect', code: 'ECONNREFUSED', text: '' } as const;
  const mailport = openWithChecks(async (target) =>
    reportOf([visit(doorOn(993)), visit(doorOn(143), [refused])], { target }),
  );
  const json = toJson(await mailport.reply({ text: 'check mail.example.com' }));
  expect(json).toMatchObject({ verdict: 'good', findings: [] });
});

test('a check that is refused says why, by a code that stays', async () => {
  const json = toJson(await openWithChecks().reply({ text: 'check 10.0.0.5:25' }));
  expect(json).toMatchObject({ kind: 'check', verdict: 'refused', reason: 'private-address' });
  expect(json.endpoints).toEqual([]);
});
