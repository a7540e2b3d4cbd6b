import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startLocalWorkspace } from '../../src/local/workspace-server.ts';
import { type AppProcess, startApp } from './app-process.ts';
import { inMs, ratio, type Table } from './table.ts';
import { timesOf } from './times.ts';

const root = join(import.meta.dirname, '../..');
const scripts = {
  mailport: join(root, 'dist/main.js'),
  bare: fileURLToPath(new URL('./bare-app.js', import.meta.url)),
};
const starts = 5;
const commands = 500;

interface Served {
  readonly readyMs: number;
  readonly memory: number;
  readonly memoryLater: number;
  readonly p50: number;
  readonly p99: number;
}

/** The whole app, built, as processes on loopback: Mailport beside a bare Bolt app, in turns. */
export async function measureServing(): Promise<Table> {
  const workspace = await startLocalWorkspace({
    port: 0,
    manifestPath: join(root, 'manifest.yml'),
  });
  const runs = { mailport: [] as Served[], bare: [] as Served[] };
  for (let turn = 0; turn < starts; turn += 1)
    for (const name of ['mailport', 'bare'] as const)
      runs[name].push(await serve(await startApp(scripts[name], workspace)));
  await workspace.stop();

  const row = (what: string, of: keyof Served, inUnit: (value: number) => string) => {
    const [ours, theirs] = [runs.mailport, runs.bare].map((served) => middle(served, of));
    const values = [ours ?? Number.NaN, theirs ?? Number.NaN] as const;
    return [what, inUnit(values[0]), inUnit(values[1]), ratio(...values)];
  };
  return {
    title: 'Serving Slack',
    about: `\`/mailport pop3 secure\` over signed HTTP, from the request to the answer at its response_url; ${commands} in a row, after 50 that do not count. The bare app answers a constant. Each figure is the middle of ${starts} processes.`,
    columns: ['what', 'Mailport', 'bare Bolt app', 'ratio'],
    rows: [
      row('start to ready', 'readyMs', inMs),
      row('memory when ready', 'memory', inMb),
      row(`memory after ${commands} commands`, 'memoryLater', inMb),
      row('slash command, p50', 'p50', inMs),
      row('slash command, p99', 'p99', inMs),
    ],
  };
}

async function serve(app: AppProcess): Promise<Served> {
  const memory = app.memory();
  for (let warming = 0; warming < 50; warming += 1) await app.askOnce();
  const times: number[] = [];
  for (let command = 0; command < commands; command += 1) times.push(await app.askOnce());
  const served = {
    readyMs: app.readyMs,
    memory,
    memoryLater: app.memory(),
    ...timesOf(times),
  };
  await app.stop();
  return served;
}

function middle(served: readonly Served[], of: keyof Served): number {
  return timesOf(served.map((one) => one[of])).p50;
}

function inMb(megabytes: number): string {
  return Number.isNaN(megabytes) ? '–' : `${megabytes.toFixed(0)} MB`;
}
