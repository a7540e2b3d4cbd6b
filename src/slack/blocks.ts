import type { types } from '@slack/bolt';
import type { Answer, Part } from '../answers/answer.ts';
import { isKnowledge } from './answer-kinds.ts';
import { type Doings, toAnswerButton, toButtonRows, toRating, toRows } from './buttons.ts';
import { limits, split } from './limits.ts';
import { type Note, noteBlock } from './note.ts';
import { toPartBlocks } from './part-blocks.ts';
import { bold, richText, section } from './rich-text.ts';

type Block = types.KnownBlock;

/** What stands around an answer in Slack, and on what it is drawn. */
export interface Surroundings extends Doings {
  /** A line above the answer ("Shared by …"). */
  readonly note?: Note;
  /** What else can be done with it, below its buttons. */
  readonly tools?: readonly Block[];
  /** Whether it can be rated. */
  readonly rated?: boolean;
  /** A modal holds no table and no rating, but twice as many blocks as a message. */
  readonly surface?: 'message' | 'modal';
}

/**
 * An answer in Block Kit, within what Slack takes: headline, parts, buttons. What is too long is
 * cut between blocks and said to be cut; the facts and the warnings stay.
 */
export function toBlocks(answer: Answer, surroundings: Surroundings): Block[] {
  const { note, tools = [], rated = false, surface = 'message' } = surroundings;
  const isRated = rated && surface === 'message' && isKnowledge(answer) && !answer.check;
  const [entry] = isRated ? answer.about : [];
  const before = note === undefined ? [] : [noteBlock(note)];
  const { awaits } = answer;
  const after = [
    ...(awaits === undefined || surface === 'modal' ? [] : toRows([toAnswerButton(awaits)])),
    ...toButtonRows(answer, surroundings),
    ...tools,
    ...(entry === undefined ? [] : [toRating(entry)]),
  ];
  const pieces = [
    { kind: 'headline' as const, blocks: headlineBlocks(answer.headline) },
    ...drawParts(answer.parts, surface),
  ];
  return [...before, ...keepWithin(pieces, [...before, ...after, cutNotice]), ...after];
}

interface Piece {
  readonly kind: Part['kind'] | 'headline';
  readonly blocks: readonly Block[];
}

/** What finds room first: what a person acts on, and what warns of it. */
const firstToStay: readonly Piece['kind'][] = ['headline', 'facts', 'warning', 'sources'];

const cutNotice = small(
  '… This is more than fits in one Slack message. A narrower question shows the rest; ' +
    'the terminal shows it all.',
);

function drawParts(parts: readonly Part[], surface: 'message' | 'modal'): Piece[] {
  const firstTable = parts.findIndex(({ kind, ...part }) => 'rows' in part && part.rows.length > 0);
  return parts.map((part, i) => ({
    kind: part.kind,
    blocks: toPartBlocks(part, {
      mayHoldTable: surface === 'message' && i === firstTable,
      ...(surface === 'modal' && { columns: limits.modalColumns }),
    }),
  }));
}

function headlineBlocks(headline: string): Block[] {
  const text = headline.replace(/\s+/g, ' ').trim();
  if (text === '') return [];
  if (text.length > limits.header) {
    return split(text, limits.text).map((piece) => richText(section(bold(piece))));
  }
  return [{ type: 'header', text: { type: 'plain_text', text, emoji: false } }];
}

/** The pieces that find room beside `others`, in their order, and a notice where some did not. */
function keepWithin(pieces: readonly Piece[], others: readonly Block[]): Block[] {
  let blocksLeft = limits.blocks - others.length;
  let charactersLeft = limits.blocksAsJson - JSON.stringify(others).length;
  const taken = new Set<Block>();

  function take(block: Block): boolean {
    const size = JSON.stringify(block).length + 1;
    if (blocksLeft < 1 || size > charactersLeft) return false;
    blocksLeft -= 1;
    charactersLeft -= size;
    taken.add(block);
    return true;
  }

  const isFirst = ({ kind }: Piece) => firstToStay.includes(kind);
  const isTable = ({ kind }: Piece) => kind === 'table';
  for (const block of pieces.filter(isFirst).flatMap(blocksOf)) take(block);
  for (const block of pieces.filter(isTable).flatMap(blocksOf)) take(block);
  // Stops at the first that finds no room: a text with a hole in it would say something else.
  const rest = pieces.filter((piece) => !isFirst(piece) && !isTable(piece));
  rest.flatMap(blocksOf).every(take);
  const all = pieces.flatMap(blocksOf);
  const fitting = all.filter((block) => taken.has(block));
  return fitting.length < all.length ? [...fitting, cutNotice] : fitting;
}

function blocksOf({ blocks }: Piece): readonly Block[] {
  return blocks;
}

function small(text: string): Block {
  return { type: 'context', elements: [{ type: 'plain_text', text, emoji: false }] };
}
