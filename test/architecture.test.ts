import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const src = join(import.meta.dirname, '../src');

/**
 * Who knows whom. Each line reads: this part of `src` may import only these, beside itself.
 * `x` stands for a folder, `x.ts` for a file at the top of `src`; the rest are packages.
 */
const knows: Readonly<Record<string, readonly string[]>> = {
  knowledge: ['zod', 'yaml'],
  matching: ['knowledge', 'fuse.js'],
  answers: ['knowledge', 'matching', 'checks', 'team/kept.ts'],
  checks: [
    'knowledge',
    'node:dns',
    'node:net',
    'node:tls',
    'node:https',
    'node:crypto',
    'node:url',
    'node:events',
  ],
  onboarding: ['knowledge', 'matching', 'answers', 'ts-fsrs'],
  team: ['knowledge', 'matching', 'onboarding/learner.ts'],
  commands: ['knowledge', 'matching', 'checks', 'answers', 'team', 'onboarding'],
  'mailport.ts': ['knowledge', 'matching', 'checks', 'answers', 'commands', 'team', 'onboarding'],
  storage: [
    'mailport.ts',
    'knowledge',
    'team',
    'onboarding/learner.ts',
    'kysely',
    'libsql',
    'pino',
    'node:fs',
    'node:path',
  ],
  slack: [
    'mailport.ts',
    'answers',
    'team',
    'onboarding/learner.ts',
    'onboarding/invitation.ts',
    'onboarding/daily.ts',
    'knowledge/own-entries.ts',
    '@slack/bolt',
    'pino',
    'node:crypto',
    'node:http',
  ],
  terminal: [
    'knowledge',
    'mailport.ts',
    'open-checks.ts',
    'practice-checks.ts',
    'config.ts',
    'answers',
    'storage',
    'node:readline',
    'node:fs',
    'node:os',
    'node:path',
  ],
  local: [
    'ws',
    'pino',
    'yaml',
    'node:crypto',
    'node:http',
    'node:fs',
    'node:path',
    'node:module',
    'node:stream',
  ],
  'local/practice': ['node:net', 'node:tls', 'node:crypto'],
  'local/page': ['local/page-protocol.ts', 'preact'],
  'config.ts': ['config-checks.ts'],
  'config-checks.ts': ['checks', 'node:net'],
  'open-checks.ts': ['checks', 'config-checks.ts', 'mailport.ts', 'node:perf_hooks'],
  'practice-checks.ts': ['checks', 'mailport.ts', 'local/practice', 'node:perf_hooks'],
  'start-problem.ts': ['config.ts'],
  'main.ts': [
    'config.ts',
    'start-problem.ts',
    'knowledge',
    'mailport.ts',
    'open-checks.ts',
    'practice-checks.ts',
    'slack',
    'local',
    'storage',
    'team',
    'pino',
    'node:path',
  ],
};

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file));

/** The line of the table that a file of `src` belongs to: the longest folder that has one. */
function partOf(file: string): string {
  if (!file.includes('/')) return file;
  const folders = file.split('/').slice(0, -1);
  while (folders.length > 1 && !(folders.join('/') in knows)) folders.pop();
  return folders.join('/');
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8');
  const found = text.matchAll(
    /^\s*(?:import|export)\b[^'"]*?\bfrom\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...found].flatMap((match) => match[1] ?? match[2] ?? match[3] ?? []);
}

/** An import as the table writes it: a part of `src`, a file of it, or a package. */
function nameOf(file: string, imported: string): string {
  if (!imported.startsWith('.')) return imported;
  return relative(src, resolve(src, dirname(file), imported)).replaceAll('\\', '/');
}

function isAllowed(part: string, name: string): boolean {
  const allowed = knows[part] ?? [];
  if (/\.(tsx?|json)$/.test(name) && partOf(name) === part) return true;
  return allowed.some(
    (known) => name === known || name.startsWith(`${known}/`) || partOf(name) === known,
  );
}

test('every folder of src has a line in the table of who knows whom', () => {
  const parts = new Set(files.map(partOf));
  expect([...parts].filter((part) => !(part in knows))).toEqual([]);
});

test('no file imports what its part of src must not know', () => {
  const broken = files.flatMap((file) =>
    importsOf(file)
      .map((imported) => nameOf(file, imported))
      .filter((name) => !isAllowed(partOf(file), name))
      .map((name) => `${file} → ${name}`),
  );
  expect(broken).toEqual([]);
});

test('nothing in src is called after a drawer for leftovers', () => {
  const drawers = /(^|\/)(utils?|helpers?|common|types|managers?)(\/|\.tsx?$)/;
  expect(files.filter((file) => drawers.test(file))).toEqual([]);
});

test('no file of code has grown past 250 lines (data aside)', () => {
  const data = /^knowledge\/|^onboarding\/(course|concepts)\.ts$/;
  const long = files
    .filter((file) => !data.test(file))
    .map((file) => ({ file, lines: readFileSync(join(src, file), 'utf8').split('\n').length }))
    .filter(({ lines }) => lines > 260);
  expect(long).toEqual([]);
});

test('only dial.ts of the checks opens a socket; pages are fetched by https-text.ts', () => {
  const opening =
    /\b(?:createConnection|createSocket|new (?:Socket|TLSSocket)\(|connect as|connect\()|from 'node:(?:http|https|http2|dgram)'|\bfetch\(/;
  const openers = files.filter(
    (file) => file.startsWith('checks/') && opening.test(readFileSync(join(src, file), 'utf8')),
  );
  expect(openers.toSorted()).toEqual(['checks/dial.ts', 'checks/https-text.ts']);
});

test('nobody looks names up but c-ares: the resolver of the system has two places for the whole process', () => {
  const system = /\bdns\.lookup\b|\blookup\b.*from 'node:dns'/;
  const core = files.filter((file) => /^(?:checks|commands|answers)\//.test(file));
  expect(core.filter((file) => system.test(readFileSync(join(src, file), 'utf8')))).toEqual([]);
});
