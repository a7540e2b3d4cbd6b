import { afterEach, expect, test } from 'vitest';
import { createGuard, type Openings } from '../../src/checks/guard.ts';
import { createNames, type Lookup } from '../../src/checks/resolve.ts';
import { type DnsServer, startDnsServer, type Zone } from '../testbed/dns.ts';

const open: { stop(): void | Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.stop();
});

async function lookupIn(
  zone: Zone,
  { openings, timeoutMs = 2000 }: { openings?: Openings; timeoutMs?: number } = {},
): Promise<{ lookup: Lookup; server: DnsServer }> {
  const server = await startDnsServer(zone);
  const names = createNames({
    guard: createGuard(openings),
    servers: [server.address],
    timeoutMs,
  });
  const lookup = names.open();
  open.push({ stop: () => lookup.cancel() }, server);
  return { lookup, server };
}

const publicV4 = '93.184.215.14';
const publicV6 = '2606:2800:21f:cb07:6820:80da:af6b:8b2c';

test('a name has its addresses of both families', async () => {
  const { lookup } = await lookupIn({ 'mail.a.org': { A: [publicV4], AAAA: [publicV6] } });
  expect(await lookup.addresses('mail.a.org')).toEqual({
    addresses: [
      { address: publicV4, family: 4 },
      { address: publicV6, family: 6 },
    ],
    found: 2,
    unanswered: [],
  });
});

test('a name is asked for once, so that a second answer cannot be another one', async () => {
  const { lookup, server } = await lookupIn({
    'rebind.a.org': (asked) => ({ A: [asked === 0 ? publicV4 : '127.0.0.1'] }),
  });
  const [first, atOnce] = await Promise.all([
    lookup.addresses('rebind.a.org'),
    lookup.addresses('rebind.a.org'),
  ]);
  const later = await lookup.addresses('rebind.a.org');
  expect(first).toMatchObject({ addresses: [{ address: publicV4 }] });
  expect(atOnce).toBe(first);
  expect(later).toBe(first);
  expect(server.questions.toSorted()).toEqual(['A rebind.a.org', 'AAAA rebind.a.org']);
});

test('another check asks again, and is refused what has become private', async () => {
  const server = await startDnsServer({
    'rebind.a.org': (asked) => ({ A: [asked === 0 ? publicV4 : '127.0.0.1'] }),
  });
  open.push(server);
  const names = createNames({ guard: createGuard(), servers: [server.address], timeoutMs: 2000 });
  expect(await names.open().addresses('rebind.a.org')).toHaveProperty('addresses');
  expect(await names.open().addresses('rebind.a.org')).toMatchObject({
    failed: 'resolves-private',
  });
});

test.each([
  ['loopback', { A: ['127.0.0.1'] }],
  ['a private network', { A: ['10.0.0.5'] }],
  ['IPv6 loopback', { AAAA: ['::1'] }],
  ['a unique local address', { AAAA: ['fd12:3456::1'] }],
  ['an IPv4 address in IPv6 clothes', { AAAA: ['::ffff:127.0.0.1'] }],
  ['an IPv4 address behind NAT64', { AAAA: ['64:ff9b::7f00:1'] }],
  ['6to4 of a private address', { AAAA: ['2002:7f00:1::1'] }],
  ["a cloud's metadata", { A: ['169.254.169.254'] }],
  ["a cloud's metadata at a public address", { A: ['168.63.129.16'] }],
  ['a public address and a private one', { A: [publicV4, '192.168.1.1'] }],
  ['a public IPv4 and a private IPv6 address', { A: [publicV4], AAAA: ['fd00::1'] }],
])('a name that leads to %s is refused', async (_, host) => {
  const { lookup } = await lookupIn({ 'bait.a.org': host });
  expect(await lookup.addresses('bait.a.org')).toMatchObject({ failed: 'resolves-private' });
});

