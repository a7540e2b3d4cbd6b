import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Entry } from '../../src/knowledge/entry.ts';

/** A search library used as its manual says: whole entries indexed, the first result taken. */
export interface Library {
  readonly name: string;
  readonly find: (question: string) => Entry | null;
}

/** An entry as a search library gets it: its name, what people call it, and all its other words. */
function toDocument(entry: Entry, id: number) {
  const name = entry.kind === 'provider' ? entry.name : entry.title;
  const names = [entry.id, name, ...entry.aliases].join(' ');
  return { id, names, text: wordsOf(entry).join(' ') };
}

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsOf);
}

export function createFuse(entries: readonly Entry[]): Library {
  const fuse = new Fuse(entries.map(toDocument), {
    keys: [
      { name: 'names', weight: 3 },
      { name: 'text', weight: 1 },
    ],
    // Without it, nothing is found for a whole question such as "what port is imap".
    useTokenSearch: true,
    ignoreLocation: true,
    threshold: 0.4,
  });
  return {
    name: 'Fuse',
    find: (question) => entries[fuse.search(question, { limit: 1 })[0]?.refIndex ?? -1] ?? null,
  };
}

export function createMiniSearch(entries: readonly Entry[]): Library {
  const miniSearch = new MiniSearch({
    fields: ['names', 'text'],
    searchOptions: { boost: { names: 3 }, fuzzy: 0.2, prefix: true },
  });
  miniSearch.addAll(entries.map(toDocument));
  return {
    name: 'MiniSearch',
    find: (question) => entries[miniSearch.search(question)[0]?.id ?? -1] ?? null,
  };
}
