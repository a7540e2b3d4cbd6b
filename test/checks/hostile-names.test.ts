import { afterEach, expect, test } from 'vitest';
import { type Discovery, discover } from '../../src/checks/discover.ts';
import { createGuard } from '../../src/checks/guard.ts';
import type { FetchText } from '../../src/checks/https-text.ts';
import { createNames } from '../../src/checks/resolve.ts';
import { readTarget } from '../../src/checks/target.ts';
import { type DnsServer, startDnsServer, type Zone } from '../testbed/dns.ts';
import { hostile, typed } from './hostile-inputs.ts';

const publicAddress = '93.184.215.14';

/** What the names of the hostile targets have in DNS: the bait. */
const bait: Zone = {
  'loop.bait.example.org': { A: ['127.0.0.1'], AAAA: ['::1'] },
  'meta.bait.example.org': { A: ['169.254.169.254'] },
  'nat64.bait.example.org': { AAAA: ['64:ff9b::7f00:1'] },
  'cname.bait.example.org': { CNAME: 'localhost' },
  localhost: { A: ['127.0.0.1'] },
  'many.bait.example.org': {
    A: [...Array.from({ length: 199 }, (_, n) => `93.184.${n}.14`), '10.0.0.1'],
  },
  'rebind.bait.example.org': (asked) => ({ A: [asked === 0 ? publicAddress : '127.0.0.1'] }),
  'mx-inside.example.org': { MX: [[10, 'localhost']] },
  'mx-ip.example.org': { MX: [[10, '127.0.0.1']] },
  'nullmx.example.org': { MX: [[0, '.']] },
  'example.org': {},
};

const open: DnsServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.stop();
});

/** From what was typed to what would be knocked on, as a check does it. */
async function find(
  input: string,
  fetchText: FetchText,
  zone: Zone = bait,
): Promise<Discovery & { asked: string[] }> {
  const guard = createGuard();
  const server = await startDnsServer(zone);
  open.push(server);
  const lookup = createNames({ guard, servers: [server.address], timeoutMs: 1000 }).open();
  const target = readTarget(input, guard);
  if ('refused' in target) throw new Error(`refused as ${target.refused}`);
  const found = await discover(target, { lookup, guard, fetchText });
  return { ...found, asked: [...server.questions] };
}

const noPage: FetchText = async () => ({ failed: 'nxdomain' });
const named = hostile.filter((one) => one.class === 'dns');

test.each(named.filter(({ action }) => action === 'refuse'))(
  '$id: $input is refused as $reason once DNS is asked',
  async ({ input, reason, zone }) => {
    const found = await find(input, noPage, zone);
    expect(found.failed).toMatchObject({ reason });
    expect(found.servers).toEqual([]);
  },
);

test.each(named.filter(({ action }) => action === 'accept'))(
  '$id: of $input only what was answered first, and passes, is ever used',
  async ({ input, zone, addresses = [publicAddress] }) => {
    const { servers, asked } = await find(input, noPage, zone);
    expect(servers.flatMap((server) => server.addresses.map(({ address }) => address))).toEqual(
      addresses,
    );
    expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted());
  },
);

/** What a domain's autoconfig page may come to. The redirect itself is tested with the fetching. */
const pages: Readonly<Record<string, FetchText>> = {
  redirect: async () => ({ failed: 'redirect', evidence: '302' }),
  'xml-dtd': async () => ({
    text: '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y "z">]><clientConfig>&y;</clientConfig>',
    mediaType: 'text/xml',
  }),
};

test.each(hostile.filter((one) => one.class === 'autoconfig'))(
  '$id: $input is refused as $reason',
  async ({ reason }) => {
    const { failed } = await find('someone@example.org', pages[reason ?? ''] ?? noPage);
    expect(failed).toMatchObject({ from: 'autoconfig', reason });
  },
);

test('what is not refused where targets are read is refused here', () => {
  const later = hostile.filter((one) => !typed.includes(one));
  const here = hostile.filter((one) => ['dns', 'autoconfig'].includes(one.class));
  expect(later).toEqual(here);
});
