import type { Entry, EntryId } from '../knowledge/entry.ts';
import type { Query } from './query.ts';
import { qualifiers } from './vocabulary/qualifiers.ts';

/** Finds the own entry that a question asks for in the team's own words. */
export interface TaughtPhrases {
  /** Null where no phrase says all that the question says. */
  find(query: Query): EntryId | null;
}

interface Phrase {
  readonly id: EntryId;
  readonly text: string;
  readonly tokens: ReadonlySet<string>;
  /** The words that a question has to say too, though they mean nothing by themselves. */
  readonly qualifiers: readonly string[];
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

/** What a text speaks of: what is understood of it, and its other words as they stand. A provider
 * goes by the name that was typed: what holds for "outlook" need not hold for "hotmail". */
function tokensOf(query: Query, ownIds: ReadonlySet<EntryId>): ReadonlySet<string> {
  const understood = [...query.spoken].filter((token) => !token.startsWith('provider:'));
  const providers = query.providers.map(({ id, name }) => (ownIds.has(id) ? own : `name:${name}`));
  const unknown = [...query.leftover, ...query.strangers, ...query.foreignHosts];
  const tokens = [...understood, ...query.codes, ...unknown.flatMap((text) => text.split(' '))];
  return new Set([
    ...tokens.map((token) => (ourWords.has(token) ? own : token)),
    ...providers,
    ...(query.words.some(({ text }) => ourWords.has(text)) ? [own] : []),
  ]);
}

/** The words of a text that are dropped as saying nothing, and that make a phrase narrower. */
function qualifiersIn({ words }: Query): readonly string[] {
  return words.flatMap(({ text }) => {
    const singular = qualifiers.has(text) ? text : text.replace(/s$/, '');
    return qualifiers.has(singular) ? [singular] : [];
  });
}

/** What a question says, to be compared with phrases. */
interface Said {
  readonly tokens: ReadonlySet<string>;
  readonly qualifiers: readonly string[];
}

/** Whether all of a phrase is in a question, and nothing that would make it another question. */
function says(said: Said, phrase: Phrase): boolean {
  return (
    phrase.tokens.size > 0 &&
    [...phrase.tokens].every((token) => said.tokens.has(token)) &&
    [...said.tokens].every((token) => phrase.tokens.has(token) || asides.has(token)) &&
    phrase.qualifiers.every((word) => said.qualifiers.includes(word))
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
      const said = { tokens: tokensOf(query, ids), qualifiers: qualifiersIn(query) };
      return { id: entry.id, text: query.said, ...said };
    }),
  );
  return {
    find: (query) => {
      if (phrases.length === 0) return null;
      const exact = phrases.find((phrase) => phrase.text === query.said);
      if (exact || query.denied.size > 0) return exact?.id ?? null;
      const said = { tokens: tokensOf(query, ids), qualifiers: qualifiersIn(query) };
      const found = phrases.filter((phrase) => says(said, phrase));
      // The phrase that says most; of equal ones that of the entry changed last.
      return found.toSorted((a, b) => b.tokens.size - a.tokens.size)[0]?.id ?? null;
    },
  };
}
