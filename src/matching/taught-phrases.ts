import type { Entry, EntryId } from '../knowledge/entry.ts';
import type { Query } from './query.ts';

/** Finds the own entry that a question asks for in the team's own words. */
export interface TaughtPhrases {
  /** Null where no phrase says all that the question says. */
  find(query: Query): EntryId | null;
}

interface Phrase {
  readonly id: EntryId;
  readonly text: string;
  readonly tokens: ReadonlySet<string>;
}

/** Words by which people mean what is their own. A phrase without them is said with them as well. */
export const ourWords: ReadonlySet<string> = new Set(
  'our ours company corporate unser unsere unseren notre nos nuestro nuestra'.split(' '),
);
const own = 'own';

/** What a question may say beside a phrase and still mean nothing else. */
const asides = new Set([own, 'mail', 'port', 'server', 'setting', 'how', 'also']);

const namesOf = (entry: Entry): readonly string[] => [
  ...entry.aliases,
  ...(entry.kind === 'topic' ? entry.questions : []),
];

/** What a text speaks of: what is understood of it, and its other words as they stand. */
function tokensOf(query: Query, ownIds: ReadonlySet<EntryId>): ReadonlySet<string> {
  const isOwn = (token: string) =>
    token.startsWith('provider:') && ownIds.has(token.slice('provider:'.length));
  const unknown = [...query.leftover, ...query.strangers, ...query.foreignHosts];
  const tokens = [...query.spoken, ...query.codes, ...unknown.flatMap((text) => text.split(' '))];
  return new Set([
    ...tokens.map((token) => (isOwn(token) || ourWords.has(token) ? own : token)),
    ...(query.words.some(({ text }) => ourWords.has(text)) ? [own] : []),
  ]);
}

/** Whether all of a phrase is in a question, and nothing that would make it another question. */
function says(tokens: ReadonlySet<string>, phrase: Phrase): boolean {
  return (
    phrase.tokens.size > 0 &&
    [...phrase.tokens].every((token) => tokens.has(token)) &&
    [...tokens].every((token) => phrase.tokens.has(token) || asides.has(token))
  );
}

/** Makes the index of the own entries' phrases; `read` reads a text as a question is read. */
export function createTaughtPhrases(
  entries: readonly Entry[],
  read: (text: string) => Query,
): TaughtPhrases {
  const taught = entries.filter(({ origin }) => origin !== undefined);
  const ids = new Set(taught.map(({ id }) => id));
  const phrases: readonly Phrase[] = taught.flatMap((entry) =>
    namesOf(entry).map((name) => {
      const query = read(name);
      return { id: entry.id, text: query.said, tokens: tokensOf(query, ids) };
    }),
  );
  return {
    find: (query) => {
      if (phrases.length === 0) return null;
      const exact = phrases.find((phrase) => phrase.text === query.said);
      if (exact || query.denied.size > 0) return exact?.id ?? null;
      const tokens = tokensOf(query, ids);
      const found = phrases.filter((phrase) => says(tokens, phrase));
      // The phrase that says most; of equal ones that of the entry changed last.
      return found.toSorted((a, b) => b.tokens.size - a.tokens.size)[0]?.id ?? null;
    },
  };
}
