import { readFileSync } from 'node:fs';
import type { OwnEntry } from '../knowledge/own-entries.ts';
import { readOwnEntries } from '../knowledge/own-entries-file.ts';

/** The entries of a file, or what keeps them from being read, each in a sentence. */
export type EntriesFile =
  | { readonly entries: readonly OwnEntry[] }
  | { readonly problems: readonly string[] };

/** Reads a team's own entries from a file of YAML. */
export function readEntriesFile(path: string): EntriesFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    const why = code === 'ENOENT' ? 'There is no file' : 'Mailport cannot read the file';
    return { problems: [`${why} ${path}, which MAILPORT_ENTRIES names.`] };
  }
  const file = readOwnEntries(text);
  if ('entries' in file) return file;
  return {
    problems: file.mistakes.map(
      ({ line, column, problem }) => `${path}:${line}:${column}: ${problem}.`,
    ),
  };
}
