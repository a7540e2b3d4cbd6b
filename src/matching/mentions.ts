import { joinLetters, unglue } from './glued-words.ts';
import type { Lexicon } from './lexicon.ts';
import { hasKind, isConcept, type Mention, type Sense } from './senses.ts';
import type { Spelling } from './spelling.ts';
import type { Word } from './words.ts';

/** The words of a question, mended where they were misspelt, and what they mean. */
export interface Reading {
  readonly words: readonly Word[];
  /** In order, without overlap. */
  readonly mentions: readonly Mention[];
  /** The places of the words that no mention covers. */
  readonly uncovered: readonly number[];
  /** The mended words, by what was typed. */
  readonly mended: ReadonlyMap<string, string>;
}

/** At most this many unknown words are mended: a question has fewer. */
const mostMended = 12;
/** A text of more words is a paste: nobody typed it, so nobody mistyped it. */
const longestQuestion = 60;

function isProtocol(senses: readonly Sense[] | undefined): boolean {
  return (
    senses?.some(
      (sense) => sense.kind === 'concept' && /^(imap|pop3|smtp|starttls)$/.test(sense.name),
    ) ?? false
  );
}

/** The longest phrase that begins at a place. */
function mentionAt(
  from: number,
  words: readonly Word[],
  slips: readonly number[],
  { senses, beginnings }: Lexicon,
): Mention | null {
  let longest: Mention | null = null;
  let phrase = words[from]?.text ?? '';
  let mended = 0;
  for (let to = from + 1; ; to++) {
    mended += slips[to - 1] ?? 0;
    const known = senses.get(phrase);
    if (known) longest = { senses: known, phrase, from, to, mended };
    const next = words[to];
    if (!next || !beginnings.has(phrase)) return longest;
    phrase = `${phrase} ${next.text}`;
  }
}

/** The shortest and the longest name of a provider that is looked for in two pieces. */
const tornLengths = [6, 14] as const;

/** A provider's name in two pieces: "go daddy", "i-cloud". Two words that say nothing are none: "you see". */
function tornName(from: number, words: readonly Word[], { senses }: Lexicon): Mention | null {
  const left = words[from];
  const right = words[from + 1];
  if (left?.kind !== 'word' || right?.kind !== 'word' || right.opensClause) return null;
  const length = left.text.length + right.text.length;
  if (length < tornLengths[0] || length > tornLengths[1]) return null;
  const phrase = left.text + right.text;
  const known = senses.get(phrase);
  if (!known?.some((sense) => sense.kind === 'provider' && !sense.weak)) return null;
  const saysNothing = ({ text }: Word) => senses.get(text)?.[0]?.kind === 'filler';
  const isKnown = known.some((sense) => sense.kind === 'provider' && !sense.obscure);
  if (!isKnown && saysNothing(left) && saysNothing(right)) return null;
  return { senses: known, phrase, from, to: from + 2, mended: 0 };
}

/** What the words mean; `slips` tells how many letters were mended in each. */
function readPhrases(
  words: readonly Word[],
  lexicon: Lexicon,
  slips: readonly number[] = [],
): Pick<Reading, 'mentions' | 'uncovered'> {
  const mentions: Mention[] = [];
  const uncovered: number[] = [];
  for (let at = 0; at < words.length; ) {
    const known = mentionAt(at, words, slips, lexicon);
    const mention = known && known.to > at + 1 ? known : (tornName(at, words, lexicon) ?? known);
    if (mention) mentions.push(mention);
    else uncovered.push(at);
    at = mention?.to ?? at + 1;
  }
  return { mentions, uncovered };
}

/**
 * The words of another field that are a protocol of mail with its "m" mistyped, where mail is spoken
 * of besides: "sntp mail port".
 */
function mistypedProtocols(mentions: readonly Mention[], lexicon: Lexicon): number[] {
  const fields = mentions.filter((mention) => hasKind(mention, 'field'));
  if (fields.length === 0 || !mentions.some((mention) => isConcept(mention, 'mail'))) return [];
  return fields
    .filter(({ phrase }) => isProtocol(lexicon.senses.get(phrase.replaceAll('n', 'm'))))
    .map((mention) => mention.from);
}

/** The words that could be a slip of the finger. */
function doubtfulPlaces({ words, mentions, uncovered }: Reading, lexicon: Lexicon): number[] {
  const unknown = uncovered.filter((at) => words[at]?.kind === 'word');
  return [...unknown.slice(0, mostMended), ...mistypedProtocols(mentions, lexicon)];
}

/** A word as it was probably meant, with the number of letters mended: one, or the two that were glued. */
function mend(word: Word, lexicon: Lexicon, spelling: Spelling): (readonly [Word, number])[] {
  const parts = unglue(word.text, lexicon);
  if (parts) {
    return parts.map((text, part) => {
      const kind = /^\d+$/.test(text) ? 'number' : 'word';
      return [{ ...word, text, kind, opensClause: part === 0 && word.opensClause }, 0];
    });
  }
  const mended = spelling(word.text);
  return mended ? [[{ ...word, text: mended.word }, mended.distance]] : [[word, 0]];
}

/** Finds what the words mean: phrases of up to four words first, then misspelt words. */
export function readMentions(
  typed: readonly Word[],
  lexicon: Lexicon,
  spelling: Spelling,
): Reading {
  const words = joinLetters(typed, lexicon);
  const mended = new Map<string, string>();
  const exact: Reading = { words, ...readPhrases(words, lexicon), mended };
  const doubtful = words.length > longestQuestion ? [] : doubtfulPlaces(exact, lexicon);
  if (doubtful.length === 0) return exact;
  const better = words.flatMap((word, at): readonly (readonly [Word, number])[] => {
    if (!doubtful.includes(at)) return [[word, 0]];
    const found = mend(word, lexicon, spelling);
    const text = found.map(([part]) => part.text).join(' ');
    if (text !== word.text) mended.set(word.text, text);
    return found;
  });
  if (mended.size === 0) return exact;
  const meant = better.map(([word]) => word);
  const slips = better.map(([, letters]) => letters);
  return { words: meant, ...readPhrases(meant, lexicon, slips), mended };
}
