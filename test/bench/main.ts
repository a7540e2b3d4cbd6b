/** `npm run bench` prints how fast Mailport is, beside what; `npm run bench -- checking` a part of it
 * only. With `--write` it is kept in the docs: the parts that were not measured stay as they are. */
import { execSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { type Table, toMarkdown } from './table.ts';

type Part = () => Promise<readonly Table[]>;

const parts: Readonly<Record<string, Part>> = {
  answering: async () => [await (await import('./answering.ts')).measureAnswering()],
  understanding: async () => [(await import('./grading.ts')).gradeUnderstanding()],
  serving: async () => [await (await import('./serving.ts')).measureServing()],
  checking: async () => (await import('./checking.ts')).measureChecking(),
};

const root = join(import.meta.dirname, '../..');
const file = join(root, 'docs/performance.md');
const words = process.argv.slice(2).filter((word) => word !== '--write');
const unknown = words.find((word) => !(word in parts));
if (unknown !== undefined)
  throw new Error(`There is no part ${unknown}: ${Object.keys(parts).join(', ')}.`);
const wanted = Object.keys(parts).filter((name) => words.length === 0 || words.includes(name));

execSync('npm run --silent build', { cwd: root, stdio: 'inherit' });
const day = new Date().toISOString().slice(0, 10);
const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim()}`;
const load = loadavg()[0]?.toFixed(1);
const made = `Made by \`npm run bench -- ${[...words, '--write'].join(' ')}\` on ${day} with ${machine}; a load of ${load} beside it.`;

const measured = new Map<string, string>();
for (const name of wanted) {
  const tables = (await parts[name]?.()) ?? [];
  const text = tables.map(toMarkdown).join('\n\n');
  process.stdout.write(`${text}\n\n`);
  measured.set(name, `<!-- ${name} -->\n\n${made}\n\n${text}`);
}
if (process.argv.includes('--write')) writeFileSync(file, `${pageWith(measured)}\n`);

/** The page as it stands, with what was measured in its place. */
function pageWith(sections: ReadonlyMap<string, string>): string {
  const page = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const kept = new Map(
    page
      .split(/\n(?=<!-- \w+ -->\n)/)
      .map((section) => [/^<!-- (\w+) -->/.exec(section)?.[1] ?? '', section.trim()]),
  );
  const title = [
    '# How fast Mailport is',
    'Made by `npm run bench -- --write`. All rows of a table come from one run; times on another machine differ, the ratios hardly.',
  ];
  const all = Object.keys(parts).flatMap((name) => sections.get(name) ?? kept.get(name) ?? []);
  return [...title, ...all].join('\n\n');
}
