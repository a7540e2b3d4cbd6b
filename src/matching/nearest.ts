import type { Entry } from '../knowledge/entry.ts';
import { rankByNearness } from './spelling.ts';

/** Finds the questions with an answer that are nearest to what was asked; at most four. */
export type Nearest = (text: string) => readonly string[];

const most = 4;
/** What is offered when nothing is near. */
const popular = ['common mail ports', 'imap ssl', 'smtp port for sending', '465 vs 587'];

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

/** Three letters in a row, by which questions are narrowed down before they are ranked. */
function piecesOf(text: string): Set<string> {
  const pieces = new Set<string>();
  const padded = ` ${text} `;
  for (let at = 0; at < padded.length - 2; at++) pieces.add(padded.slice(at, at + 3));
  return pieces;
}

/** Makes the finder of near questions: those with the most letters in common, ranked by Fuse. */
export function createNearest(entries: readonly Entry[]): Nearest {
  const questions = [...new Set(entries.flatMap(questionsOf))];
  const byPiece = new Map<string, number[]>();
  for (const [at, question] of questions.entries()) {
    for (const piece of piecesOf(question)) {
      const holders = byPiece.get(piece);
      if (holders) holders.push(at);
      else byPiece.set(piece, [at]);
    }
  }
  return (text) => {
    const typed = text.slice(0, 60);
    const shared = new Map<number, number>();
    for (const piece of piecesOf(typed)) {
      const holders = byPiece.get(piece) ?? [];
      for (const at of holders) shared.set(at, (shared.get(at) ?? 0) + 1 / holders.length);
    }
    const near = [...shared].sort((a, b) => b[1] - a[1]).slice(0, 8);
    const texts = near.filter(([, count]) => count > 0.1).map(([at]) => questions[at] ?? '');
    const ranked = texts.length > 0 ? rankByNearness(typed, texts, most) : [];
    return [...new Set([...ranked, ...texts, ...popular])].slice(0, most);
  };
}
