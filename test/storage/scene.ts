import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { onTestFinished } from 'vitest';
import type { Teaching } from '../../src/knowledge/own-entries.ts';
import { type Database, openDatabase } from '../../src/storage/database.ts';
import type { Kept } from '../../src/team/kept.ts';

/** A directory that is gone after the test. */
export function aDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'mailport-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** Where a database could be. */
export function aPath(): string {
  return join(aDirectory(), 'data', 'mailport.db');
}

/** An open database, closed after the test. */
export async function open(path = aPath()): Promise<Database> {
  const opening = await openDatabase(path);
  if (!opening.opened) throw new Error(opening.problem);
  onTestFinished(() => opening.database.close());
  return opening.database;
}

/** A second program that holds the right to write. */
export function lock(path: string): { release(): void } {
  const other = new Libsql(path);
  other.exec('begin immediate');
  onTestFinished(() => void other.close());
  return { release: () => void other.exec('rollback') };
}

/** What was kept; a test that expects it to be fails where it is not. */
export function keptOf<T>(kept: Kept<T>): T {
  if (!kept.kept) throw new Error(`not kept: ${kept.because}`);
  return kept.value;
}

/** Something that can be taught. */
export function teach(change: Partial<Teaching> = {}): Teaching {
  return {
    title: 'Company mail',
    questions: ['company mail'],
    answer: 'Ask the front desk.',
    servers: [],
    domains: [],
    ...change,
  };
}

export const at = (day: number) => new Date(Date.UTC(2026, 4, day, 12));
