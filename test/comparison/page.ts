import { timesOf } from '../bench/times.ts';
import { type Opinion, type Program, patienceMs } from './opinion.ts';
import type { BadServer } from './servers.ts';

/** What every program says of one server. */
export interface Looked {
  readonly server: BadServer;
  readonly opinions: ReadonlyMap<string, Opinion | null>;
}

const longestWords = 170;

/** docs/checking.md: what this is about, how each is asked, what each says, and a count. */
export function toPage(looked: readonly Looked[], programs: readonly Program[]): string {
  const names = programs.map(({ name }) => name);
  const rows = looked.map(({ server, opinions }) => [
    `${server.port}: ${server.what}`,
    ...names.map((name) => cellOf(server, opinions.get(name) ?? null)),
  ]);
  const faulty = looked.filter(({ server }) => !server.isSound);
  const day = new Date().toISOString().slice(0, 10);
  const intro = [
    `${looked.length} servers of the test bed, ${faulty.length} of them with something wrong, are looked at by the programs that people use today and by Mailport. Each program was asked for as much as it can do: to encrypt, to verify the certificate where it has an option for that, to trust the bed's root, to warn of a certificate that expires within three weeks. Each had ${patienceMs / 1000} seconds, because somebody is waiting for the answer.`,
    'A helpdesk acts on the verdict. "OK" for a certificate that every mail program refuses sends people looking for the fault at the wrong end; a wait without an end says nothing of a port whose mode is wrong; and a server that holds its greeting back on purpose is not broken.',
    '**Bold** is where a program is content with a server that has something wrong. A dash means that it cannot look at such a server. The words are its own, cut where they are long, with the time that it took. Mailport answers within eight seconds in any case, and goes on waiting for a greeting that is held back: what it says later stands after "Then". Its findings stand in brackets. `nmap` describes and does not judge; it knows servers by their words, and takes longest with those that it does not know, as these. The ports are those that the servers stand for: they are really found on free ports of this machine, and every program is told where.',
    `Made by \`npm run compare -- --write\` on ${day} with Node ${process.versions.node}, in about four minutes. A program that is not installed is left out; Debian has them as \`openssl\`, \`swaks\` (with \`libnet-ssleay-perl\`), \`monitoring-plugins-basic\` and \`nmap\`.`,
  ];
  const sections = [
    '# What a check says, beside what other programs say',
    ...intro,
    '## In short',
    table(['', ...names], summaryOf(looked, faulty, names)),
    '## What each says',
    table(['server', ...names], rows),
    '## How each was asked',
    programs.map(({ name, call }) => `- ${name}: \`${call}\``).join('\n'),
  ];
  return `${sections.join('\n\n')}\n`;
}

function summaryOf(
  looked: readonly Looked[],
  faulty: readonly Looked[],
  names: readonly string[],
): readonly (readonly string[])[] {
  const row = (what: string, tell: (name: string) => string) => [what, ...names.map(tell)];
  return [
    row('servers with something wrong that it can look at', (name) =>
      count(faulty, name, () => true),
    ),
    row('… with which it is content', (name) => countContent(faulty, name)),
    row(`… of which it says nothing in ${patienceMs / 1000} s`, (name) =>
      count(faulty, name, ({ ms }) => ms === null),
    ),
    row('half of its answers come within', (name) => bounded(timesOf(timesAt(looked, name)).p50)),
    row('all of them come within', (name) => bounded(Math.max(...timesAt(looked, name)))),
  ];
}

function cellOf({ isSound }: BadServer, opinion: Opinion | null): string {
  if (!opinion) return '–';
  const { words, isContent, ms } = opinion;
  if (ms === null) return `(nothing in ${patienceMs / 1000} s)`;
  const short = words.length > longestWords ? `${words.slice(0, longestWords - 1)}…` : words;
  const plain = short.replace(/[^\x20-\x7e…–’“”]/g, ' ').replace(/[|<>*_`\\]/g, '\\$&');
  return `${isContent && !isSound ? `**${plain}**` : plain} (${inSeconds(ms)})`;
}

function inSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(ms < 1000 ? 2 : 1)} s`;
}

function opinionsOf(looked: readonly Looked[], name: string): readonly Opinion[] {
  return looked.flatMap(({ opinions }) => opinions.get(name) ?? []);
}

function count(
  looked: readonly Looked[],
  name: string,
  holds: (opinion: Opinion) => boolean,
): string {
  return String(opinionsOf(looked, name).filter(holds).length);
}

function countContent(looked: readonly Looked[], name: string): string {
  const judges = opinionsOf(looked, name).some(({ isContent }) => isContent !== null);
  return judges ? count(looked, name, ({ isContent }) => isContent === true) : 'gives no verdict';
}

function timesAt(looked: readonly Looked[], name: string): readonly number[] {
  return opinionsOf(looked, name).map(({ ms }) => ms ?? Number.POSITIVE_INFINITY);
}

const bounded = (ms: number) =>
  Number.isFinite(ms) ? inSeconds(ms) : `more than ${patienceMs / 1000} s`;

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(columns), `|${columns.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}
