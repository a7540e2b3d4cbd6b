import { afterEach, expect, test } from 'vitest';
import type { Target } from '../../src/checks/check-report.ts';
import { type Discovery, discover } from '../../src/checks/discover.ts';
import { createGuard, type Openings } from '../../src/checks/guard.ts';
import type { FetchFailure } from '../../src/checks/https-text.ts';
import { createNames } from '../../src/checks/resolve.ts';
import { readTarget } from '../../src/checks/target.ts';
import { startDnsServer, type Zone } from '../testbed/dns.ts';

const open: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of open.splice(0)) await stop();
});

interface Surroundings {
  readonly zone: Zone;
  /** "host/path" with the text there, or why there is none. */
  readonly pages?: Readonly<Record<string, string | FetchFailure['failed']>>;
  readonly openings?: Openings;
}

async function find(
  text: string,
  { zone, pages = {}, openings }: Surroundings,
): Promise<{ found: Discovery; questions: readonly string[]; fetched: readonly string[] }> {
  const guard = createGuard(openings);
  const server = await startDnsServer(zone);
  const names = createNames({ guard, servers: [server.address], timeoutMs: 1000 });
  const lookup = names.open();
  open.push(() => server.stop());
  const fetched: string[] = [];
  const found = await discover(targetOf(text, openings), {
    lookup,
    guard,
    async fetchText({ host, path }) {
      fetched.push(host + path);
      const page = pages[host + path] ?? 'nxdomain';
      return page.startsWith('<')
        ? { text: page, mediaType: 'text/xml' }
        : { failed: page as FetchFailure['failed'] };
    },
  });
  return { found, questions: server.questions, fetched };
}

function targetOf(text: string, openings?: Openings): Target {
  const target = readTarget(text, createGuard(openings));
  if ('refused' in target) throw new Error(`refused: ${target.refused}`);
  return target;
}

/** Every endpoint as "host:port security from". */
function endpointsIn({ servers }: Discovery): readonly string[] {
  return servers.flatMap(({ host, endpoints }) =>
    endpoints.map(({ port, security, from }) => `${host}:${port} ${security} ${from}`),
  );
}

const here = (n: number) => ({ A: [`93.184.215.${n}`] });

const clientConfig = (...servers: readonly string[]) =>
  `<clientConfig><emailProvider id="x">${servers.join('')}</emailProvider></clientConfig>`;
const incoming = (host: string, port: number, socketType: string) =>
  `<incomingServer type="imap"><hostname>${host}</hostname><port>${port}</port>` +
  `<socketType>${socketType}</socketType></incomingServer>`;

test('an address is what it is, and nothing is asked', async () => {
  const { found, questions } = await find('8.8.8.8:993', { zone: {} });
  expect(found.servers).toMatchObject([{ addresses: [{ address: '8.8.8.8', family: 4 }] }]);
  expect(endpointsIn(found)).toEqual(['8.8.8.8:993 implicit-tls asked']);
  expect(questions).toEqual([]);
});

test('a host has the usual ports', async () => {
  const { found } = await find('mail.a.org', { zone: { 'mail.a.org': here(1) } });
  expect(endpointsIn(found)).toEqual([
    'mail.a.org:25 starttls usual',
    'mail.a.org:465 implicit-tls usual',
    'mail.a.org:587 starttls usual',
    'mail.a.org:143 starttls usual',
    'mail.a.org:993 implicit-tls usual',
    'mail.a.org:110 starttls usual',
    'mail.a.org:995 implicit-tls usual',
  ]);
});

test("a host with a protocol has that protocol's ports", async () => {
  const zone = { 'mail.a.org': here(1) };
  const { found: imap } = await find('mail.a.org imap', { zone });
  expect(endpointsIn(imap)).toEqual([
    'mail.a.org:143 starttls usual',
    'mail.a.org:993 implicit-tls usual',
  ]);
  const { found: sieve } = await find('mail.a.org sieve', { zone });
  expect(endpointsIn(sieve)).toEqual(['mail.a.org:4190 starttls usual']);
});

