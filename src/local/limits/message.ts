import { field, isObject, type Json } from '../foreign.ts';
import { blocksOf, refuse, refuseFor } from '../reply.ts';
import { blockProblems } from './blocks.ts';

/** Characters of text in a message, hard. */
const MOST_TEXT = 40_000;
/** Characters in all blocks of a message together: measured, not documented (bolt-js issue 2509). */
const MOST_IN_BLOCKS = 13_200;
/** Characters in all `markdown` blocks of a message together. */
const MOST_MARKDOWN = 12_000;
/** Characters in the cells of a message's table. */
const MOST_IN_TABLE = 10_000;

/** Refuses a message as Slack refuses it, or null.
 * @param given the blocks as they came: a list, JSON, or nothing */
export function refuseMessage(text: string, given: unknown): Json | null {
  const blocks = blocksOf({ blocks: given });
  if (blocks === null) return refuse('invalid_blocks_format');
  if (text === '' && (blocks === undefined || blocks.length === 0)) return refuse('no_text');
  if (text.length > MOST_TEXT) return refuse('msg_too_long');
  return blocks === undefined ? null : refuseBlocks(blocks);
}

function refuseBlocks(blocks: readonly unknown[]): Json | null {
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
