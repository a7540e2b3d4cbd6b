import type { Sense } from './senses.ts';

/** A word that a misspelt one may be mended to. */
export interface Spellable {
  readonly word: string;
  /** How many slips are still taken for this word. */
  readonly slips: 1 | 2;
  /** Whether it is a provider's name: a name that is merely near is somebody else's. */
  readonly isName: boolean;
  /** Whether its letters must all be there, only doubled or in another order: "plian", "zigo". */
  readonly isStrict?: boolean;
}

/** The words of a port's description: so few and so telling that even two slips leave no doubt. */
const telling = new Set(
  'imap pop3 smtp implicit ssl tls secure starttls plain send fetch submission discovery sieve'.split(
    ' ',
  ),
);
/** Concepts whose words are too ordinary to guess at. */
const never = new Set(
  'all compare not other also how why work open copy leave code app test'.split(' '),
);
/** Words that turn or weigh what is said, long enough to be known with a slip in them: "wihtout". */
function isLongCompanion(word: string, name: string): boolean {
  return (name === 'not' && word.length > 6) || (name === 'compare' && word.length > 7);
}

/** Short words are near to many others: only these are worth it. */
const shortWords = new Set(
  'imap imaps imap4 pop3 pop3s pop smtp smtps ssl tls port ports mail'.split(' '),
);

/** The order of what is likelier meant. */
const order: readonly Sense['kind'][] = ['concept', 'provider', 'service', 'field', 'filler'];

/** How many slips are taken for a word of a phrase, by what the phrase is; 0 where none is. */
const slipsByKind: Partial<
  Record<Sense['kind'], (word: string, isWhole: boolean, sense: Sense) => 0 | 1 | 2>
> = {
  concept: (word, isWhole, sense) => {
    if (shortWords.has(word)) return 1;
    if (sense.kind !== 'concept' || word.length < 4) return 0;
    if (never.has(sense.name)) return isLongCompanion(word, sense.name) ? 1 : 0;
    if (!isWhole) return word.length > 4 ? 1 : 0;
    return telling.has(sense.name) && word.length > 7 ? 2 : 1;
  },
  service: ({ length }) => (length > 7 ? 2 : length > 4 ? 1 : 0),
  provider: ({ length }, isWhole, sense) => {
    if (sense.kind !== 'provider') return 0;
    if (sense.obscure || (sense.weak && length < 6)) return isWhole && length > 3 ? 1 : 0;
    if (!isWhole) return length > 4 ? 1 : 0;
    return length > 5 ? 2 : 1;
  },
  field: ({ length }, isWhole) => (length > 4 && isWhole ? 1 : 0),
  filler: ({ length }) => (length > 3 ? 1 : 0),
};

/** Whether a word is so short, or a name so little known, that a near word is probably another one. */
function isStrict(word: string, isWhole: boolean, sense: Sense): boolean {
  if (sense.kind === 'provider') {
    return (sense.obscure && word.length < 8) || (sense.weak && word.length < 6);
  }
  return sense.kind === 'concept' && !shortWords.has(word) && (!isWhole || word.length < 6);
}

/** The words of one phrase that may be mended to. */
function spellableIn(
  phrase: string,
  sense: Sense,
  isName: (word: string) => boolean,
): (Spellable & { readonly rank: number })[] {
  const slipsOf = slipsByKind[sense.kind];
  if (!slipsOf) return [];
  const words = phrase.split(' ');
  const isWhole = words.length === 1;
  return words.flatMap((word) => {
    const slips = /[a-z]{2}/.test(word) ? slipsOf(word, isWhole, sense) : 0;
    if (slips === 0) return [];
    const strict = isStrict(word, isWhole, sense);
    const rank = (strict ? order.length : order.indexOf(sense.kind)) + (isWhole ? 0 : 0.5);
    return [{ word, slips, isName: isName(word), isStrict: strict, rank }];
  });
}

/** The single words of a lexicon that a misspelt word may be mended to, the likelier first. */
export function collectSpellable(senses: ReadonlyMap<string, readonly Sense[]>): Spellable[] {
  const found = new Map<string, Spellable & { readonly rank: number }>();
  const isName = (word: string) => senses.get(word)?.[0]?.kind === 'provider';
  for (const [phrase, [sense]] of senses) {
    for (const spellable of sense ? spellableIn(phrase, sense, isName) : []) {
      const known = found.get(spellable.word);
      if (!known || spellable.rank < known.rank) found.set(spellable.word, spellable);
    }
  }
  return [...found.values()].sort((a, b) => a.rank - b.rank);
}
