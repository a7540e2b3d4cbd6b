import type { Entry } from '../knowledge/entry.ts';
import { phraseKey } from './provider-names.ts';
import type { Query } from './query.ts';
import { plainPhrases } from './symptoms.ts';
import { plainConcepts } from './vocabulary/mail-words.ts';

/** Entries by the very words of their questions, names and error texts. */
export type OwnWords = ReadonlyMap<string, Entry>;

function textsOf(entry: Entry): readonly string[] {
  switch (entry.kind) {
    case 'topic':
      return [entry.title, ...entry.questions, ...entry.aliases];
    case 'symptom':
      return [...entry.aliases, ...entry.patterns.filter((pattern) => !plainPhrases.has(pattern))];
    case 'service':
      return entry.aliases.filter((alias) => alias.split(' ').length > 4);
    case 'provider':
      return [];
  }
}

/** Whether words only describe a port: then the conventions decide, and not who else uses them. */
function describesAPort({ spoken, leftover }: Query): boolean {
  const isNumber = (token: string) => /^\d+$/.test(token);
  const tokens = [...spoken];
  if (leftover.length > 0 || spoken.has('compare') || spoken.has('udp')) return false;
  if (!tokens.every((token) => plainConcepts.has(token) || /^(no-.*|\d+)$/.test(token)))
    return false;
  const says = (...names: string[]) => names.some((name) => spoken.has(name));
  const isDirected =
    says('send', 'fetch', 'relay', 'submission') && says('port', 'server', 'setting');
  return isDirected || says('imap', 'pop3', 'smtp') || tokens.some(isNumber);
}

/** A text by which an entry is found; null where it says too little, or describes a port. */
function keyOf(entry: Entry, text: string, read: (text: string) => Query): string | null {
  const key = phraseKey(text);
  if (key.length < 5 || (!key.includes(' ') && entry.kind !== 'symptom')) return null;
  if (entry.kind !== 'topic' || text === entry.title) return key;
  return describesAPort(read(text)) ? null : key;
}

/** Collects the entries' own words; `read` tells what they speak of. The first entry keeps a text. */
export function createOwnWords(entries: readonly Entry[], read: (text: string) => Query): OwnWords {
  const found = new Map<string, Entry>();
  for (const entry of entries) {
    for (const text of textsOf(entry)) {
      const key = keyOf(entry, text, read);
      if (key !== null && !found.has(key)) found.set(key, entry);
    }
  }
  return found;
}
