import type { Align, Cell, DataTableBlock, TableBlock } from './block-kit.ts';
import { RichText } from './rich-text.tsx';

/** Slack draws the first row of a table as its head. */
export function Table({ block }: { block: TableBlock }) {
  return (
    <Grid
      rows={block.rows}
      alignOf={(column) => block.column_settings?.[column]?.align ?? 'left'}
    />
  );
}

/** A table with a caption and numbers, of which Slack shows a page at a time; here it is whole. */
export function DataTable({ block }: { block: DataTableBlock }) {
  return (
    <Grid
      rows={block.rows}
      alignOf={(column) => (block.rows[1]?.[column]?.type === 'raw_number' ? 'right' : 'left')}
      caption={block.caption}
      {...(block.row_header_column_index !== undefined && {
        headColumn: block.row_header_column_index,
      })}
    />
  );
}

interface GridProps {
  rows: readonly (readonly Cell[])[];
  alignOf(column: number): Align;
  caption?: string;
  headColumn?: number;
}

function Grid({ rows: [head = [], ...body], alignOf, caption, headColumn }: GridProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard too
    <section class="block-table" tabIndex={0} aria-label={caption ?? 'Table'}>
      <table>
        {caption && <caption>{caption}</caption>}
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={column} scope="col" class={alignOf(column)}>
                <CellContent cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((cells, row) => (
            <Row key={row} cells={cells} alignOf={alignOf} headColumn={headColumn ?? -1} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  cells: readonly Cell[];
  alignOf(column: number): Align;
  headColumn: number;
}

function Row({ cells, alignOf, headColumn }: RowProps) {
  return (
    <tr>
      {cells.map((cell, column) => {
        const Tag = column === headColumn ? 'th' : 'td';
        return (
          <Tag key={column} class={alignOf(column)} {...(Tag === 'th' && { scope: 'row' })}>
            <CellContent cell={cell} />
          </Tag>
        );
      })}
    </tr>
  );
}

function CellContent({ cell }: { cell: Cell }) {
  if (cell.type === 'rich_text') return <RichText block={cell} />;
  if (cell.type === 'raw_number') return <>{cell.text ?? cell.value}</>;
  return <>{cell.text}</>;
}
