import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { missingDistance, openDistance } from '../testbed/delay/distance.ts';
import { measureDeadResolvers } from './checking/dead-resolvers.ts';
import type { Probed, Servers } from './checking/prober.ts';
import { inMs, ratio, type Table } from './table.ts';

const folder = join(import.meta.dirname, 'checking');
const roundTripMs = 50;

interface Measured extends Probed {
  readonly software: string;
}

/** Checks of sound servers, near and far, beside what else looks at such servers; and the answers
 * that people get meanwhile. */
export async function measureChecking(): Promise<readonly Table[]> {
  const near = await measure([], []);
  const missing = missingDistance();
  const far = missing === null ? await measureFar() : null;
  return [
    ...(far ? [farTable(far)] : []),
    nearTable(near, missing),
    othersTable(near, far),
    meanwhileTable(near, far, await measureDeadResolvers()),
  ];
}

async function measureFar(): Promise<Measured> {
  const distance = await openDistance(roundTripMs);
  try {
    return await measure(distance.near, distance.far, distance.farAddress);
  } finally {
    await distance.stop();
  }
}

/** The servers in one process, what measures them in another, each run by what is put before it. */
async function measure(
  near: readonly string[],
  far: readonly string[],
  address?: string,
): Promise<Measured> {
  const servers = run(far, 'servers.ts', address);
  try {
    const said = await firstLine(servers);
    const { software }: Servers = JSON.parse(said);
    const probed: Probed = JSON.parse(await firstLine(run(near, 'prober.ts', said)));
    return { ...probed, software };
  } finally {
    servers.stdin.end();
    await once(servers, 'exit');
  }
}

function run(before: readonly string[], script: string, word?: string) {
  const node = [process.execPath, '--import', 'tsx', join(folder, script)];
  const [program = '', ...options] = [...before, ...node, ...(word === undefined ? [] : [word])];
  return spawn(program, options, { stdio: ['pipe', 'pipe', 'inherit'] });
}

async function firstLine(child: ReturnType<typeof run>): Promise<string> {
  for await (const line of createInterface(child.stdout)) return line;
  throw new Error('it ended without a word');
}

const onPrompt =
  'On 465 Postfix holds its greeting back until its session ticket is acknowledged (Nagle, RFC 896), for which our kernel takes its 40 ms (RFC 1122 section 4.2.3.2): a round trip more, and those, whoever the client is. The same check of a server in plain Node that sends at once (TCP_NODELAY) shows what is ours.';

function farRow(what: string, ms: number, trips: number, roundTrip: number, aim = '') {
  const floor = trips * roundTrip;
  return [what, inMs(ms), `${trips} = ${inMs(floor)}`, ratio(ms, floor), aim];
}

function farPortRows({ ports, prompt, roundTrip }: Measured) {
  return ports.flatMap(({ protocol, port, security, greeted, whole }) => {
    const name = `${protocol.toUpperCase()} on ${port} with`;
    if (security === 'starttls') {
      const [trips, aim] = protocol === 'smtp' ? ([6, '× 1.25'] as const) : ([5, '× 1.1'] as const);
      return [farRow(`${name} STARTTLS`, whole, trips, roundTrip, aim)];
    }
    const toGreeting = `${name} SSL/TLS, to the greeting`;
    const toEnd = `${name} SSL/TLS, to the end`;
    return [
      farRow(toGreeting, greeted, 3, roundTrip, '× 1.1'),
      ...(port === 465
        ? [farRow(`${toGreeting}, sent at once`, prompt.greeted, 3, roundTrip, '× 1.1')]
        : []),
      farRow(toEnd, whole, protocol === 'imap' ? 3 : 4, roundTrip),
      ...(port === 465 ? [farRow(`${toEnd}, sent at once`, prompt.whole, 4, roundTrip)] : []),
    ];
  });
}

