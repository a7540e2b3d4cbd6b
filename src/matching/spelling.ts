import Fuse from 'fuse.js';
import { editDistance } from './edit-distance.ts';
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
  if (word[0] !== meant[0] || word.length !== meant.length) return false;
  return lettersOf(word) === lettersOf(meant) && sortedLetters(word) === sortedLetters(meant);
}

/** The pieces of which half of all names of mail hosts are made. */
const commonPiece = /mail|post|net|web|host/;

/** Names that everybody types: a near word is one of these, and hardly anyone else's. */
const household = new Set('gmail yahoo icloud hotmail outlook google'.split(' '));

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
  /** The lower, the more it matters. */
  readonly rank: number;
}

/** At most this many slips are mended in a word. */
function mostSlips(word: string): 1 | 2 {
  return word.length <= 5 ? 1 : 2;
}

/** The lower, the likelier a candidate is meant. */
function unlikeliness(word: string, { word: meant, rank }: Candidate, distance: number): number {
  const start = word[0] === meant[0] ? 0 : 0.2;
  const extra = meant.length < word.length && !isDoubled(word, meant) ? 0.3 : 0;
  return distance + start + extra + (isChange(word, meant) ? 0.5 : 0) + rank / 1e6;
}

/** How many slips lead from a candidate to a word; null where they are not such as people make. */
function slipsFrom(candidate: Candidate, word: string): number | null {
  const { word: meant, slips, isName, isStrict = false } = candidate;
  if (isStrict && !isJumbled(word, meant) && !isDoubled(word, meant)) return null;
  const isOneSlip = (!isName || meant.length > 5) && isJumbled(word, meant);
  const distance = isOneSlip ? 1 : editDistance(word, meant);
  if (distance > Math.min(mostSlips(word), slips) || !isLikely(word, meant, distance)) return null;
  return isName && !isSameName(word, meant) ? null : distance;
}

/** The likeliest of the candidates. The edit distance decides, and Fuse has to agree. */
function choose(word: string, candidates: Iterable<Candidate>): Mended | null {
  let best: Mended | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const distance = slipsFrom(candidate, word);
    if (distance === null) continue;
    const value = unlikeliness(word, candidate, distance);
    if (value >= least || !Fuse.match(word, candidate.word, options).isMatch) continue;
    best = { word: candidate.word, distance, isName: candidate.isName };
    least = value;
  }
  return best;
}

/** Words of one length that have one of their first two letters in common. */
interface Drawer {
  readonly words: Candidate[];
  /** The letters of each, beside it: by them most words are left aside. */
  readonly letters: number[];
}

/** Two words with a slip between them share one of their first letters, whatever the slip is. */
function drawersFor(word: string, length = word.length): readonly number[] {
  const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
  return (first === second ? [first] : [first, second]).map((letter) => letter * 1000 + length);
}

function sortIntoDrawers(words: readonly Spellable[]): ReadonlyMap<number, Drawer> {
  const drawers = new Map<number, Drawer>();
  for (const [rank, spellable] of words.entries()) {
    const candidate = { ...spellable, rank };
    for (const label of drawersFor(spellable.word)) {
      const drawer = drawers.get(label) ?? { words: [], letters: [] };
      drawer.words.push(candidate);
      drawer.letters.push(lettersOf(spellable.word));
      drawers.set(label, drawer);
    }
  }
  return drawers;
}

/** Adds the words of a drawer that have about the same letters and length. */
function takeNear(drawer: Drawer, word: string, near: Set<Candidate>): void {
  const limit = mostSlips(word);
  const letters = lettersOf(word);
  for (let at = 0; at < drawer.words.length; at++) {
    const differing = countBits((drawer.letters[at] ?? 0) ^ letters);
    if (differing > 2 * limit) continue;
    const other = drawer.words[at];
    if (!other) continue;
    const missing = Math.abs(other.word.length - word.length);
    if (missing <= other.slips && differing <= 2 * other.slips) near.add(other);
  }
}

/** The words near enough for a closer look. */
function narrow(word: string, drawers: ReadonlyMap<number, Drawer>): Set<Candidate> {
  const limit = mostSlips(word);
  const near = new Set<Candidate>();
  for (let length = word.length - limit; length <= word.length + limit; length++) {
    for (const label of drawersFor(word, length)) {
      const drawer = drawers.get(label);
      if (drawer) takeNear(drawer, word, near);
    }
  }
  return near;
}

/**
 * Makes a speller from the words it may mend to, the most important first. Candidates are narrowed by
 * length and letters before their edits are counted, and by those before Fuse sees them.
 */
export function createSpelling(words: readonly Spellable[]): Spelling {
  const drawers = sortIntoDrawers(words);
  return (word) => {
    if (word.length < 3 || word.length > 20 || /[^a-z0-9]/.test(word)) return null;
    return choose(word, narrow(word, drawers));
  };
}

/** Ranks a few short texts by how near they are to what was typed, the nearest first. */
export function rankByNearness(typed: string, texts: readonly string[], limit: number): string[] {
  const fuse = new Fuse(texts, { ...options, threshold: 1 });
  return fuse.search(typed.slice(0, 30), { limit }).map((found) => found.item);
}
