import Fuse, { type IFuseOptions } from 'fuse.js';

/** A word as it was probably meant. */
export interface Mended {
  readonly word: string;
  /** Letters added, left out or changed, and neighbours swapped; each counts one. */
  readonly distance: number;
}

/** Mends one misspelt word; null where no word is near enough, or two are equally near. */
export type Spelling = (word: string) => Mended | null;

const options: IFuseOptions<string> = {
  ignoreLocation: true,
  ignoreFieldNorm: true,
  threshold: 0.5,
};

/** One row of the table of edits, from the two rows above it. */
function nextRow(
  a: string,
  b: string,
  row: number,
  last: readonly number[],
  beforeLast: readonly number[],
): number[] {
  const current = [row];
  for (let column = 1; column <= b.length; column++) {
    const changed = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
    const added = Math.min(last[column] ?? 0, current[column - 1] ?? 0) + 1;
    const isSwap =
      row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    const swapped = isSwap ? (beforeLast[column - 2] ?? 0) + 1 : added;
    current.push(Math.min(changed, added, swapped));
  }
  return current;
}

/**
 * The number of edits between two words, where a swap of neighbours is one edit (optimal string
 * alignment).
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = nextRow(a, b, row, last, beforeLast);
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

/** A bit for each letter of a word: two words that differ in many letters need no closer look. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) % 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Whether one letter was changed for another: the least likely slip in a short word. */
function isChange(a: string, b: string): boolean {
  return a.length === b.length && lettersOf(a) !== lettersOf(b);
}

/** Whether the letters that are too many are doubled ones: "imapp", "yahooo". */
function isDoubled(word: string, meant: string): boolean {
  return word.replace(/(.)\1+/g, '$1') === meant.replace(/(.)\1+/g, '$1');
}

/** Whether a slip is one that people make: the further the words, the stricter. */
function isLikely(word: string, meant: string, distance: number): boolean {
  if (word.replace(/\D/g, '') !== meant.replace(/\D/g, '') && /\d/.test(word)) return false;
  if (distance > 1) return word[0] === meant[0] && word.length >= 6 && meant.length >= 6;
  if (word.length > 4 || !isChange(word, meant)) return word.length > 3 || !isChange(word, meant);
  return word.length === 4 && word[0] === meant[0];
}

function nearest(word: string, candidates: readonly string[], limit: number): Mended | null {
  let best: Mended | null = null;
  let rank = Number.POSITIVE_INFINITY;
  const found = new Fuse(candidates, options).search(word, { limit: 30 });
  for (const { item, refIndex } of found) {
    const distance = editDistance(word, item);
    if (distance > limit || !isLikely(word, item, distance)) continue;
    const first = word[0] === item[0] ? 0 : 0.2;
    const extra = item.length < word.length && !isDoubled(word, item) ? 0.3 : 0;
    const value = distance + first + extra + (isChange(word, item) ? 0.5 : 0) + refIndex / 1e6;
    if (value < rank) {
      best = { word: item, distance };
      rank = value;
    }
  }
  return best;
}

interface Candidate {
  readonly word: string;
  readonly letters: number;
  /** The lower, the more it matters. */
  readonly rank: number;
}

function byLength(words: readonly string[]): ReadonlyMap<number, readonly Candidate[]> {
  const lengths = new Map<number, Candidate[]>();
  for (const [rank, word] of words.entries()) {
    const candidate = { word, letters: lettersOf(word), rank };
    const same = lengths.get(word.length);
    if (same) same.push(candidate);
    else lengths.set(word.length, [candidate]);
  }
  return lengths;
}

/**
 * Makes a speller from the words it may mend to, the most important first. Candidates are narrowed
 * by length and letters, Fuse proposes among them, and the edit distance decides: at most one slip
 * in a word of up to five letters, at most two in a longer one.
 */
export function createSpelling(words: readonly string[]): Spelling {
  const lengths = byLength(words);
  return (word) => {
    if (word.length < 3 || word.length > 20 || /[^a-z0-9]/.test(word)) return null;
    const limit = word.length <= 5 ? 1 : 2;
    const letters = lettersOf(word);
    const near: Candidate[] = [];
    for (let length = word.length - limit; length <= word.length + limit; length++) {
      const bucket = lengths.get(length) ?? [];
      near.push(...bucket.filter((other) => countBits(other.letters ^ letters) <= 2 * limit));
    }
    if (near.length === 0) return null;
    near.sort((a, b) => a.rank - b.rank);
    return nearest(
      word,
      near.map((other) => other.word),
      limit,
    );
  };
}

/** Ranks a few short texts by how near they are to what was typed, the nearest first. */
export function rankByNearness(typed: string, texts: readonly string[], limit: number): string[] {
  const fuse = new Fuse(texts, { ...options, threshold: 1 });
  return fuse.search(typed.slice(0, 30), { limit }).map((found) => found.item);
}
