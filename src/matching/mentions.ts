import { joinLetters, unglue } from './glued-words.ts';
import type { Lexicon } from './lexicon.ts';
import { hasKind, isConcept, type Mention } from './senses.ts';
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

/** Protocols of others that one letter tells from one of mail, and that hardly anybody asks for. */
const lookAlikes: ReadonlyMap<string, string> = new Map([
  ['sntp', 'smtp'],
  ['imsp', 'imap'],
]);

const modes = ['mail', 'ssl', 'tls', 'starttls'];

function isConceptOf(mention: Mention, names: readonly string[]): boolean {
  return names.some((name) => isConcept(mention, name));
}

/** The places of such protocols, where mail or a host of mail is spoken of besides: "sntp mail port". */
function mistypedProtocols(words: readonly Word[], mentions: readonly Mention[]): number[] {
  const found = mentions.filter(({ phrase }) => lookAlikes.has(phrase));
  if (found.length === 0) return [];
  const isMeant =
    words.some(({ kind }) => kind === 'host' || kind === 'address') ||
    mentions.some((mention) => hasKind(mention, 'provider') || isConceptOf(mention, modes));
  return isMeant ? found.map(({ from }) => from) : [];
}

/** The words that could be a slip of the finger. */
function doubtfulPlaces({ words, mentions, uncovered }: Reading): number[] {
  const unknown = uncovered.filter((at) => words[at]?.kind === 'word');
  return [...unknown.slice(0, mostMended), ...mistypedProtocols(words, mentions)];
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
  const protocol = lookAlikes.get(word.text);
  if (protocol !== undefined) return [[{ ...word, text: protocol }, 1]];
  const mended = spelling(word.text);
  return mended ? [[{ ...word, text: mended.word }, mended.distance]] : [[word, 0]];
}

/** Concepts of which one that was spelt right shows that mail is meant. */
const ofMail =
  /^(imap|pop3|smtp|ssl|tls|implicit|secure|starttls|port|server|setting|mail|send|fetch|relay|submission)$/;

function speaksOfMail({ senses }: Mention): boolean {
  return senses.some((sense) =>
    sense.kind === 'concept'
      ? ofMail.test(sense.name)
      : /^(provider|service|stranger)$/.test(sense.kind),
  );
}

/** A word of mail so long that no other one is near it: "starttlw". */
const unmistakable = 7;

/** Whether nothing but misspelt short words speaks of mail, among others that do not: "smth smells". */
function isFarFetched(exact: Reading, meant: Reading): boolean {
  if (exact.mentions.some(speaksOfMail)) return false;
  if (exact.words.some(({ kind }) => kind === 'host' || kind === 'address')) return false;
  const isLong = ({ phrase }: Mention) => phrase.length >= unmistakable;
  if (meant.mentions.some((mention) => speaksOfMail(mention) && isLong(mention))) return false;
  const unknown = meant.uncovered.some((at) => {
    const word = meant.words[at];
    return word?.kind === 'word' && word.text.length > 2;
  });
  return unknown || meant.mentions.some((mention) => hasKind(mention, 'ordinary'));
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
  const doubtful = words.length > longestQuestion ? [] : doubtfulPlaces(exact);
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
  const reading = { words: meant, ...readPhrases(meant, lexicon, slips), mended };
  return isFarFetched(exact, reading) ? { ...exact, mended: new Map() } : reading;
}
