import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createStores } from '../../src/storage/stores.ts';
import { aPath, keptOf, open } from './scene.ts';

const writer = fileURLToPath(new URL('./writer.ts', import.meta.url));

interface Writing {
  readonly process: ChildProcess;
  /** Every line that it told, once it is dead. */
  readonly told: Promise<string[]>;
}

function write(path: string, person: string, count: number): Writing {
  const process_ = spawn(
    process.execPath,
    ['--import', 'tsx', writer, path, person, String(count)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const told = text(process_.stdout).then((lines) => lines.split('\n').slice(0, -1));
  return { process: process_, told };
}

/** What is in the file: titles, and how often each person learnt. */
async function contentsOf(path: string, person: string) {
  const { taught, learners } = createStores(await open(path));
  const titles = keptOf(await taught.list('T1')).map(({ teaching }) => teaching.title);
  const { course } = await learners.read({ workspace: 'T1', person });
  return { titles: new Set(titles), learnt: course.interview ?? 0 };
}

test('a process killed at any moment loses nothing that it had confirmed', {
  timeout: 60_000,
}, async () => {
  const path = aPath();
  const rounds = 6;
  let total = 0;
  for (let round = 0; round < rounds; round += 1) {
    const person = `U${round}`;
    const { process: dying, told } = write(path, person, 1_000);
    if (dying.stdout) await once(dying.stdout, 'data');
    // From the first write to some way through them.
    setTimeout(() => dying.kill('SIGKILL'), round * 25 + Math.random() * 25);
    const lines = await told;
    total += lines.length;
    const { titles, learnt } = await contentsOf(path, person);
    const taught = lines.filter((line) => line.startsWith('taught '));
    const last = lines.findLast((line) => line.startsWith('learnt '));
    expect(lines.every((line) => /^(taught|learnt) /.test(line))).toBe(true);
    expect(taught.filter((line) => !titles.has(line.slice(7)))).toEqual([]);
    const confirmed = Number(last?.slice(7) ?? 0);
    // The one that was under way may be in it: it was not confirmed, and it is whole.
    expect([confirmed, confirmed + 1]).toContain(learnt);
  }
  expect(total).toBeGreaterThan(rounds);
});

test('two processes write to one file at the same time, and nothing is lost or refused', {
  timeout: 60_000,
}, async () => {
  const path = aPath();
  const told = await Promise.all(['U1', 'U2'].map((person) => write(path, person, 300).told));
  for (const [index, lines] of told.entries()) {
    const { titles, learnt } = await contentsOf(path, `U${index + 1}`);
    expect(lines).toHaveLength(300);
    expect(lines.filter((line) => !/^(taught|learnt) /.test(line))).toEqual([]);
    expect(
      lines.filter((line) => line.startsWith('taught ') && !titles.has(line.slice(7))),
    ).toEqual([]);
    expect(learnt).toBe(150);
    expect(titles.size).toBe(300);
  }
});
