import { afterEach, expect, test } from 'vitest';
import { type CheckerOptions, createChecker } from '../../src/checks/check.ts';
import type { CheckReport, Door, Target } from '../../src/checks/check-report.ts';
import { usualDeadlines } from '../../src/checks/dialogue/deadlines.ts';
import type { Discovery } from '../../src/checks/discover.ts';
import { type Endpoint, endpoints } from '../../src/checks/doorway.ts';
import { certifiedHost } from '../testbed/certificates.ts';
import { certificates, impatient, trust } from '../testbed/knock.ts';
import { type Behaviour, type Peer, polite, silent, startPeer } from '../testbed/peers.ts';

const peers: Peer[] = [];
afterEach(async () => {
  await Promise.all(peers.splice(0).map((peer) => peer.stop()));
});

const usual = endpoints.filter(({ port }) => port !== 2525 && port !== 4190);

const target = (port: number | null = null): Target => {
  return { host: certifiedHost, literal: null, port, protocol: null, discover: false };
};

/** A host of which some ports are open; nobody listens on the others. */
async function host(
  open: readonly number[],
  behaviour: (endpoint: Endpoint) => Behaviour = ({ protocol }) => polite(protocol),
): Promise<ReadonlyMap<number, Peer>> {
  const started = await Promise.all(
    usual
      .filter(({ port }) => open.includes(port))
      .map(async (endpoint) => {
        const tls = endpoint.security === 'implicit-tls';
        const peer = await startPeer(behaviour(endpoint), { certificates, tls });
        peers.push(peer);
        return [endpoint.port, peer] as const;
      }),
  );
  return new Map(started);
}

/** A port of this machine where nobody listens (tcpmux, RFC 1078: gone for decades). */
const nobody = 1;

const nothing = { refused: [], mx: [], notOffered: [], mtaSts: null, failed: null };

async function checkerOf(
  servers: ReadonlyMap<number, Peer>,
  more: Partial<CheckerOptions> = {},
  asked = false,
) {
  const address = { address: '127.0.0.1', family: 4 } as const;
  const discovery = (port: number | null): Discovery => ({
    servers: [
      {
        host: certifiedHost,
        addresses: [address],
        endpoints: usual
          .filter((endpoint) => port === null || endpoint.port === port)
          .map((endpoint) => ({ ...endpoint, from: asked || port !== null ? 'asked' : 'usual' })),
      },
    ],
    ...nothing,
  });
  const route = ({ port }: Door) => servers.get(port) ?? { address: '127.0.0.1', port: nobody };
  return createChecker({
    discover: async ({ port }) => discovery(port),
    vantage: 'the test bed',
    clock: () => Date.now(),
    now: () => performance.now(),
    network: { trust, route },
    ...more,
  });
}

/** Checks, and waits for the last report, whenever it comes. */
function untilFinal(
  check: (onProgress: (report: CheckReport) => void) => Promise<CheckReport>,
): Promise<{ first: CheckReport; last: CheckReport }> {
  return new Promise((resolve, reject) => {
    const finals: CheckReport[] = [];
    let first: CheckReport | undefined;
    const settle = () => {
      const last = finals.at(-1);
      if (first && last) resolve({ first, last });
    };
    check((report) => {
      if (report.final) finals.push(report);
      settle();
    }).then((report) => {
      first = report;
      settle();
    }, reject);
  });
}

test('a sound server on all seven ports works, and nothing is found wrong with it', async () => {
  const checker = await checkerOf(await host(usual.map(({ port }) => port)));
  const report = await checker.check(target());
  expect(report).toMatchObject({ verdict: 'good', findings: [], final: true });
  expect(report.vantage).toBe('the test bed');
  expect(report.doors.map(({ door }) => door.port)).toEqual(usual.map(({ port }) => port));
  expect(report.doors.every(({ pending }) => !pending)).toBe(true);
});

test('a server with 993 and 465 and nothing else is closed elsewhere on purpose', async () => {
  const checker = await checkerOf(await host([465, 993]));
  const { verdict, findings } = await checker.check(target());
  expect(verdict).toBe('good');
  expect(findings.map(({ code, level }) => `${code} ${level}`)).toEqual(
    Array(5).fill('port-refused good'),
  );
});

