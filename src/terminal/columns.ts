/** How a cell is drawn once its width is settled; colours take no room, so they come last. */
export type Paint = (cell: string, column: number, row: number) => string;

const gap = '  ';

/**
 * Rows as lines with aligned columns. The last column takes what is left of `width` and goes on
 * below itself where that is too little.
 */
export function alignColumns(
  rows: readonly (readonly string[])[],
  width: number,
  paint: Paint = (cell) => cell,
): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count - 1 }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const indent = widths.reduce((sum, one) => sum + one + gap.length, 0);
  return rows.flatMap((row, index) => {
    const [first = '', ...rest] = wrap(row[count - 1] ?? '', Math.max(20, width - indent));
    const before = widths.map((one, column) => {
      const cell = row[column] ?? '';
      return paint(cell, column, index) + ' '.repeat(one - cell.length) + gap;
    });
    const lines = [before.join('') + paint(first, count - 1, index)];
    for (const line of rest) lines.push(' '.repeat(indent) + paint(line, count - 1, index));
    return lines.map((line) => line.trimEnd());
  });
}

/** A text as lines of at most `width` characters, broken at spaces; its own line breaks stay. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > width) {
        lines.push(line);
        line = word;
      } else {
        line = line === '' ? word : `${line} ${word}`;
      }
    }
    return [...lines, line];
  });
}