test("a domain's servers are found by MX and by its services", async () => {
  const { found } = await find('a.org', {
    zone: {
      'a.org': { MX: [[10, 'mx.a.org']], ...here(9) },
      'mx.a.org': here(1),
      'mail.a.org': here(2),
      '_submissions._tcp.a.org': { SRV: [[0, 1, 465, 'mail.a.org']] },
      '_submission._tcp.a.org': { SRV: [[0, 1, 587, 'mail.a.org']] },
      '_imaps._tcp.a.org': { SRV: [[0, 1, 993, 'mail.a.org']] },
      '_imap._tcp.a.org': { SRV: [[0, 1, 143, 'mail.a.org']] },
      '_pop3s._tcp.a.org': { SRV: [[0, 0, 0, '.']] },
      '_sieve._tcp.a.org': { SRV: [[0, 1, 4190, 'mail.a.org']] },
    },
  });
  expect(endpointsIn(found)).toEqual([
    'mx.a.org:25 starttls mx',
    'mail.a.org:465 implicit-tls srv',
    'mail.a.org:587 starttls srv',
    'mail.a.org:993 implicit-tls srv',
    'mail.a.org:143 starttls srv',
    'mail.a.org:4190 starttls srv',
  ]);
  expect(found).toMatchObject({
    mx: ['mx.a.org'],
    notOffered: ['pop3s'],
    refused: [],
    failed: null,
  });
});

test('of many MX the three preferred ones are checked, and all are known', async () => {
  const hosts = [50, 40, 30, 20, 10].map((n) => [n, `mx${n}.a.org`] as const);
  const zone = Object.fromEntries(hosts.map(([n, name]) => [name, here(n)]));
  const { found } = await find('a.org', { zone: { 'a.org': { MX: hosts }, ...zone } });
  expect(endpointsIn(found)).toEqual([
    'mx10.a.org:25 starttls mx',
    'mx20.a.org:25 starttls mx',
    'mx30.a.org:25 starttls mx',
  ]);
  expect(found.mx).toHaveLength(5);
});

test("a domain's servers are found in its autoconfig file", async () => {
  const { found, fetched } = await find('a.org', {
    zone: { 'a.org': { MX: [[10, 'mx.b.org']] }, 'mx.b.org': here(1), 'imap.b.org': here(2) },
    pages: {
      'autoconfig.a.org/mail/config-v1.1.xml': clientConfig(incoming('imap.b.org', 993, 'SSL')),
    },
  });
  expect(endpointsIn(found)).toEqual([
    'mx.b.org:25 starttls mx',
    'imap.b.org:993 implicit-tls autoconfig',
  ]);
  expect(fetched).toEqual([
    'autoconfig.a.org/mail/config-v1.1.xml',
    'a.org/.well-known/autoconfig/mail/config-v1.1.xml',
  ]);
});

test('the second place for an autoconfig file is as good as the first', async () => {
  const { found } = await find('a.org', {
    zone: { 'a.org': { MX: [] }, 'imap.b.org': here(2) },
    pages: {
      'a.org/.well-known/autoconfig/mail/config-v1.1.xml': clientConfig(
        incoming('imap.b.org', 143, 'STARTTLS'),
      ),
    },
  });
  expect(endpointsIn(found)).toEqual(['imap.b.org:143 starttls autoconfig']);
});

test('a server that is named twice is checked once', async () => {
  const { found } = await find('a.org', {
    zone: {
      'a.org': {},
      'mail.a.org': here(2),
      '_imaps._tcp.a.org': { SRV: [[0, 1, 993, 'mail.a.org']] },
    },
    pages: {
      'autoconfig.a.org/mail/config-v1.1.xml': clientConfig(incoming('MAIL.a.org', 993, 'SSL')),
    },
  });
  expect(endpointsIn(found)).toEqual(['mail.a.org:993 implicit-tls srv']);
});

test('the usual names are tried where a domain names no servers for mail programs', async () => {
  const { found } = await find('a.org', {
    zone: {
      'a.org': { MX: [[10, 'mx.a.org']] },
      'mx.a.org': here(1),
      'imap.a.org': here(2),
      'mail.a.org': here(3),
    },
  });
  expect(endpointsIn(found)).toEqual([
    'mx.a.org:25 starttls mx',
    'imap.a.org:143 starttls guessed',
    'imap.a.org:993 implicit-tls guessed',
    'mail.a.org:143 starttls guessed',
    'mail.a.org:993 implicit-tls guessed',
    'mail.a.org:465 implicit-tls guessed',
    'mail.a.org:587 starttls guessed',
    'mail.a.org:110 starttls guessed',
    'mail.a.org:995 implicit-tls guessed',
  ]);
});

test('one machine under all the usual names is asked once for each port', async () => {
  const same = here(7);
  const { found } = await find('a.org', {
    zone: {
      'a.org': { MX: [] },
      'imap.a.org': same,
      'smtp.a.org': same,
      'pop.a.org': same,
      'pop3.a.org': same,
      'mail.a.org': same,
    },
  });
  expect(endpointsIn(found)).toEqual([
    'imap.a.org:143 starttls guessed',
    'imap.a.org:993 implicit-tls guessed',
    'smtp.a.org:465 implicit-tls guessed',
    'smtp.a.org:587 starttls guessed',
    'pop.a.org:110 starttls guessed',
    'pop.a.org:995 implicit-tls guessed',
  ]);
});

