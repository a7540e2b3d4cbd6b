import type { NotKept } from '../team/kept.ts';

/** SQLite's primary result codes that are a bad day and no bug (https://www.sqlite.org/rescode.html). */
const troubles: Readonly<Record<number, NotKept>> = {
  5: 'locked',
  6: 'locked',
  8: 'read-only',
  10: 'failed',
  11: 'damaged',
  13: 'full',
  14: 'failed',
  15: 'locked',
  26: 'damaged',
};

/** Node's codes for what goes wrong with a directory or a file. */
const fileTroubles: Readonly<Record<string, NotKept>> = {
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EISDIR: 'failed',
  ENOTDIR: 'failed',
  EEXIST: 'failed',
  EIO: 'failed',
};

/** What is wrong with the database or its file; null where the error is a bug of ours. */
export function readTrouble(error: unknown): NotKept | null {
  if (!(error instanceof Error)) return null;
  if ('rawCode' in error && typeof error.rawCode === 'number') {
    // The lower eight bits are the primary code; the rest says more about it.
    return troubles[error.rawCode & 0xff] ?? null;
  }
  if ('code' in error && typeof error.code === 'string' && error.code in fileTroubles)
    return fileTroubles[error.code] ?? null;
  return /^ConnectionFailed\b/.test(error.message) ? 'failed' : null;
}
