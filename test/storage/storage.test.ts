import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { openStorage } from '../../src/storage/storage.ts';
import { aDirectory, aPath, at, keptOf, teach } from './scene.ts';

const slots = {
  protocols: ['imap'],
  security: null,
  direction: null,
  ports: [993],
  provider: null,
  service: null,
} as const;
const deed = { workspace: 'T1', by: 'U1', at: at(1) };

async function storageAt(path: string) {
  const lines: string[] = [];
  const storage = await openStorage(path, pino({}, { write: (line) => void lines.push(line) }));
  onTestFinished(() => storage.close());
  return { storage, lines };
}

test('conversations and what is taught are there after a restart, and nothing is logged', async () => {
  const path = aPath();
  const before = await storageAt(path);
  expect(before.storage.problem).toBeNull();
  await before.storage.conversations.remember('T1', 'c', slots);
  keptOf(await before.storage.stores.taught.teach(teach(), deed));
  const { storage, lines } = await storageAt(path);
  expect(await storage.conversations.recall('T1', 'c')).toEqual(slots);
  expect(keptOf(await storage.stores.taught.list('T1'))).toHaveLength(1);
  expect([...before.lines, ...lines]).toEqual([]);
});

test('a file that cannot be opened is told with its name, and conversations go on in memory', async () => {
  const path = join(aDirectory(), 'mailport.db');
  writeFileSync(path, 'Dear diary. '.repeat(1_000));
  const { storage, lines } = await storageAt(path);
  expect(storage.problem).toContain(`${path} was not opened, because the file is damaged`);
  expect(lines.map((line) => JSON.parse(line).msg)).toContain(storage.problem);
  await storage.conversations.remember('T1', 'c', slots);
  expect(await storage.conversations.recall('T1', 'c')).toEqual(slots);
  expect(await storage.stores.taught.teach(teach(), deed)).toEqual({
    kept: false,
    because: 'not-open',
  });
});
