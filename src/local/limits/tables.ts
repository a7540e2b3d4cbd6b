import { field, listAt } from '../foreign.ts';
import { atMost, each, items, type Problems, problem, required } from './problem.ts';

/** A table: at most 100 rows of at most 20 cells, as wide in the first row as in the last.
 * @see https://docs.slack.dev/reference/block-kit/blocks/table-block */
export function table(block: unknown, at: string): Problems {
  const rows = field(block, 'rows');
  const settings = listAt(block, 'column_settings');
  return [
    ...items(rows, 100, `${at}/rows`),
    ...each(rows, `${at}/rows`, (row, place) => cells(row, ['raw_text', 'rich_text'], place)),
    ...(settings.length > 20
      ? problem('no more than 20 items allowed', `${at}/column_settings`)
      : []),
  ];
}

/** A table that pages and sorts: a caption, a header and at least one row, all of one width.
 * @see https://docs.slack.dev/reference/block-kit/blocks/data-table-block */
export function dataTable(block: unknown, at: string): Problems {
  const rows = listAt(block, 'rows');
  const kinds = ['raw_text', 'raw_number', 'rich_text'];
  const widths = new Set(rows.map((row) => (Array.isArray(row) ? row.length : 0)));
  return [
    ...required(block, 'caption', at),
    ...atMost(field(block, 'caption'), 2000, `${at}/caption`),
    ...items(rows, 101, `${at}/rows`),
    ...(rows.length === 1 ? problem('must contain at least 2 items', `${at}/rows`) : []),
    ...(widths.size > 1 ? problem('rows must have the same length', `${at}/rows`) : []),
    ...each(rows, `${at}/rows`, (row, place) => cells(row, kinds, place)),
  ];
}

function cells(row: unknown, kinds: readonly unknown[], at: string): Problems {
  return [
    ...items(row, 20, at),
    ...each(row, at, (cell, place) => {
      if (!kinds.includes(field(cell, 'type'))) return problem('unsupported type', `${place}/type`);
      const isEmpty = field(cell, 'type') === 'raw_text' && field(cell, 'text') === '';
      return isEmpty ? problem('must be more than 0 characters', `${place}/text`) : [];
    }),
  ];
}
