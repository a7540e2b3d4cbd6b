import { fold } from '../matching/fold.ts';

/** `check …` as it was typed, with what may stand before it; not "checking" or "check.example.com". */
const explicit =
  /^\s*(?:[@/]?mailport[\s,:]+)?((?:(?:please|pls|plz|kindly|hey|hi|hello|can|could|would|you|u|bitte)[\s,:]+)*)(check|ping)(?::(?= ))?(?![\p{L}\p{N}_.-])(.*)$/isu;
/** A request to see the words that went over the wire. */
const forDialogue = / +dialog(?:ue)? *$/iu;

/** What somebody wants checked, in their own words. */
export interface CheckWords {
  /** Nothing in it has been folded, decoded or dropped. */
  readonly words: string;
  readonly withDialogue: boolean;
  /** Whether it is said as one talks ("can you check …"), and may go on in any way. */
  readonly isTalk: boolean;
}

/** The words after an explicit `check`; null where the question is put in another way. */
export function readCheckWords(typed: string): CheckWords | null {
  const [, before, verb, words] = explicit.exec(typed) ?? [];
  if (words === undefined) return null;
  return {
    words: words.replace(forDialogue, ''),
    withDialogue: forDialogue.test(words),
    isTalk: before !== '' || verb?.toLowerCase() !== 'check',
  };
}

const name = /([\p{L}\p{N} .&'-]{1,40})/u.source;
/** "is gmail up?", "can you reach gmail": and nothing else is said of it. */
const states = [
  `(?:is|are|does) ${name} (?:up|down|online|offline|reachable|alive|responding|working|work|answer|respond)`,
  `can (?:you|we|i|anybody) reach ${name}`,
].map((words) => new RegExp(`^${words}(?: (?:again|now|right now|today|at the moment))?$`, 'iu'));

/** What is named in a question whether it is up; null where something else is asked. */
export function readStateWords(typed: string): string | null {
  const words = typed.replace(/^\s*[@/]?mailport[\s,:]+/i, '').replace(/[\s?!.]+$/, '');
  const plain = words.trim().replace(/\s+/g, ' ');
  return states.flatMap((state) => state.exec(plain)?.[1] ?? [])[0] ?? null;
}

/** Whether it is somebody's own server, without its name: "our mail", "the mail server". */
export function isNameless(words: string): boolean {
  return /^\s*(?:(?:our|my|your|the)\s+)(?:own\s+)?(?:(?:e-?)?mail|smtp|imap|pop3?|mx|exchange)?\s*(?:server|service|system)?s?\s*$/i.test(
    words,
  );
}

/** Whether it asks what to enter, not whether it works: "what port gmail uses". */
export function asksForSettings(words: string): boolean {
  return /\b(?:what|which|whats|how|where|why|settings?|configuration)\b/i.test(words);
}

/** Whether it begins with what can only be a server or be meant as one: not with plain words. */
export function beginsWithHost(words: string): boolean {
  return /^\s*[^\s\p{L}(]|^\s*[^\s.:@/|(]+[.:@/|]\S/u.test(words);
}

/** Whether it begins like a sentence ("if mail.example.com is up"), not with a server. */
export function isSentence(words: string): boolean {
  return /^ *[a-z]+[ ,]+\S/i.test(words);
}

/** Whether it is plain words, which name an entry ("our mail") and hide no server. */
export function isPlain(words: string): boolean {
  return /^[\p{L}\p{N} &'-]+$/u.test(words);
}

/** Longer than any name; what is longer still is refused for that, without being looked through. */
const longestWord = 600;

/** What may stand around a server's name in a sentence. */
const before = /^[("'„“«¿¡]+/u;
const after = /(?:[)"'”“»,:!?.…]|(?<!&(?:amp|lt|gt));|['’]s)+$/u;

/**
 * The word of a sentence that names a host, as it was typed: with its port, its markup and whatever
 * else is glued to it. Null where none does. A link of Slack's is one word.
 */
export function wordNaming(host: string, typed: string): string | null {
  const wanted = fold(host);
  const words = typed.match(/(?:<[^<>\n]*>|\S)+/g) ?? [];
  const word = words.find((one) => fold(one).includes(wanted));
  return word?.slice(0, longestWord).replace(before, '').replace(after, '') ?? null;
}