test('a domain that names nothing is taken for its own server', async () => {
  const { found } = await find('a.org', { zone: { 'a.org': here(1) } });
  expect(endpointsIn(found)).toHaveLength(7);
  expect(endpointsIn(found)[0]).toBe('a.org:25 starttls address');
});

test('a protocol that was asked for leaves the other servers out', async () => {
  const { found } = await find('a.org imap', {
    zone: { 'a.org': { MX: [[10, 'mx.a.org']] }, 'mx.a.org': here(1), 'imap.a.org': here(2) },
  });
  expect(endpointsIn(found)).toEqual([
    'imap.a.org:143 starttls guessed',
    'imap.a.org:993 implicit-tls guessed',
  ]);
});

test('a host without an address is taken for a domain', async () => {
  const zone = { 'team.a.org': { MX: [[10, 'mx.a.org'] as const] }, 'mx.a.org': here(1) };
  const { found } = await find('team.a.org', { zone });
  expect(endpointsIn(found)).toEqual(['mx.a.org:25 starttls mx']);
  const { found: withPort } = await find('team.a.org:993', { zone });
  expect(withPort.failed).toMatchObject({ reason: 'no-address' });
});

test('a domain that does not exist is not asked further', async () => {
  const { found } = await find('nx.org', { zone: {} });
  expect(found).toMatchObject({ servers: [], failed: { reason: 'nxdomain', name: 'nx.org' } });
});

test('a domain that takes no mail is told so, and its servers for reading are still found', async () => {
  const { found } = await find('a.org', { zone: { 'a.org': { MX: [[0, '.']] } } });
  expect(found.failed).toMatchObject({ reason: 'null-mx', from: 'mx' });
  const { found: reading } = await find('b.org', {
    zone: {
      'b.org': { MX: [[0, '.']] },
      'imap.b.org': here(1),
      '_imaps._tcp.b.org': { SRV: [[0, 1, 993, 'imap.b.org']] },
    },
  });
  expect(endpointsIn(reading)).toEqual(['imap.b.org:993 implicit-tls srv']);
  expect(reading).toMatchObject({ failed: null, refused: [{ reason: 'null-mx' }] });
});

test('a domain whose DNS is broken is not said to be missing', async () => {
  const { found } = await find('a.org', { zone: { 'a.org': { fails: 'SERVFAIL' } } });
  expect(found).toMatchObject({ servers: [], failed: { reason: 'dns-failed' } });
});

test('where DNS does not answer at all, the usual names are not asked for as well', async () => {
  const services = ['_imaps', '_imap', '_pop3s', '_pop3', '_submission', '_submissions', '_sieve'];
  const dead = services.map((service) => [`${service}._tcp.a.org`, { fails: 'SERVFAIL' }] as const);
  const { found, questions } = await find('a.org', {
    zone: { 'a.org': { fails: 'SERVFAIL' }, 'imap.a.org': here(1), ...Object.fromEntries(dead) },
  });
  expect(found.failed).toMatchObject({ reason: 'dns-failed' });
  expect(questions.filter((question) => question.endsWith(' imap.a.org'))).toEqual([]);
});

test.each([
  ['localhost', 'special-name'],
  ['mail.corp', 'special-name'],
  ['127.0.0.1', 'special-name'],
  ['8.8.8.8', 'special-name'],
  ['metadata.google.internal', 'special-name'],
  ['a_b.a.org', 'bad-name'],
  ['nx.a.org', 'nxdomain'],
  ['inside.a.org', 'resolves-private'],
])('an MX of %s is refused as %s', async (exchange, reason) => {
  const zone = { 'a.org': { MX: [[10, exchange] as const] }, 'inside.a.org': { A: ['10.0.0.1'] } };
  const { found } = await find('a.org', { zone });
  expect(found).toMatchObject({ servers: [], failed: { from: 'mx', name: exchange, reason } });
});

test('a refused server does not take the others away', async () => {
  const { found } = await find('a.org', {
    zone: {
      'a.org': {
        MX: [
          [10, 'localhost'],
          [20, 'mx.a.org'],
        ],
      },
      'mx.a.org': here(1),
    },
  });
  expect(endpointsIn(found)).toEqual(['mx.a.org:25 starttls mx']);
  expect(found.refused).toEqual([{ from: 'mx', name: 'localhost', reason: 'special-name' }]);
});

