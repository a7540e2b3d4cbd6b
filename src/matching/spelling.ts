import Fuse from 'fuse.js';
import type { Spellable } from './spellable.ts';

/** A word as it was probably meant. */
export interface Mended {
  readonly word: string;
  /** Letters added, left out or changed, and neighbours swapped; each counts one. */
  readonly distance: number;
  /** Whether it is a provider's name. */
  readonly isName: boolean;
}

/** Mends one misspelt word; null where no word is near enough, or two are equally near. */
export type Spelling = (word: string) => Mended | null;

const options = {
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

/** Whether two words begin alike, but for a swap of the first two letters. */
function beginAlike(word: string, meant: string): boolean {
  return word[0] === meant[0] || (word[0] === meant[1] && word[1] === meant[0]);
}

const sortedLetters = (word: string) => [...word].sort().join('');

/** Whether the letters are the same, in another order: "ipam". */
function isJumbled(word: string, meant: string): boolean {
  return word[0] === meant[0] && sortedLetters(word) === sortedLetters(meant);
}

/** The pieces of which half of all names of mail hosts are made. */
const commonPiece = /mail|post|net|web|host/;

/** Names that everybody types: a near word is one of these, and hardly anyone else's. */
const household = new Set('gmail yahoo icloud hotmail outlook'.split(' '));

/**
 * Whether a word is a provider's name with a slip in it, and not the name of another one. A short name
 * is near to many: only swapped or doubled letters count there, and no changed one in a name of six.
 * Of "fastmail" or "mailgun" the rest beside "mail" has to be near by itself ("mailfun" is not).
 */
function isSameName(word: string, meant: string): boolean {
  if (isJumbled(word, meant) || isDoubled(word, meant)) return true;
  const piece = commonPiece.exec(meant)?.[0];
  if (piece && word.includes(piece)) {
    const own = meant.replace(piece, '');
    const typed = word.replace(piece, '');
    if (isJumbled(typed, own)) return true;
    return (own.length > 4 || household.has(meant)) && !isChange(typed, own);
  }
  return household.has(meant) || meant.length > 6 || (meant.length > 5 && !isChange(word, meant));
}

const digitsOf = (word: string) => word.replace(/\D/g, '').replace(/(.)\1+/g, '$1');

/** Whether a slip is one that people make: in a short word, changed letters make another word. */
function isLikely(word: string, meant: string, distance: number): boolean {
  if (digitsOf(word) !== digitsOf(meant)) return false;
  if (meant.length < 6 && !beginAlike(word, meant)) return false;
  if (distance === 1) return word.length > 3 || !isChange(word, meant);
  const ends = word.at(-1) === meant.at(-1) || word[1] === meant[1];
  return word.length > 6 && word[0] === meant[0] && ends;
}

interface Candidate extends Spellable {
  readonly letters: number;
  /** The lower, the more it matters. */
  readonly rank: number;
}

/** The lower, the likelier a candidate is meant. */
function unlikeliness(word: string, { word: meant, rank }: Candidate, distance: number): number {
  const start = word[0] === meant[0] ? 0 : 0.2;
  const extra = meant.length < word.length && !isDoubled(word, meant) ? 0.3 : 0;
  return distance + start + extra + (isChange(word, meant) ? 0.5 : 0) + rank / 1e6;
}

/** Fuse proposes, the edit distance decides. */
function choose(word: string, candidates: readonly Candidate[], limit: number): Mended | null {
  const fuse = new Fuse(candidates, { ...options, keys: ['word'] });
  let best: Mended | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { item } of fuse.search(word, { limit: 30 })) {
    const jumbled = !item.isName && isJumbled(word, item.word);
    const distance = jumbled ? 1 : editDistance(word, item.word);
    if (distance > Math.min(limit, item.slips) || !isLikely(word, item.word, distance)) continue;
    if (item.isName && !isSameName(word, item.word)) continue;
    const value = unlikeliness(word, item, distance);
    if (value < least) {
      best = { word: item.word, distance, isName: item.isName };
      least = value;
    }
  }
  return best;
}

/** Words by their length and one of their first two letters. */
type Drawers = ReadonlyMap<string, readonly Candidate[]>;

/** Two words with a slip between them share one of their first letters, whatever the slip is. */
function firstLetters(word: string): Set<string> {
  return new Set(word.slice(0, 2));
}

function sortIntoDrawers(words: readonly Spellable[]): Drawers {
  const drawers = new Map<string, Candidate[]>();
  for (const [rank, spellable] of words.entries()) {
    const candidate = { ...spellable, letters: lettersOf(spellable.word), rank };
    for (const letter of firstLetters(spellable.word)) {
      const label = `${letter}${spellable.word.length}`;
      const same = drawers.get(label);
      if (same) same.push(candidate);
      else drawers.set(label, [candidate]);
    }
  }
  return drawers;
}

/** The words of about the same length and letters, which Fuse then looks at. */
function narrow(word: string, limit: number, drawers: Drawers): Candidate[] {
  const letters = lettersOf(word);
  const near = new Set<Candidate>();
  for (const letter of firstLetters(word)) {
    for (let length = word.length - limit; length <= word.length + limit; length++) {
      const slips = Math.abs(length - word.length);
      for (const other of drawers.get(`${letter}${length}`) ?? []) {
        const most = Math.min(limit, other.slips);
        if (slips <= most && countBits(other.letters ^ letters) <= 2 * most) near.add(other);
      }
    }
  }
  return [...near].sort((a, b) => a.rank - b.rank);
}

/**
 * Makes a speller from the words it may mend to, the most important first. Candidates are narrowed
 * by length and letters before Fuse sees them: at most one slip in a word of up to five letters, at
 * most two in a longer one.
 */
export function createSpelling(words: readonly Spellable[]): Spelling {
  const drawers = sortIntoDrawers(words);
  return (word) => {
    if (word.length < 3 || word.length > 20 || /[^a-z0-9]/.test(word)) return null;
    const limit = word.length <= 5 ? 1 : 2;
    const near = narrow(word, limit, drawers);
    return near.length > 0 ? choose(word, near, limit) : null;
  };
}

/** Ranks a few short texts by how near they are to what was typed, the nearest first. */
export function rankByNearness(typed: string, texts: readonly string[], limit: number): string[] {
  const fuse = new Fuse(texts, { ...options, threshold: 1 });
  return fuse.search(typed.slice(0, 30), { limit }).map((found) => found.item);
}
