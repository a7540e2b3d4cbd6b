/** A process that measures checks of sound servers: `prober.ts PLACE`, with what servers.ts said of
 * them. It prints what it measured. */
import { createConnection } from 'node:net';
import { connect } from 'node:tls';
import { createChecker } from '../../../src/checks/check.ts';
import type { CheckReport, Target } from '../../../src/checks/check-report.ts';
import { type Endpoint, endpointsOf, usualEndpoints } from '../../../src/checks/doorway.ts';
import { createTrust } from '../../../src/checks/trust.ts';
import { certifiedHost, readCertificates } from '../../testbed/certificates.ts';
import { timeAgain, timeOf, timesOf } from '../times.ts';
import { type Answered, askWhile } from './asking.ts';
import { measureOthers, type Other } from './others.ts';

/** What servers.ts says, as it comes over a pipe. */
export interface Servers {
  readonly software: string;
  readonly address: string;
  readonly ports: readonly (readonly [number, number])[];
}

/** All in milliseconds; medians, where nothing else is said. */
export interface Probed {
  /** A bare TCP connection: one round trip. */
  readonly roundTrip: number;
  /** A bare `tls.connect` in the same process, up to 'secureConnect'. */
  readonly bareTls: number;
  /** A check of each port alone, to its end and up to the greeting. */
  readonly ports: readonly (Endpoint & { readonly whole: number; readonly greeted: number })[];
  readonly allPorts: number;
  readonly crowd: Crowd;
  readonly others: readonly Other[];
}

/** Checks of all ports, many at once. */
interface Crowd {
  readonly middle: number;
  readonly last: number;
  /** Of this process, for each check. */
  readonly cpu: number;
  /** Questions that are answered in the same process, with nothing else to do and meanwhile. */
  readonly before: Answered;
  readonly meanwhile: Answered;
}

const atOnce = 20;

const servers: Servers = JSON.parse(process.argv[2] ?? '');
const ports = new Map(servers.ports);
const place = (port: number) => ({ host: servers.address, port: ports.get(port) ?? port });
const { root } = readCertificates();

const checker = createChecker({
  discover: async (target) => ({
    servers: [
      {
        host: target.host,
        addresses: [{ address: servers.address, family: 4 }],
        endpoints: endpointsOf(target).map((endpoint) => ({ ...endpoint, from: 'asked' })),
      },
    ],
    ...{ refused: [], mx: [], notOffered: [], mtaSts: null, failed: null },
  }),
  vantage: 'the bench',
  clock: Date.now,
  now: () => performance.now(),
  network: {
    trust: createTrust([root]),
    route: ({ address, port }) => ({ address, port: place(port).port }),
  },
});

async function check(port: number | null): Promise<CheckReport> {
  const target: Target = {
    ...{ host: certifiedHost, literal: null, port, protocol: null, discover: false },
  };
  const report = await checker.check(target);
  if (report.verdict === 'good') return report;
  throw new Error(`not sound: ${JSON.stringify(report.findings)}`);
}

async function measurePort(endpoint: Endpoint, rounds: number): Promise<Probed['ports'][number]> {
  const greetings: number[] = [];
  const whole = await middleOf(rounds, async () => {
    const [door] = (await check(endpoint.port)).doors;
    const greeted = door?.observations.find(({ step }) => step === 'greeted');
    greetings.push(greeted?.ms ?? Number.NaN);
  });
  return { ...endpoint, whole, greeted: timesOf(greetings).p50 };
}

function connectBarely(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ ...place(993), autoSelectFamily: false }, () => {
      socket.destroy();
      resolve();
    }).once('error', reject);
  });
}

function encryptBarely(): Promise<void> {
  const options = { ...place(993), ca: root, servername: certifiedHost, autoSelectFamily: false };
  return new Promise((resolve, reject) => {
    const socket = connect(options, () => {
      socket.destroy();
      resolve();
    }).once('error', reject);
  });
}

async function measureCrowd(rounds: number): Promise<Crowd> {
  const middles: number[] = [];
  const lasts: number[] = [];
  const before = await askWhile(() => new Promise((resolve) => setTimeout(resolve, 2000)));
  let cpu = 0;
  const crowds = async () => {
    const begun = process.cpuUsage();
    for (let round = 0; round < rounds; round += 1) {
      const all = await Promise.all(
        Array.from({ length: atOnce }, () => timeOf(() => check(null))),
      );
      middles.push(timesOf(all).p50);
      lasts.push(Math.max(...all));
    }
    const { user, system } = process.cpuUsage(begun);
    cpu = (user + system) / 1000 / atOnce / rounds;
  };
  const meanwhile = await askWhile(crowds);
  return { middle: timesOf(middles).p50, last: timesOf(lasts).p50, cpu, before, meanwhile };
}

const middleOf = async (rounds: number, run: () => unknown) => (await timeAgain(rounds, run)).p50;

async function probe(): Promise<Probed> {
  // The first ones are slow, whoever makes them.
  await middleOf(5, connectBarely);
  const roundTrip = await middleOf(15, connectBarely);
  const rounds = roundTrip < 5 ? 40 : 7;
  const ports: Probed['ports'][number][] = [];
  for (const endpoint of usualEndpoints) ports.push(await measurePort(endpoint, rounds));
  return {
    roundTrip,
    bareTls: await middleOf(rounds, encryptBarely),
    ports,
    allPorts: await middleOf(rounds, () => check(null)),
    crowd: await measureCrowd(5),
    others: await measureOthers(place, 5),
  };
}

process.stdout.write(`${JSON.stringify(await probe())}\n`);