test('one private address among two hundred public ones spoils the name', async () => {
  const many = Array.from({ length: 199 }, (_, n) => `93.184.${n}.1`);
  const { lookup } = await lookupIn({ 'many.a.org': { A: [...many, '10.0.0.1'] } });
  expect(await lookup.addresses('many.a.org')).toEqual({
    failed: 'resolves-private',
    evidence: '10.0.0.1',
  });
});

test('of two hundred addresses two of each family are knocked on', async () => {
  const A = Array.from({ length: 200 }, (_, n) => `93.184.${n}.1`);
  const AAAA = Array.from({ length: 200 }, (_, n) => `2606:2800::${(n + 1).toString(16)}`);
  const { lookup } = await lookupIn({ 'many.a.org': { A, AAAA } });
  const outcome = await lookup.addresses('many.a.org');
  expect(outcome).toMatchObject({ found: 400 });
  const families = 'addresses' in outcome ? outcome.addresses.map(({ family }) => family) : [];
  expect(families).toEqual([4, 4, 6, 6]);
});

test('an alias is followed to its addresses', async () => {
  const { lookup } = await lookupIn({
    'alias.a.org': { CNAME: 'mail.b.org' },
    'mail.b.org': { A: [publicV4] },
  });
  expect(await lookup.addresses('alias.a.org')).toMatchObject({
    addresses: [{ address: publicV4 }],
  });
});

test.each([
  ['that resolves to loopback', { localhost: { A: ['127.0.0.1'] } }],
  ['that does not resolve', { localhost: {} }],
])('an alias of localhost %s leads inside', async (_, zone) => {
  const { lookup } = await lookupIn({ 'cname.a.org': { CNAME: 'localhost' }, ...zone });
  expect(await lookup.addresses('cname.a.org')).toMatchObject({ failed: 'resolves-private' });
});

test('a loop of aliases has no address', async () => {
  const { lookup } = await lookupIn({
    'loop.a.org': { CNAME: 'loop2.a.org' },
    'loop2.a.org': { CNAME: 'loop.a.org' },
  });
  expect(await lookup.addresses('loop.a.org')).toEqual({
    failed: 'no-address',
    evidence: 'loop2.a.org',
  });
});

test('a name that does not exist is told apart from one without an address', async () => {
  const { lookup } = await lookupIn({ 'text.a.org': { TXT: ['nothing here'] } });
  expect(await lookup.addresses('nx.a.org')).toEqual({ failed: 'nxdomain' });
  expect(await lookup.addresses('text.a.org')).toEqual({ failed: 'no-address' });
});

test.each([
  ['SERVFAIL', 'ESERVFAIL'],
  ['REFUSED', 'EREFUSED'],
] as const)('an answer of %s is a failure of DNS, not of the server', async (fails, evidence) => {
  const { lookup } = await lookupIn({ 'broken.a.org': { fails } });
  expect(await lookup.addresses('broken.a.org')).toEqual({ failed: 'dns-failed', evidence });
});

test('one family that is not answered does not take the other away', async () => {
  const { lookup } = await lookupIn(
    { 'half.a.org': (_, type) => (type === 'AAAA' ? { fails: 'silence' } : { A: [publicV4] }) },
    { timeoutMs: 300 },
  );
  expect(await lookup.addresses('half.a.org')).toMatchObject({
    addresses: [{ address: publicV4 }],
    unanswered: [6],
  });
});

test('a server that never answers is waited for no longer than was said', async () => {
  const { lookup } = await lookupIn({ 'dead.a.org': { fails: 'silence' } }, { timeoutMs: 100 });
  expect(await lookup.addresses('dead.a.org')).toEqual({
    failed: 'dns-failed',
    evidence: 'ETIMEOUT',
  });
});

