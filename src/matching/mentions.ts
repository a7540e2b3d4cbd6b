import type { Lexicon } from './lexicon.ts';
import { hasKind, type Mention, type Sense, tokensOf } from './senses.ts';
import type { Spelling } from './spelling.ts';
import type { Word } from './words.ts';

/** The words of a question, mended where they were misspelt, and what they mean. */
export interface Reading {
  readonly words: readonly Word[];
  /** In order, without overlap. */
  readonly mentions: readonly Mention[];
  /** The mended words, by what was typed. */
  readonly mended: ReadonlyMap<string, string>;
}

interface Token {
  readonly word: Word;
  readonly mended: number;
}

/** At most this many unknown words are mended: a question has fewer. */
const mostMended = 12;
/** A text of more words is a paste: nobody typed it, so nobody mistyped it. */
const longestQuestion = 60;

/** Concepts that people glue together: "imapsecure", "smtpport". */
const gluable = new Set([
  'imap',
  'pop3',
  'smtp',
  'ssl',
  'tls',
  'secure',
  'starttls',
  'port',
  'server',
]);

function isGluable(senses: readonly Sense[] | undefined): boolean {
  return (
    senses?.some((sense) =>
      sense.kind === 'concept' ? gluable.has(sense.name) : sense.kind === 'provider' && !sense.weak,
    ) ?? false
  );
}

function isProtocol(senses: readonly Sense[] | undefined): boolean {
  return (
    senses?.some(
      (sense) => sense.kind === 'concept' && /^(imap|pop3|smtp|starttls)$/.test(sense.name),
    ) ?? false
  );
}

/** "imapsecure" as its two words, "port993" as a word and a number. */
function unglue(text: string, lexicon: Lexicon): [string, string] | null {
  const numbered = /^([a-z][a-z0-9]*?[a-z]|pop3)-?(\d{2,5})$/.exec(text);
  if (numbered?.[1] && numbered[2] && isGluable(lexicon.senses.get(numbered[1]))) {
    return [numbered[1], numbered[2]];
  }
  for (let cut = 3; cut <= Math.min(text.length - 3, 20); cut++) {
    const left = lexicon.senses.get(text.slice(0, cut));
    const right = lexicon.senses.get(text.slice(cut));
    if (isGluable(left) && isGluable(right) && (isProtocol(left) || isProtocol(right))) {
      return [text.slice(0, cut), text.slice(cut)];
    }
  }
  return null;
}

/** The longest phrase that begins at a place. */
function mentionAt(tokens: readonly Token[], from: number, lexicon: Lexicon): Mention | null {
  const first = tokens[from];
  if (!first) return null;
  const most = Math.min(tokens.length - from, lexicon.starts.get(first.word.text) ?? 1);
  for (let length = most; length > 0; length--) {
    const part = length === 1 ? [first] : tokens.slice(from, from + length);
    const phrase = part.map((token) => token.word.text).join(' ');
    const senses = lexicon.senses.get(phrase);
    if (!senses) continue;
    const mended = part.reduce((sum, token) => sum + token.mended, 0);
    return { senses, phrase, from, to: from + length, mended };
  }
  return null;
}

function readTokens(tokens: readonly Token[], lexicon: Lexicon): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const mention = mentionAt(tokens, at, lexicon);
    if (mention) mentions.push(mention);
    at = mention?.to ?? at + 1;
  }
  return mentions;
}

/** The words that no phrase covers and that could be a slip of the finger. */
function unknownWords(tokens: readonly Token[], mentions: readonly Mention[]): Set<number> {
  const unknown = new Set(tokens.keys());
  for (const { from, to } of mentions) for (let at = from; at < to; at++) unknown.delete(at);
  for (const at of unknown) if (tokens[at]?.word.kind !== 'word') unknown.delete(at);
  return new Set([...unknown].slice(0, mostMended));
}

/**
 * The words of another field that are a protocol of mail with its "m" mistyped, where mail is spoken
 * of besides: "sntp mail port".
 */
function mistypedProtocols(mentions: readonly Mention[], lexicon: Lexicon): number[] {
  if (!mentions.some((mention) => tokensOf([mention]).includes('mail'))) return [];
  return mentions
    .filter((mention) => hasKind(mention, 'field'))
    .filter(({ phrase }) => isProtocol(lexicon.senses.get(phrase.replaceAll('n', 'm'))))
    .map((mention) => mention.from);
}

function mend(token: Token, lexicon: Lexicon, spelling: Spelling): Token[] {
  const { word } = token;
  const parts = unglue(word.text, lexicon);
  if (parts) {
    return parts.map((text, part) => ({
      word: {
        ...word,
        text,
        kind: /^\d+$/.test(text) ? 'number' : 'word',
        opensClause: part === 0 && word.opensClause,
      },
      mended: 0,
    }));
  }
  const mended = spelling(word.text);
  return mended ? [{ word: { ...word, text: mended.word }, mended: mended.distance }] : [token];
}

/** Finds what the words mean: phrases of up to four words first, then misspelt words. */
export function readMentions(
  words: readonly Word[],
  lexicon: Lexicon,
  spelling: Spelling,
): Reading {
  const tokens = words.map((word) => ({ word, mended: 0 }));
  const exact = readTokens(tokens, lexicon);
  const unknown = unknownWords(tokens, exact);
  for (const at of mistypedProtocols(exact, lexicon)) unknown.add(at);
  if (unknown.size === 0 || words.length > longestQuestion)
    return { words, mentions: exact, mended: new Map() };
  const mended = new Map<string, string>();
  const better = tokens.flatMap((token, at) => {
    if (!unknown.has(at)) return [token];
    const found = mend(token, lexicon, spelling);
    const text = found.map((part) => part.word.text).join(' ');
    if (text !== token.word.text) mended.set(token.word.text, text);
    return found;
  });
  const mentions = mended.size > 0 ? readTokens(better, lexicon) : exact;
  return { words: better.map((token) => token.word), mentions, mended };
}
