import type { types } from '@slack/bolt';
import type { Part } from '../answers/answer.ts';
import { limits, shorten } from './limits.ts';
import { bold, richText, section, words } from './rich-text.ts';

type Table = Extract<Part, { kind: 'table' }>;
type Block = types.KnownBlock;
type Cell = types.TableBlock['rows'][number][number];

/** A table as Slack's own, its caption above it; rows that are too many are counted below it. */
export function tableAsBlock(table: Table): Block[] {
  if (table.rows.length === 0) return [];
  const columns = Math.min(limits.tableColumns, widthOf(table));
  const rows = [table.columns, ...table.rows].map((row) => toCells(row, columns));
  const shown = rows.slice(0, howManyFit(rows));
  const left = rows.length - shown.length;
  return [
    ...(table.caption.trim() === ''
      ? []
      : [richText(section(bold(shorten(table.caption, limits.title))))]),
    { type: 'table', rows: shown, column_settings: wrapped(columns) },
    ...(left > 0 ? [moreRows(left)] : []),
  ];
}

/** A table as text in a fixed width. A message holds only one real table: this is for the next. */
export function tableAsText(table: Table): string {
  if (table.rows.length === 0) return '';
  const rows = [table.columns, ...table.rows];
  const widths = Array.from({ length: widthOf(table) }, (_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) => widths.map((width, column) => (row[column] ?? '').padEnd(width)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}

/** Whether a table as text is that narrow: a broken line in it would be read wrongly. */
export function fits(table: Table, columns: number): boolean {
  return tableAsText(table)
    .split('\n')
    .every((line) => line.length <= columns);
}

/** A table as a list, where it would be too wide: each row's first cell, then what the others hold. */
export function tableAsList({ caption, columns, rows }: Table): Block[] {
  const items = rows.slice(0, limits.tableRows).map(([first = '', ...cells]) => {
    const rest = cells.map((cell, i) => `${columns[i + 1] ?? ''} ${cell}`.trim()).join(' · ');
    return section(bold(shorten(first, limits.cell)), words(` ${shorten(rest, limits.cell)}`));
  });
  if (items.length === 0) return [];
  const title = caption.trim() === '' ? [] : [section(bold(shorten(caption, limits.title)))];
  return [
    richText(...title, { type: 'rich_text_list', style: 'bullet', elements: items }),
    ...(rows.length > items.length ? [moreRows(rows.length - items.length)] : []),
  ];
}

function widthOf({ columns, rows }: Table): number {
  return Math.max(columns.length, ...rows.map((row) => row.length));
}

/** Slack refuses rows of different lengths and cells without a character. */
function toCells(row: readonly string[], columns: number): Cell[] {
  return Array.from({ length: columns }, (_, i) => {
    const text = (row[i] ?? '').trim();
    return { type: 'raw_text', text: text === '' ? '–' : shorten(text, limits.cell) };
  });
}

function howManyFit(rows: readonly (readonly Cell[])[]): number {
  let size = 0;
  const tooMuch = rows.findIndex((row) => {
    size += JSON.stringify(row).length;
    return size > limits.tableAsJson;
  });
  return Math.min(tooMuch < 0 ? rows.length : tooMuch, limits.tableRows);
}

/** Slack wants an alignment in every setting. */
function wrapped(columns: number): NonNullable<types.TableBlock['column_settings']> {
  return Array.from({ length: columns }, () => ({ align: 'left', is_wrapped: true }));
}

function moreRows(count: number): Block {
  const text = `… and ${count} more ${count === 1 ? 'row' : 'rows'}. A narrower question shows them.`;
  return { type: 'context', elements: [{ type: 'plain_text', text, emoji: false }] };
}
