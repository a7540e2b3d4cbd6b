import { afterEach, expect, test } from 'vitest';
import { createGuard } from '../../src/checks/guard.ts';
import type { FetchedText, FetchFailure } from '../../src/checks/https-text.ts';
import { judgeMtaSts } from '../../src/checks/judge-mta-sts.ts';
import { type MtaSts, readMtaSts, uncoveredBy } from '../../src/checks/mta-sts.ts';
import { createNames } from '../../src/checks/resolve.ts';
import { type DnsServer, type Host, startDnsServer } from '../testbed/dns.ts';

const open: DnsServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.stop();
});

const policy = (...lines: readonly string[]) => ({
  text: ['version: STSv1', ...lines, ''].join('\r\n'),
  mediaType: 'text/plain',
});
const sound = policy('mode: enforce', 'mx: mail.a.org', 'mx: *.b.org', 'max_age: 86400');

async function read(
  record: Host,
  page: FetchedText | FetchFailure = sound,
): Promise<{ outcome: MtaSts; fetched: readonly string[] }> {
  const server = await startDnsServer({ '_mta-sts.a.org': record });
  open.push(server);
  const guard = createGuard();
  const lookup = createNames({ guard, servers: [server.address], timeoutMs: 500 }).open();
  const fetched: string[] = [];
  const outcome = await readMtaSts('a.org', {
    lookup,
    async fetchText({ host, path }) {
      fetched.push(host + path);
      return page;
    },
  });
  return { outcome, fetched };
}

const record = { TXT: ['v=STSv1; id=20260101T000000;'] };

test('a policy is read where the record says that there is one', async () => {
  const { outcome, fetched } = await read(record);
  expect(outcome).toEqual({
    state: 'found',
    mode: 'enforce',
    maxAge: 86_400,
    patterns: ['mail.a.org', '*.b.org'],
  });
  expect(fetched).toEqual(['mta-sts.a.org/.well-known/mta-sts.txt']);
});

test.each([
  ['without a record', {}],
  ['with other text', { TXT: ['v=spf1 -all', 'v=STSv10; id=1'] }],
])('a domain %s has no policy, and nothing is fetched', async (_, host) => {
  const { outcome, fetched } = await read(host);
  expect(outcome).toEqual({ state: 'none' });
  expect(fetched).toEqual([]);
});

test.each([
  ['several-records', { TXT: ['v=STSv1; id=1;', 'v=STSv1; id=2;'] }],
  ['record-syntax', { TXT: ['v=STSv1; id=;'] }],
  ['record-syntax', { TXT: ['v=STSv1'] }],
  ['record-syntax', { TXT: [`v=STSv1; id=${'1'.repeat(33)}`] }],
  ['record-lookup', { fails: 'SERVFAIL' }],
] as const)('a record is broken: %s', async (why, host) => {
  expect((await read(host)).outcome).toMatchObject({ state: 'broken', why });
});

test('space around the fields of a record, and other fields, are no fault', async () => {
  const { outcome } = await read({ TXT: ['v=STSv1 ; x=y ;id=1 ;'] });
  expect(outcome).toHaveProperty('state', 'found');
});

test.each([
  ['redirect', { failed: 'redirect', evidence: '301' }, 'redirect 301'],
  ['a foreign certificate', { failed: 'certificate', evidence: 'X' }, 'certificate X'],
  ['no such host', { failed: 'nxdomain' }, 'nxdomain'],
] as const)('a policy that cannot be had (%s) is broken', async (_, failure, evidence) => {
  expect((await read(record, failure)).outcome).toEqual({
    ...{ state: 'broken', why: 'policy-unreachable', evidence },
  });
});

test('a web page is no policy', async () => {
  const { outcome } = await read(record, { ...sound, mediaType: 'text/html' });
  expect(outcome).toMatchObject({ state: 'broken', why: 'policy-media-type' });
});

test.each([
  ['version', { text: 'mode: enforce\nmx: a.org\nmax_age: 1', mediaType: 'text/plain' }],
  ['mode', policy('mx: a.org', 'max_age: 1')],
  ['mode', policy('mode: strict', 'mx: a.org', 'max_age: 1')],
  ['max_age', policy('mode: enforce', 'mx: a.org')],
  ['max_age', policy('mode: enforce', 'mx: a.org', 'max_age: 31557601')],
  ['max_age', policy('mode: enforce', 'mx: a.org', 'max_age: -1')],
  ['mx', policy('mode: enforce', 'max_age: 1')],
  ['mx', policy('mode: enforce', 'mx: a.*.org', 'max_age: 1')],
  ['mx', policy('mode: enforce', 'mx: https://a.org/', 'max_age: 1')],
])('a policy with a wrong %s is broken', async (field, page) => {
  expect((await read(record, page)).outcome).toEqual({
    ...{ state: 'broken', why: 'policy-syntax', evidence: field },
  });
});

test('a policy of mode "none" needs no servers', async () => {
  const { outcome } = await read(record, policy('mode: none', 'max_age: 0'));
  expect(outcome).toMatchObject({ state: 'found', mode: 'none', patterns: [] });
});

const found = (mode: 'enforce' | 'testing' | 'none', ...patterns: readonly string[]) => ({
  ...{ state: 'found' as const, mode, maxAge: 1, patterns },
});

test('a star stands for exactly one label', () => {
  const mx = ['mx.b.org', 'b.org', 'a.mx.b.org', 'mx.bb.org', 'MX.b.org'.toLowerCase()];
  expect(uncoveredBy(found('enforce', '*.b.org'), mx)).toEqual([
    'b.org',
    'a.mx.b.org',
    'mx.bb.org',
  ]);
});

test.each([
  ['all servers covered', found('enforce', 'mx1.a.org', 'mx2.a.org'), []],
  ['one server left out', found('enforce', 'mx1.a.org'), ['mta-sts-mismatch fair']],
  ['all servers left out', found('enforce', 'old.a.org'), ['mta-sts-mismatch bad']],
  ['all left out while testing', found('testing', 'old.a.org'), ['mta-sts-mismatch fair']],
  ['all left out and switched off', found('none', 'old.a.org'), []],
  ['none', { state: 'none' }, []],
  ['broken', { state: 'broken', why: 'several-records' }, ['mta-sts-broken fair']],
  ['not answered', { state: 'broken', why: 'record-lookup' }, ['mta-sts-broken unknown']],
  [
    'not fetched in time',
    { state: 'broken', why: 'policy-unreachable', evidence: 'timeout' },
    ['mta-sts-broken unknown'],
  ],
  [
    'no route from here',
    { state: 'broken', why: 'policy-unreachable', evidence: 'unreachable ENETUNREACH' },
    ['mta-sts-broken unknown'],
  ],
  [
    'refused',
    { state: 'broken', why: 'policy-unreachable', evidence: 'unreachable ECONNREFUSED' },
    ['mta-sts-broken fair'],
  ],
] as const)('a policy is judged: %s', (_, mtaSts, findings) => {
  const judged = judgeMtaSts('a.org', mtaSts, ['mx1.a.org', 'mx2.a.org']);
  expect(judged.map(({ code, level }) => `${code} ${level}`)).toEqual(findings);
});

test('a hostile record or policy of 64 KiB is read at once', async () => {
  const spaces = ' '.repeat(60_000);
  const { outcome } = await read(
    { TXT: [`v=STSv1;${'; '.repeat(100)}id=1`] },
    policy(`mode:${spaces}x${spaces}`, `mx${spaces}:`, ':'.repeat(60_000)),
  );
  expect(outcome).toMatchObject({ state: 'broken', why: 'policy-syntax' });
});
