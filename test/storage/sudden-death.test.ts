import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createStores } from '../../src/storage/stores.ts';
import { aPath, keptOf, open } from './scene.ts';

const writer = fileURLToPath(new URL('./writer.ts', import.meta.url));

interface Writing {
  readonly process: ChildProcess;
  /** Every line that it has told so far. */
  readonly told: readonly string[];
  /** Once it is dead, or done. */
  readonly ended: Promise<unknown>;
}

/** A process of its own that writes `count` things in the name of somebody. */
function write(
  path: string,
  person: string,
  { count, onLine = () => {} }: { count: number; onLine?: (lines: number) => void },
): Writing {
  const process_ = spawn(
    process.execPath,
    ['--import', 'tsx', writer, path, person, String(count)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const told: string[] = [];
  const lines = createInterface({ input: process_.stdout });
  lines.on('line', (line) => onLine(told.push(line)));
  return { process: process_, told, ended: once(lines, 'close') };
}

/** What somebody was told is kept and is not in the file, and what is there but was told to be gone. */
async function missing(path: string, person: string, told: readonly string[]) {
  const database = await open(path);
  const { taught, questions, learners } = createStores(database);
  const titles = keptOf(await taught.list('T1')).map(({ teaching }) => teaching.title);
  const asked = keptOf(await questions.unanswered('T1')).map(({ text }) => text);
  const { course } = await learners.read({ workspace: 'T1', person });
  const people = await database.read((tables) =>
    tables.selectFrom('learners').select('person').execute(),
  );
  const there = new Set([
    ...titles.map((title) => `taught ${title}`),
    ...asked.map((text) => `asked ${text}`),
  ]);
  const learnt = told.findLast((line) => line.startsWith('learnt ')) ?? 'learnt 0';
  return {
    lost: told.filter((line) => /^(taught|asked) /.test(line) && !there.has(line)),
    back: keptOf(people).filter((one) => told.includes(`forgot ${one.person}`)),
    // What was under way is in it or not, and whole: one step more than was confirmed at most.
    unconfirmed: (course.interview ?? 0) - Number(learnt.slice(7)),
    learnt: course.interview,
  };
}

const isConfirmed = (line: string) => /^(taught|asked|learnt|forgot) /.test(line);

test('killed at any moment of 1,000 writes, a process loses nothing that it had confirmed', {
  timeout: 300_000,
}, async () => {
  const path = aPath();
  let confirmed = 0;
  for (let death = 1; confirmed < 1_000; death += 1) {
    const person = `U${death}`;
    // So many writes in this life, and the end somewhere within the next few.
    const last = 100 + Math.floor(Math.random() * 150);
    const { process, told, ended } = write(path, person, {
      count: 1_000,
      onLine: (lines) => {
        if (lines === last) setTimeout(() => process.kill('SIGKILL'), Math.random() * 12);
      },
    });
    await ended;
    expect(process.signalCode ?? (await once(process, 'exit'))[1]).toBe('SIGKILL');
    expect(told.filter((line) => !isConfirmed(line))).toEqual([]);
    const { lost, back, unconfirmed } = await missing(path, person, told);
    expect({ lost, back }).toEqual({ lost: [], back: [] });
    expect([0, 1]).toContain(unconfirmed);
    confirmed += told.length;
  }
});

test('two processes write to one file at the same time, and nothing is lost or refused', {
  timeout: 120_000,
}, async () => {
  const path = aPath();
  const both = ['U1', 'U2'].map((person) => ({ person, ...write(path, person, { count: 300 }) }));
  for (const { person, told, ended } of both) {
    await ended;
    expect(told).toHaveLength(300);
    expect(told.filter((line) => !isConfirmed(line))).toEqual([]);
    const { lost, back, learnt } = await missing(path, person, told);
    expect({ lost, back, learnt }).toEqual({ lost: [], back: [], learnt: 75 });
  }
});
