import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { expect, test } from 'vitest';
import { createGuard, readNet, toCanonicalAddress } from '../../src/checks/guard.ts';

const guard = createGuard();

test.each([
  '8.8.8.8',
  '93.184.215.14',
  '172.32.0.1',
  '11.0.0.1',
  '100.63.255.255',
  '100.128.0.1',
  '223.255.255.255',
  '2001:4860:4860::8888',
  '2606:2800:21f:cb07:6820:80da:af6b:8b2c',
  '2a00:1450:4001:80b::200e',
  '2001:200::1',
])('%s is public', (address) => {
  expect(guard.refuseAddress(address)).toBeNull();
});

test.each([
  '0.0.0.0',
  '10.0.0.1',
  '127.0.0.1',
  '169.254.1.1',
  '192.168.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:8.8.8.8',
  '::8.8.8.8',
  '::7f00:1',
  '64:ff9b::808:808',
  '64:ff9b:1::1',
  '100::1',
  '2001::1',
  '2001:db8::1',
  '2002:808:808::1',
  '3fff::1',
  '4000::1',
  '5f00::1',
  'fc00::1',
  'fe80::1',
  'fec0::1',
  'ff02::1',
])('%s is not public', (address) => {
  expect(guard.refuseAddress(address)).toBe('private-address');
});

const metadata = [
  '169.254.169.254',
  '169.254.170.2',
  '168.63.129.16',
  'fd00:ec2::254',
  'FD00:0EC2:0::0254',
  '::ffff:169.254.169.254',
];

test.each(metadata)("%s is a cloud's metadata, however wide the opened networks are", (address) => {
  expect(guard.refuseAddress(address)).toBe('metadata-address');
  const wideOpen = createGuard({ nets: ['0.0.0.0/0', '::/0'], hosts: ['*'] });
  expect(wideOpen.refuseAddress(address)).toBe('metadata-address');
});

test.each([
  ...['100.100.100.200', '192.0.0.192', '169.254.0.23', '169.254.42.42', '::ffff:100.100.100.200'],
  ...['fd00:42::42', 'fd00:c1::a9fe:a9fe', 'fd20:ce::254', 'fd00:ec2::23'],
])('%s is metadata inside an inner network, which opens what is beside it only', (address) => {
  expect(guard.refuseAddress(address)).toBe('private-address');
  const nets = ['100.64.0.0/10', '192.0.0.0/24', '169.254.0.0/16', 'fc00::/7', '::/0'];
  const opened = createGuard({ nets, hosts: [] });
  expect(opened.refuseAddress(address)).toBe('private-address');
  expect(opened.refuseAddress(address.replace(/.$/, '9'))).toBeNull();
});

test.each(['', 'mail.example.com', '127.1', '0x7f.0.0.1', '1.2.3.4.', 'fe80::1%eth0', '::1/128'])(
  '%j is no address',
  (address) => {
    expect(guard.refuseAddress(address)).toBe('bad-address');
  },
);

const edges = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4', '192.52.193.0/24'],
].flatMap((net) => {
  const first = toNumber(ipaddr.IPv4.networkAddressFromCIDR(net).octets);
  const last = toNumber(ipaddr.IPv4.broadcastAddressFromCIDR(net).octets);
  return [first - 1, first, first + 1, last - 1, last, last + 1];
});

function toNumber(octets: readonly number[]): number {
  return octets.reduce((sum, octet) => sum * 256 + octet, 0);
}

const ipv4 = fc
  .oneof(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.constantFrom(...edges))
  .map((number) => Math.min(Math.max(number, 0), 2 ** 32 - 1))
  .map((number) => [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.'));

const prefixes = [
  ...['64:ff9b', '64:ff9b:1', '100', '2001', '2001:db8', '2002', '2620:4f:8000', '3fff', '5f00'],
  ...['fc00', 'fd12', 'fe80', 'fec0', 'ff02'],
];
const ipv6 = fc.oneof(
  fc.ipV6(),
  ipv4.map((address) => `::ffff:${address}`),
  ipv4.map((address) => `64:ff9b::${address}`),
  ipv4.map((address) => `::${address}`),
  fc
    .tuple(fc.constantFrom(...prefixes), fc.integer({ min: 1, max: 0xff_ff }))
    .map(([prefix, end]) => `${prefix}::${end.toString(16)}`),
);

test('what another library says is not public is refused', () => {
  fc.assert(
    fc.property(fc.oneof(ipv4, ipv6), (address) => {
      if (ipaddr.parse(address).range() !== 'unicast') {
        expect(guard.refuseAddress(address)).not.toBeNull();
      }
    }),
    { numRuns: 5000 },
  );
});

test('what is public by another library is mostly public here: nothing common is lost', () => {
  fc.assert(
    fc.property(ipv4, (address) => {
      const isPublic = ipaddr.parse(address).range() === 'unicast';
      const isMetadata = address === '168.63.129.16';
      if (isPublic && !isMetadata) expect(guard.refuseAddress(address)).toBeNull();
    }),
    { numRuns: 5000 },
  );
});

test('every spelling of an IPv6 address is judged like its canonical form', () => {
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      const canonical = toCanonicalAddress(address);
      expect(guard.refuseAddress(address.toUpperCase())).toBe(guard.refuseAddress(canonical));
      const url = (host: string) => new URL(`http://[${host}]/`).hostname;
      expect(url(canonical)).toBe(url(address));
      expect(toCanonicalAddress(address.toUpperCase())).toBe(canonical);
    }),
  );
});

test('an opened network opens its addresses and no name', () => {
  const opened = createGuard({ nets: ['10.20.0.0/16', 'fd12:3456::/48'], hosts: [] });
  expect(opened.refuseAddress('10.20.255.1')).toBeNull();
  expect(opened.refuseAddress('10.21.0.1')).toBe('private-address');
  expect(opened.refuseAddress('fd12:3456:0:1::1')).toBeNull();
  expect(opened.refuseAddress('fd12:3457::1')).toBe('private-address');
  expect(opened.opens('mail.corp.internal')).toBe(false);
});

test('an opened name opens itself, or what is below it, and no address', () => {
  const opened = createGuard({ nets: [], hosts: ['mailhub', 'Mail.Local', '*.corp.internal'] });
  for (const name of ['mailhub', 'mail.local', 'mail.corp.internal', 'a.b.corp.internal']) {
    expect(opened.opens(name)).toBe(true);
  }
  for (const name of ['corp.internal', 'evilcorp.internal', 'x.mail.local', 'mailhub.org', '']) {
    expect(opened.opens(name)).toBe(false);
  }
  expect(opened.refuseAddress('10.0.0.1')).toBe('private-address');
});

test.each([
  '10.0.0.0',
  '10.0.0.0/33',
  '10.0.0/8',
  '::/129',
  'corp.internal/8',
  'fe80::%eth0/10',
  '',
])('%j is no network, and an error at the start', (net) => {
  expect(() => readNet(net)).toThrow(RangeError);
  expect(() => createGuard({ nets: [net], hosts: [] })).toThrow(RangeError);
});
