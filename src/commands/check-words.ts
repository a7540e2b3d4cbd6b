/** `check …` as it was typed, with what may stand before it; not "checking" or "check.example.com". */
const explicit = /^\s*(?:[@/]?mailport[\s,:]+)?check(?::(?= ))?(?![\p{L}\p{N}_.-])(.*)$/isu;
/** A request to see the words that went over the wire. */
const forDialogue = / +dialog(?:ue)? *$/iu;

/** What somebody wants checked, in their own words. */
export interface CheckWords {
  /** Nothing in it has been folded, decoded or dropped. */
  readonly words: string;
  readonly withDialogue: boolean;
}

/** The words after an explicit `check`; null where the question is put in another way. */
export function readCheckWords(typed: string): CheckWords | null {
  const [, words] = explicit.exec(typed) ?? [];
  if (words === undefined) return null;
  return { words: words.replace(forDialogue, ''), withDialogue: forDialogue.test(words) };
}

/** Whether it begins like a sentence ("if mail.example.com is up"), not with a server. */
export function isSentence(words: string): boolean {
  return /^ *[a-z]+[ ,]+\S/i.test(words);
}

/** Whether it is plain words, which name an entry ("our mail") and hide no server. */
export function isPlain(words: string): boolean {
  return /^[\p{L}\p{N} &'-]+$/u.test(words);
}
