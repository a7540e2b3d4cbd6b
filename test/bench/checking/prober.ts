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
  readonly prompt: number;
}

/** All in milliseconds; medians, where nothing else is said. */
export interface Probed {
  /** A bare TCP connection: one round trip. */
  readonly roundTrip: number;
  /** A bare `tls.connect` in the same process, up to 'secureConnect'. */
  readonly bareTls: number;
  /** A check of each port alone. */
  readonly ports: readonly (Endpoint & OnePort)[];
  /** Of 465 where the server says at once what it has to say. */
  readonly prompt: OnePort;
  readonly allPorts: number;
  readonly crowd: Crowd;
  readonly others: readonly Other[];
}

/** A check of one port: to its end, and up to the greeting. */
interface OnePort {
  readonly whole: number;
  readonly greeted: number;
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

const trust = createTrust([root]);

function checkerOf(portOf: (port: number) => number) {
  return createChecker({
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
    network: { trust, route: ({ address, port }) => ({ address, port: portOf(port) }) },
  });
}

const usualChecker = checkerOf((port) => place(port).port);
const promptChecker = checkerOf(() => servers.prompt);

async function check(port: number | null, checker = usualChecker): Promise<CheckReport> {
  const target: Target = {
    ...{ host: certifiedHost, literal: null, port, protocol: null, discover: false },
  };
  // Whoever asks in Slack is told of the progress as well.
  const report = await checker.check(target, () => {});
  if (report.verdict === 'good') return report;
  throw new Error(`not sound: ${JSON.stringify(report.findings)}`);
}

type Timed = () => Promise<OnePort>;

const timePort =
  (port: number, checker = usualChecker): Timed =>
  async () => {
    const begun = performance.now();
    const [door] = (await check(port, checker)).doors;
    const whole = performance.now() - begun;
    const greeted = door?.observations.find(({ step }) => step === 'greeted');
    return { whole, greeted: greeted?.ms ?? Number.NaN };
  };

const timeWhole =
  (run: () => unknown): Timed =>
  async () => ({ whole: await timeOf(run), greeted: Number.NaN });

/** The middle times of things, each done once in every round: what else the machine does meanwhile is
 * the same for all. The first round does not count. */
async function inTurn(
  rounds: number,
  things: ReadonlyMap<string, Timed>,
): Promise<(name: string) => OnePort> {
  const times = new Map<string, OnePort[]>();
  for (let round = 0; round <= rounds; round += 1)
    for (const [name, thing] of things) {
      const time = await thing();
      if (round > 0) times.set(name, [...(times.get(name) ?? []), time]);
    }
  const middle = (of: keyof OnePort, all: readonly OnePort[] = []) =>
    timesOf(all.map((time) => time[of])).p50;
  return (name) => {
    const all = times.get(name);
    return { whole: middle('whole', all), greeted: middle('greeted', all) };
  };
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

async function probe(): Promise<Probed> {
  // The first ones are slow, whoever makes them.
  const { p50: near } = await timeAgain(15, connectBarely);
  const of = await inTurn(
    near < 5 ? 40 : 11,
    new Map([
      ['bare TCP', timeWhole(connectBarely)],
      ['bare TLS', timeWhole(encryptBarely)],
      ['all ports', timeWhole(() => check(null))],
      ['prompt', timePort(465, promptChecker)],
      ...usualEndpoints.map(({ port }) => [`${port}`, timePort(port)] as const),
    ]),
  );
  return {
    roundTrip: of('bare TCP').whole,
    bareTls: of('bare TLS').whole,
    ports: usualEndpoints.map((endpoint) => ({ ...endpoint, ...of(`${endpoint.port}`) })),
    prompt: of('prompt'),
    allPorts: of('all ports').whole,
    crowd: await measureCrowd(5),
    others: await measureOthers(place, 5),
  };
}

process.stdout.write(`${JSON.stringify(await probe())}\n`);
