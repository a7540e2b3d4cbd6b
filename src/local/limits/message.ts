import { field, isObject, type Json, parseJson, stringAt } from '../foreign.ts';
import { isRefusal, type Refusal, refuse, refuseFor } from '../refusal.ts';
import { blockProblems } from './blocks.ts';

/** Characters of text in a message, hard. */
const MOST_TEXT = 40_000;
/** Characters in all blocks of a message together: measured, not documented (bolt-js issue 2509). */
const MOST_IN_BLOCKS = 13_200;
/** Characters in all `markdown` blocks of a message together. */
const MOST_MARKDOWN = 12_000;
/** Characters in the cells of a message's table. */
const MOST_IN_TABLE = 10_000;

/** What a message says. */
export interface Words {
  readonly text: string;
  /** As the app wrote them. */
  readonly blocks: readonly unknown[];
}

/** Reads what a message says, or refuses it as Slack does. Blocks may come as a list or as JSON text.
 * What this workspace cannot show is refused rather than lost. */
export function readWords(message: Json): Words | Refusal {
  const text = stringAt(message, 'text') ?? '';
  const blocks = readList(field(message, 'blocks'));
  const attachments = readList(field(message, 'attachments'));
  if (isRefusal(blocks)) return refuse('invalid_blocks_format');
  if (isRefusal(attachments) || attachments.length > 0) {
    return refuse('attachments_are_not_shown_locally');
  }
  if (text === '' && blocks.length === 0) return refuse('no_text');
  if (text.length > MOST_TEXT) return refuse('msg_too_long');
  return refuseBlocks(blocks) ?? { text, blocks };
}

function readList(given: unknown): readonly unknown[] | Refusal {
  if (given === undefined || given === null || given === '') return [];
  const list = typeof given === 'string' ? parseJson(given) : given;
  return Array.isArray(list) ? list : refuse('invalid_arguments');
}

function refuseBlocks(blocks: readonly unknown[]): Refusal | null {
  const problems = blockProblems(blocks, 'message', '/blocks');
  if (problems.length > 0) return refuseFor('invalid_blocks', problems);
  const tables = ofType(blocks, 'table');
  if (tables.length > 1) return refuseFor('invalid_blocks', ['only_one_table_allowed']);
  const isTooLong =
    lengthOf(tables) > MOST_IN_TABLE ||
    lengthOf(ofType(blocks, 'data_table')) > MOST_IN_TABLE ||
    lengthOf(ofType(blocks, 'markdown')) > MOST_MARKDOWN ||
    lengthOf(blocks) > MOST_IN_BLOCKS;
  return isTooLong ? refuse('msg_blocks_too_long') : null;
}

function ofType(blocks: readonly unknown[], type: string): readonly unknown[] {
  return blocks.filter((block) => field(block, 'type') === type);
}

/** The characters of all `text` strings within a value. */
function lengthOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + lengthOf(item), 0);
  if (!isObject(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [name, inner]) =>
      sum + (name === 'text' && typeof inner === 'string' ? inner.length : lengthOf(inner)),
    0,
  );
}
