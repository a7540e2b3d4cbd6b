import type { Entry, EntryId } from '../knowledge/entry.ts';
import { editDistance } from './edit-distance.ts';
import { rankByNearness } from './spelling.ts';
import { fillers } from './vocabulary/common-words.ts';

/** Finds the questions with an answer that are nearest to what was asked; at most four. */
export type Nearest = (text: string) => readonly string[];

const most = 4;
/** What is offered when nothing is near. */
const starters = ['common mail ports', 'imap ssl', 'smtp port for sending'];
/** How many candidates are compared word by word. */
const considered = 16;

/** Words that stand in every other question, and so bring none of them nearer. */
const dull: ReadonlySet<string> = new Set([
  ...Object.values(fillers).flat(),
  ...'port ports mail mails email emails server servers setting settings send password error'.split(
    ' ',
  ),
]);

/** A question with an answer, and the entry that answers it. */
interface Offered {
  readonly text: string;
  readonly entry: EntryId;
  readonly words: readonly string[];
}

/** Questions by which an entry is found. */
function questionsOf(entry: Entry): readonly string[] {
  if (entry.kind === 'topic') return entry.questions;
  if (entry.kind === 'provider') {
    const [name] = entry.aliases;
    const [endpoint] = entry.endpoints;
    return name && endpoint && entry.certainty === 'high' ? [`${name} ${endpoint.protocol}`] : [];
  }
  return entry.aliases.filter((alias) => alias.includes(' ')).slice(0, 4);
}

/** Three letters in a row, by which questions are narrowed down before they are compared. */
function piecesOf(text: string): Set<string> {
  const pieces = new Set<string>();
  const padded = ` ${text} `;
  for (let at = 0; at < padded.length - 2; at++) pieces.add(padded.slice(at, at + 3));
  return pieces;
}

const tellingWords = (text: string): string[] =>
  text.split(/[^a-z0-9]+/).filter((word) => word.length > 2 && !dull.has(word));

/** Whether two words are the same but for a slip or an ending. */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const longer = Math.abs(a.length - b.length);
  if (a.length < 4 || b.length < 4 || longer > 3) return false;
  return a.slice(0, 5) === b.slice(0, 5) || (longer < 2 && editDistance(a, b) === 1);
}

/** Ports of mail that differ from a number in one figure: people mistype those. */
function createNearPorts(entries: readonly Entry[]): (text: string) => string[] {
  const ports = entries.flatMap((entry) =>
    entry.kind === 'service' && /^(recommended|acceptable|legacy)$/.test(entry.standing)
      ? [String(entry.port)]
      : [],
  );
  const isNear = (number: string, port: string) =>
    number.length === port.length && editDistance(number, port) === 1;
  return (text) => {
    const numbers = text.match(/\b\d{2,5}\b/g) ?? [];
    const near = ports.filter((port) => numbers.some((number) => isNear(number, port)));
    return [...new Set(near)].slice(0, 2).map((port) => `port ${port}`);
  };
}

/** The few with the highest scores, the highest first; of equal ones the one that comes first. */
function pickBest(items: readonly number[], scores: Float64Array, count: number): number[] {
  const best: number[] = [];
  const scoreOf = (item: number | undefined) => (item === undefined ? 0 : (scores[item] ?? 0));
  for (const item of items) {
    const score = scoreOf(item);
    if (best.length === count && score <= scoreOf(best.at(-1))) continue;
    const place = best.findIndex((other) => scoreOf(other) < score);
    best.splice(place < 0 ? best.length : place, 0, item);
    if (best.length > count) best.pop();
  }
  return best;
}

/** Finds the questions that share the most pieces with a text, a rare piece counting for more. */
function createCandidates(questions: readonly Offered[]): (typed: string) => Offered[] {
  const byPiece = new Map<string, number[]>();
  for (const [at, { text }] of questions.entries()) {
    for (const piece of piecesOf(text)) {
      const holders = byPiece.get(piece);
      if (holders) holders.push(at);
      else byPiece.set(piece, [at]);
    }
  }
  return (typed) => {
    const shared = new Float64Array(questions.length);
    const touched: number[] = [];
    for (const piece of piecesOf(typed)) {
      const holders = byPiece.get(piece) ?? [];
      for (const at of holders) {
        const before = shared[at] ?? 0;
        if (before === 0) touched.push(at);
        shared[at] = before + 1 / holders.length;
      }
    }
    return pickBest(touched, shared, considered).flatMap((at) => questions[at] ?? []);
  };
}

/** Makes the finder of near questions: those that share a telling word, ranked by Fuse, one an entry. */
export function createNearest(entries: readonly Entry[]): Nearest {
  const candidatesFor = createCandidates(
    entries.flatMap((entry) =>
      questionsOf(entry).map((text) => ({ text, entry: entry.id, words: tellingWords(text) })),
    ),
  );
  const nearPorts = createNearPorts(entries);
  return (text) => {
    const typed = text.slice(0, 60);
    const words = tellingWords(typed);
    const sharesAWord = (offered: Offered) =>
      offered.words.some((word) => words.some((other) => isSameWord(word, other)));
    const candidates = words.length > 0 ? candidatesFor(typed).filter(sharesAWord) : [];
    const entryOf = new Map(candidates.map((offered) => [offered.text, offered.entry]));
    const ranked = entryOf.size > 0 ? rankByNearness(typed, [...entryOf.keys()], considered) : [];
    const oneEach = new Map([...ranked].reverse().map((each) => [entryOf.get(each), each]));
    const near = ranked.filter((each) => oneEach.get(entryOf.get(each)) === each);
    const offered = [...nearPorts(typed), ...near.slice(0, most)];
    return [
      ...new Set([...offered, ...starters.slice(0, Math.max(0, starters.length - offered.length))]),
    ].slice(0, most);
  };
}
