/** `npm run bench` prints how fast Mailport is, beside what; `-- --write` keeps it in the docs. */
import { execSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { measureAnswering } from './answering.ts';
import { gradeUnderstanding } from './grading.ts';
import { measureServing } from './serving.ts';
import { toMarkdown } from './table.ts';

const root = join(import.meta.dirname, '../..');
execSync('npm run --silent build', { cwd: root, stdio: 'inherit' });

const day = new Date().toISOString().slice(0, 10);
const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim()}`;
const text = [
  '# How fast Mailport is',
  `Made by \`npm run bench -- --write\` on ${day} with ${machine}. All rows of a table come from one run; times on another machine differ, the ratios hardly.`,
  toMarkdown(await measureAnswering()),
  toMarkdown(gradeUnderstanding()),
  toMarkdown(await measureServing()),
].join('\n\n');
process.stdout.write(`${text}\n`);
if (process.argv.includes('--write')) writeFileSync(join(root, 'docs/performance.md'), `${text}\n`);