test.each([
  [22, 'port-not-mail'],
  [6379, 'port-not-mail'],
  [0, 'port-range'],
])('a service on port %i is refused', async (port, reason) => {
  const { found } = await find('a.org', {
    zone: {
      'a.org': {},
      'mail.a.org': here(1),
      '_imaps._tcp.a.org': { SRV: [[0, 1, port, 'mail.a.org']] },
    },
  });
  expect(found.refused).toContainEqual({
    ...{ from: 'srv', name: 'mail.a.org', reason, evidence: String(port) },
  });
  expect(endpointsIn(found)).toEqual([]);
});

test.each([
  ['localhost', '993', 'special-name'],
  ['169.254.169.254', '993', 'special-name'],
  ['[::1]', '993', 'bad-character'],
  ['imap.a.org/x', '993', 'bad-character'],
  ['user@imap.a.org', '993', 'bad-character'],
  ['imap.a.org:25', '993', 'bad-character'],
  ['imap.%EMAILLOCALPART%.org', '993', 'bad-character'],
  ['imap.a.org', '22', 'port-not-mail'],
  ['imap.a.org', '993 ', null],
  ['imap.a.org', '0x3e1', 'port-syntax'],
  ['imap.a.org', '-1', 'port-syntax'],
  ['imap.a.org', '', 'port-syntax'],
])('an autoconfig file with %s:%s is held to the same rules', async (host, port, reason) => {
  const xml = clientConfig(
    `<incomingServer type="imap"><hostname>${host}</hostname><port>${port}</port></incomingServer>`,
  );
  const { found } = await find('a.org', {
    zone: { 'a.org': {}, 'imap.a.org': here(1) },
    pages: { 'autoconfig.a.org/mail/config-v1.1.xml': xml },
  });
  expect(endpointsIn(found)).toEqual(
    reason === null ? ['imap.a.org:993 implicit-tls autoconfig'] : [],
  );
  expect(found.refused.map((one) => one.reason)).toEqual(reason === null ? [] : [reason]);
});

test.each(['redirect', 'certificate', 'resolves-private'] as const)(
  'an autoconfig page that ends in %s is told of',
  async (failed) => {
    const { found } = await find('a.org', {
      zone: { 'a.org': {} },
      pages: {
        'autoconfig.a.org/mail/config-v1.1.xml': failed,
        'a.org/.well-known/autoconfig/mail/config-v1.1.xml': failed,
      },
    });
    expect(found.refused).toEqual([
      { from: 'autoconfig', name: 'autoconfig.a.org', reason: failed },
    ]);
  },
);

test('an autoconfig file with a document type is refused and told of', async () => {
  const { found } = await find('a.org', {
    zone: { 'a.org': {} },
    pages: { 'autoconfig.a.org/mail/config-v1.1.xml': '<!DOCTYPE x [<!ENTITY y "z">]><x/>' },
  });
  expect(found.failed).toMatchObject({ from: 'autoconfig', reason: 'xml-dtd' });
});

test('a domain that names a thousand servers has eight of them checked', async () => {
  const many = Array.from({ length: 100 }, (_, n) => [0, 1, 993, `m${n}.a.org`] as const);
  const zone = Object.fromEntries(many.map(([, , , name], n) => [name, here(n)]));
  const services = ['_imaps', '_imap', '_pop3s', '_pop3', '_submission', '_submissions'];
  const { found, questions } = await find('a.org', {
    zone: {
      'a.org': { MX: many.map(([, , , name]) => [1, name] as const) },
      ...zone,
      ...Object.fromEntries(services.map((one) => [`${one}._tcp.a.org`, { SRV: many }])),
    },
  });
  expect(found.servers.length).toBeLessThanOrEqual(8);
  expect(questions.length).toBeLessThan(40);
});

test('each question is asked of DNS once', async () => {
  const { questions } = await find('a.org', {
    zone: {
      'a.org': { MX: [[10, 'mail.a.org']] },
      'mail.a.org': here(1),
      '_imaps._tcp.a.org': { SRV: [[0, 1, 993, 'mail.a.org']] },
    },
  });
  expect(questions).toEqual([...new Set(questions)]);
});

test("an operator's own names and networks are found like public ones", async () => {
  const zone = {
    'corp.internal': { MX: [[10, 'mail.corp.internal'] as const] },
    'mail.corp.internal': { A: ['10.20.0.5'] },
  };
  const openings = { nets: ['10.20.0.0/16'], hosts: ['*.corp.internal', 'corp.internal'] };
  const { found } = await find('corp.internal', { zone, openings });
  expect(endpointsIn(found)[0]).toBe('mail.corp.internal:25 starttls mx');
  const nameOnly = { nets: [], hosts: openings.hosts };
  const { found: closed } = await find('corp.internal', { zone, openings: nameOnly });
  expect(closed.failed).toMatchObject({ reason: 'resolves-private', evidence: '10.20.0.5' });
});