test('143 in place of 993 works with problems: RFC 8314 prefers the other', async () => {
  const checker = await checkerOf(await host([143]));
  const { verdict, findings } = await checker.check(target());
  expect(verdict).toBe('fair');
  expect(findings.filter(({ level }) => level !== 'good')).toMatchObject([
    { code: 'port-refused', level: 'fair', port: 993 },
  ]);
});

test('a closed port that was asked for by name does not work', async () => {
  const checker = await checkerOf(await host([993]));
  const { verdict, findings } = await checker.check(target(143));
  expect(verdict).toBe('bad');
  expect(findings).toMatchObject([{ code: 'port-refused', level: 'bad', port: 143 }]);
});

test('where nothing is open nothing works', async () => {
  const checker = await checkerOf(new Map());
  const { verdict, findings } = await checker.check(target());
  expect(verdict).toBe('bad');
  expect(findings.every(({ code, level }) => code === 'port-refused' && level === 'bad')).toBe(
    true,
  );
});

const heldBack: Behaviour = (socket, keys) => {
  setTimeout(() => polite('imap')(socket, keys), 500);
};

test('a greeting that is held back is answered for at once and waited for in the background', async () => {
  const checker = await checkerOf(await host([143], () => heldBack), {
    firstAnswerMs: 200,
    deadlines: { ...usualDeadlines, slow: 50, silence: 5000 },
  });
  const { first, last } = await untilFinal((onProgress) => checker.check(target(143), onProgress));
  // It may be about to greet: nothing bad is said of it yet.
  expect(first).toMatchObject({
    final: false,
    verdict: 'unknown',
    findings: [{ code: 'silent', level: 'unknown' }],
  });
  expect(first.doors).toMatchObject([{ pending: true }]);
  expect(last).toMatchObject({ verdict: 'fair', findings: [{ code: 'slow-greeting' }] });
});

test('where nobody could be told later, a greeting that is held back is waited for', async () => {
  const checker = await checkerOf(await host([143], () => heldBack), {
    firstAnswerMs: 200,
    deadlines: { ...usualDeadlines, slow: 50, silence: 5000 },
  });
  expect(await checker.check(target(143))).toMatchObject({
    final: true,
    verdict: 'fair',
    findings: [{ code: 'slow-greeting', level: 'fair' }],
  });
});

test('of a server that never greets it is said that it is silent, once that is known', async () => {
  const servers = await host([143], () => silent);
  const checker = await checkerOf(servers, { firstAnswerMs: 100, deadlines: impatient });
  const report = await checker.check(target(143));
  expect(report).toMatchObject({ final: true, verdict: 'bad', findings: [{ code: 'silent' }] });
});

test('a check that is cut short while a greeting is held back calls nobody silent', async () => {
  const servers = await host([143], () => silent);
  const deadlines = { ...usualDeadlines, slow: 30, silence: 5000 };
  const given = new AbortController();
  const isWaiting = ({ doors }: CheckReport) =>
    doors.some(({ observations }) => observations.some(({ step }) => step === 'waiting'));
  const checker = await checkerOf(servers, { deadlines });
  const watch = (report: CheckReport) => isWaiting(report) && given.abort();
  expect(await checker.check(target(143), watch, given.signal)).toMatchObject({
    final: true,
    verdict: 'unknown',
    findings: [{ code: 'silent', level: 'unknown' }],
  });
});

test('a check that is given up leaves no connection behind', async () => {
  const servers = await host([143], () => silent);
  const checker = await checkerOf(servers);
  const given = new AbortController();
  const report = checker.check(target(143), undefined, given.signal);
  await expect.poll(() => servers.get(143)?.open()).toBe(1);
  given.abort();
  // What was not seen to the end is not called sound.
  expect(await report).toMatchObject({ final: true, verdict: 'unknown' });
  await expect.poll(() => servers.get(143)?.open()).toBe(0);
});