function farTable(far: Measured): Table {
  const { software, roundTrip, allPorts, crowd } = far;
  const crowdRow = (which: string, ms: number, aim = '') => [
    `all seven ports, 20 such checks at once: the ${which} one`,
    inMs(ms),
    `one alone = ${inMs(allPorts)}`,
    ratio(ms, allPorts),
    aim,
  ];
  return {
    title: 'Checking a server 50 ms away',
    about: `Two network namespaces with a delay between them (\`test/testbed/delay\`): a bare TCP connection takes ${inMs(roundTrip)}, which counts as one round trip. ${software}. The middle of 11 checks each, in turn, from the question to the report; the least is what the protocols themselves need. On 993 the greeting says what there is to know; on 465 and 995 one more question is asked. ${onPrompt}`,
    columns: ['check', 'Mailport', 'least round trips', 'ratio', 'aim'],
    rows: [
      ...farPortRows(far),
      farRow('all seven ports', allPorts, 6, roundTrip, '× 1.25'),
      crowdRow('middle', crowd.middle, '× 2'),
      crowdRow('last', crowd.last),
    ],
  };
}

function nearTable(near: Measured, missing: string | null): Table {
  const skipped = missing ? ` Checks of a server 50 ms away were skipped here: ${missing}.` : '';
  return {
    title: 'Checking a server on the same machine',
    about: `${near.software}. The middle of 40 checks each, in turn with a bare \`tls.connect\` to 993 in the same process, which ends where TLS is in place; a check goes on to the greeting and the capabilities, and reads the certificates. Node makes a context for every \`tls.connect\` that is told what to trust, and describes the whole chain; a check needs neither. Postfix on 465: see above.${skipped}`,
    columns: ['check', 'Mailport', 'bare tls.connect', 'ratio', 'aim'],
    rows: [
      ...near.ports.map(({ protocol, port, whole }) => [
        `${protocol.toUpperCase()} on ${port}`,
        inMs(whole),
        inMs(near.bareTls),
        ratio(whole, near.bareTls),
        port === 993 ? '× 1.5' : '',
      ]),
      [
        'SMTP on 465, sent at once',
        inMs(near.prompt.whole),
        inMs(near.bareTls),
        ratio(near.prompt.whole, near.bareTls),
        '',
      ],
      ['all seven ports', inMs(near.allPorts), '', '', ''],
    ],
  };
}

function othersTable(near: Measured, far: Measured | null): Table {
  const ofMailport = (ports: readonly number[], of: Measured | null) => {
    if (!of) return Number.NaN;
    const [only, another] = ports;
    if (another !== undefined) return of.allPorts;
    return of.ports.find(({ port }) => port === only)?.whole ?? Number.NaN;
  };
  return {
    title: 'Checking beside other programs',
    about:
      'The same sound servers, the middle of 5 runs (nmap: one). The other programs are whole processes with their start; nodemailer runs in the same process as Mailport. What they find is another question: see [checking.md](checking.md).',
    columns: ['program', 'near', 'Mailport near', '50 ms away', 'Mailport 50 ms away'],
    rows: near.others.map(({ name, ports, ms }, place) => [
      `${name}, ${ports.length > 1 ? 'all seven ports' : ports[0]}`,
      inMs(ms),
      inMs(ofMailport(ports, near)),
      inMs(far?.others[place]?.ms ?? Number.NaN),
      inMs(ofMailport(ports, far)),
    ]),
  };
}

function meanwhileTable(
  near: Measured,
  far: Measured | null,
  dead: Awaited<ReturnType<typeof measureDeadResolvers>>,
): Table {
  const row = (what: string, { count, p50, p99 }: Probed['crowd']['before'], aim: string) => [
    what,
    String(count),
    inMs(p50),
    inMs(p99),
    aim,
  ];
  return {
    title: 'Answering while servers are checked',
    about: `A question every 10 ms in the same process; its time counts from the moment at which it was due. The ${dead.checks} checks whose DNS never answers were over after ${inMs(dead.ms)}.`,
    columns: ['meanwhile', 'questions', 'p50', 'p99', 'aim'],
    rows: [
      row('nothing', near.crowd.before, ''),
      row('20 checks at once of servers on the same machine', near.crowd.meanwhile, ''),
      ...(far
        ? [row('20 checks at once of servers 50 ms away', far.crowd.meanwhile, 'p99 100 ms')]
        : []),
      row(`${dead.checks} checks whose DNS never answers`, dead.meanwhile, 'p99 100 ms'),
    ],
  };
}
