import type { Lexicon } from './lexicon.ts';
import type { Sense } from './senses.ts';
import type { Word } from './words.ts';

/** Concepts that people glue together: "imapsecure", "smtpport". */
const gluable: ReadonlySet<string> = new Set(
  'imap pop3 smtp ssl tls secure starttls plain port server mail'.split(' '),
);
/** Words that hold others together: "imapwithssl", "pop3nossl". */
const between: ReadonlySet<string> = new Set('with without over via and for using no'.split(' '));
const protocols = /^(imap|pop3|smtp|starttls)$/;

/** The shortest part, and how many there are at most. */
const shortest = 3;
const mostParts = 5;
const longestText = 30;

function isConcept(senses: readonly Sense[] | undefined, names: RegExp): boolean {
  return senses?.some((sense) => sense.kind === 'concept' && names.test(sense.name)) ?? false;
}

function isProvider(senses: readonly Sense[] | undefined): boolean {
  return senses?.some((sense) => sense.kind === 'provider' && !sense.weak) ?? false;
}

function isGluable(senses: readonly Sense[] | undefined): boolean {
  const isPart = (sense: Sense) => sense.kind === 'concept' && gluable.has(sense.name);
  return isProvider(senses) || (senses?.some(isPart) ?? false);
}

/** The known words of which a text is made, the longest first; null where it is made of none. */
function segment(text: string, lexicon: Lexicon, parts: number): string[] | null {
  const { senses } = lexicon;
  if (isGluable(senses.get(text))) return [text];
  if (parts === 1) return null;
  for (let cut = text.length - shortest; cut >= 2; cut--) {
    const left = text.slice(0, cut);
    if (!between.has(left) && (cut < shortest || !isGluable(senses.get(left)))) continue;
    const rest = segment(text.slice(cut), lexicon, parts - 1);
    if (rest) return [left, ...rest];
  }
  return null;
}

/** Whether parts leave no doubt: a protocol is among them, or a provider beside "mail". */
function isTelling(parts: readonly string[], { senses }: Lexicon): boolean {
  const first = senses.get(parts[0] ?? '');
  if (!isGluable(first)) return false;
  if (parts.some((part) => isConcept(senses.get(part), protocols))) return true;
  return parts.length === 2 && isProvider(first) && isConcept(senses.get(parts[1] ?? ''), /^mail$/);
}

/** "imapsecure" as its words, "port993" as a word and a number; null where it is no such thing. */
export function unglue(text: string, lexicon: Lexicon): readonly string[] | null {
  if (text.length < 2 * shortest || text.length > longestText) return null;
  const [, letters, number] = /^([a-z][a-z0-9]*?[a-z]|pop3)-?(\d{2,5})$/.exec(text) ?? [];
  if (letters && number) {
    const parts = segment(letters, lexicon, mostParts);
    if (parts) return [...parts, number];
  }
  const parts = segment(text, lexicon, mostParts);
  return parts && parts.length > 1 && isTelling(parts, lexicon) ? parts : null;
}

function isLetter(word: Word | undefined): boolean {
  return word?.text.length === 1;
}

/** Words of one letter each that spell a known one: "i m a p". */
export function joinLetters(words: readonly Word[], { senses }: Lexicon): readonly Word[] {
  const from = words.findIndex(
    (word, at) => isLetter(word) && isLetter(words[at + 1]) && isLetter(words[at + 2]),
  );
  const first = words[from];
  if (!first) return words;
  const end = words.findIndex((word, at) => at > from && !isLetter(word));
  const to = end < 0 ? words.length : end;
  const text = words
    .slice(from, to)
    .map((word) => word.text)
    .join('');
  if (!isGluable(senses.get(text))) return words;
  return [...words.slice(0, from), { ...first, text, kind: 'word' }, ...words.slice(to)];
}