test('ports are told as they answer, before the check is over', async () => {
  const servers = await host([143, 993], ({ port, protocol }) =>
    port === 143 ? silent : polite(protocol),
  );
  const told: CheckReport[] = [];
  const checker = await checkerOf(servers, { deadlines: impatient });
  const { last } = await untilFinal((onProgress) =>
    checker.check(target(), (report) => {
      told.push(report);
      onProgress(report);
    }),
  );
  const before = told.filter(({ final }) => !final);
  const isDone = (report: CheckReport, port: number) =>
    report.doors.some(({ door, pending }) => door.port === port && !pending);
  expect(before.some((report) => isDone(report, 993) && !isDone(report, 143))).toBe(true);
  expect(last.findings).toContainEqual(expect.objectContaining({ code: 'silent', port: 143 }));
});

test('when no canary answers on port 25 either, it is we who are shut in', async () => {
  const canary: Door = {
    ...{ host: 'canary.bed.test', address: '127.0.0.3', family: 4, port: 25 },
    ...{ protocol: 'smtp', security: 'starttls', from: 'usual' },
  };
  const checker = await checkerOf(new Map(), {
    canaries: async () => [canary],
    network: { trust, route: () => ({ address: '127.0.0.1', port: nobody }) },
  });
  const report = await checker.check(target(25));
  expect(report).toMatchObject({ verdict: 'unknown', findings: [{ code: 'blocked-here' }] });
});

test('when a canary answers on port 25, it is the server that is closed', async () => {
  const [[, listening] = []] = await host([25]);
  const canary: Door = {
    ...{ host: 'canary.bed.test', address: '127.0.0.3', family: 4, port: 25 },
    ...{ protocol: 'smtp', security: 'starttls', from: 'usual' },
  };
  const there = { address: '127.0.0.1', port: listening?.port ?? 0 };
  const here = { address: '127.0.0.1', port: nobody };
  const checker = await checkerOf(new Map(), {
    canaries: async () => [canary],
    network: { trust, route: (door) => (door.host === canary.host ? there : here) },
  });
  const report = await checker.check(target(25));
  expect(report).toMatchObject({ verdict: 'bad', findings: [{ code: 'port-refused' }] });
});

test.each([
  ['nxdomain', 'refused', ['name-not-found']],
  ['null-mx', 'refused', []],
  ['resolves-private', 'refused', []],
  ['dns-failed', 'unknown', ['dns-failed']],
  ['no-address', 'bad', ['name-not-found']],
  // Of an autoconfig file, where nothing else names a server.
  ['redirect', 'refused', []],
  ['xml-dtd', 'refused', []],
  ['certificate', 'bad', ['name-not-found']],
] as const)('a name of which DNS says %s gets the verdict %s', async (reason, verdict, codes) => {
  const failed = { from: 'asked', name: certifiedHost, reason } as const;
  const checker = await checkerOf(new Map(), {
    discover: async () => ({ ...nothing, servers: [], failed }),
  });
  const report = await checker.check(target());
  expect(report.verdict).toBe(verdict);
  expect(report.findings.map(({ code }) => code)).toEqual(codes);
  expect(report.refusal?.refused).toBe(verdict === 'refused' ? reason : undefined);
});

test('a domain that demands encryption on its way in does not work with an unsound certificate', async () => {
  const peer = await startPeer(polite('smtp'), { certificates, certificate: 'self-signed' });
  peers.push(peer);
  const found = (mode: 'enforce' | 'testing'): Discovery => ({
    ...nothing,
    servers: [
      {
        host: certifiedHost,
        addresses: [{ address: '127.0.0.1', family: 4 }],
        endpoints: [{ port: 25, protocol: 'smtp', security: 'starttls', from: 'mx' }],
      },
    ],
    mx: [certifiedHost],
    mtaSts: { state: 'found', mode, maxAge: 86_400, patterns: [certifiedHost] },
  });
  const verdictWith = async (mode: 'enforce' | 'testing') => {
    const checker = await checkerOf(new Map([[25, peer]]), { discover: async () => found(mode) });
    return (await checker.check(target())).verdict;
  };
  expect(await verdictWith('enforce')).toBe('bad');
  expect(await verdictWith('testing')).toBe('fair');
});