test('a lookup that is cancelled ends at once, and asks nothing more', async () => {
  const { lookup, server } = await lookupIn(
    { 'dead.a.org': { fails: 'silence' } },
    { timeoutMs: 60_000 },
  );
  const outcome = lookup.addresses('dead.a.org');
  while (server.questions.length === 0) await new Promise((resolve) => setImmediate(resolve));
  lookup.cancel();
  expect(await outcome).toEqual({ failed: 'dns-failed', evidence: 'ECANCELLED' });
  expect(await lookup.mx('a.org')).toEqual({ failed: 'dns-failed', evidence: 'ECANCELLED' });
});

test.each(['', '.', 'a\0.example.org', 'a..org', 'a b.org', 'ümlaut.org', `${'a'.repeat(64)}.org`])(
  'what is no name (%j) is never asked for',
  async (name) => {
    const { lookup, server } = await lookupIn({});
    expect(await lookup.addresses(name)).toEqual({ failed: 'bad-name' });
    expect(await lookup.mx(name)).toEqual({ failed: 'bad-name' });
    expect(server.questions).toEqual([]);
  },
);

test('mail servers come in the order of their preference', async () => {
  const { lookup } = await lookupIn({
    'a.org': {
      MX: [
        [20, 'Second.a.org'],
        [10, 'first.a.org'],
      ],
    },
  });
  expect(await lookup.mx('a.org')).toEqual([
    { exchange: 'first.a.org', preference: 10 },
    { exchange: 'second.a.org', preference: 20 },
  ]);
});

test('a domain that takes no mail says so with a null MX', async () => {
  const { lookup } = await lookupIn({ 'a.org': { MX: [[0, '.']] }, 'b.org': {} });
  expect(await lookup.mx('a.org')).toEqual({ failed: 'null-mx' });
  expect(await lookup.mx('b.org')).toEqual([]);
  expect(await lookup.mx('c.org')).toEqual({ failed: 'nxdomain' });
});

test('services come in the order of their priority, then of their weight', async () => {
  const { lookup } = await lookupIn({
    '_imaps._tcp.a.org': {
      SRV: [
        [10, 1, 993, 'c.a.org'],
        [0, 1, 993, 'b.a.org'],
        [0, 5, 993, 'a.a.org'],
      ],
    },
    '_pop3s._tcp.a.org': { SRV: [[0, 0, 0, '.']] },
  });
  const imaps = await lookup.srv('_imaps._tcp.a.org');
  expect('failed' in imaps ? imaps : imaps.map(({ target }) => target)).toEqual([
    'a.a.org',
    'b.a.org',
    'c.a.org',
  ]);
  expect(await lookup.srv('_pop3s._tcp.a.org')).toMatchObject([{ target: '', port: 0 }]);
  expect(await lookup.srv('_imap._tcp.a.org')).toEqual([]);
});

test('text that is not there is no failure, but a resolver that fails is', async () => {
  const { lookup } = await lookupIn({
    '_mta-sts.a.org': { TXT: ['v=STSv1; id=1;'] },
    '_mta-sts.b.org': { fails: 'SERVFAIL' },
  });
  expect(await lookup.txt('_mta-sts.a.org')).toEqual(['v=STSv1; id=1;']);
  expect(await lookup.txt('_mta-sts.c.org')).toEqual([]);
  expect(await lookup.txt('_mta-sts.b.org')).toMatchObject({ failed: 'dns-failed' });
});

test("an operator's opened network makes its addresses ones to knock on", async () => {
  const { lookup } = await lookupIn(
    { 'mail.a.org': { A: ['10.20.0.5'] }, 'other.a.org': { A: ['10.21.0.5'] } },
    { openings: { nets: ['10.20.0.0/16'], hosts: [] } },
  );
  expect(await lookup.addresses('mail.a.org')).toHaveProperty('addresses');
  expect(await lookup.addresses('other.a.org')).toMatchObject({ failed: 'resolves-private' });
});

test('a resolver that is no "ip:port" is an error at the start', () => {
  const guard = createGuard();
  expect(() => createNames({ guard, servers: ['dns.example.org'], timeoutMs: 2000 })).toThrow(
    TypeError,
  );
});
