import type { Answer, FollowUp, Part, Source } from './answer.ts';
import { dayName } from './words.ts';

/** Columns: fits a terminal, and a Slack message on a phone. */
const width = 88;

/** A text as lines of at most `columns` characters, broken at spaces; its own breaks stay. */
function wrap(text: string, columns: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const hanging = paragraph.startsWith('• ') ? '  ' : '';
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > columns) {
        lines.push(line);
        line = hanging + word;
      } else {
        line = line === '' ? word : `${line} ${word}`;
      }
    }
    return [...lines, line];
  });
}

/** Lines that begin with a mark and go on below the text behind it. */
function marked(mark: string, text: string): readonly string[] {
  return wrap(text, width - mark.length).map(
    (line, index) => (index === 0 ? mark : ' '.repeat(mark.length)) + line,
  );
}

/** Rows with aligned columns; a cell too long for what is left goes on below itself. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const count = Math.max(...rows.map((row) => row.length));
  const natural = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const excess = Math.max(0, natural.reduce((sum, one) => sum + one + 2, -2) - (width - 2));
  const widest = natural.indexOf(Math.max(...natural));
  const widths = natural.map((one, column) =>
    column === widest ? Math.max(20, one - excess) : one,
  );
  return rows.flatMap((row) => {
    const cells = widths.map((one, column) => wrap(row[column] ?? '', one));
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) =>
      `  ${cells.map((cell, column) => (cell[line] ?? '').padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
    );
  });
}

function toLine({ title, url }: Source): string {
  return url && url !== `https://${title}` ? `  ${title} <${url}>` : `  ${url ?? title}`;
}

function toLines(part: Part): readonly string[] {
  switch (part.kind) {
    case 'text':
      return wrap(part.text, width);
    case 'warning':
      return marked('! ', part.text);
    case 'facts':
      return aligned(part.facts.map(({ label, value }) => [label, value]));
    case 'table':
      return [`${part.caption}:`, ...aligned([part.columns, ...part.rows])];
    case 'steps':
      return [
        `${part.title}:`,
        ...part.steps.flatMap((step, index) => marked(`  ${index + 1}. `, step)),
      ];
    case 'code':
      return [...wrap(part.title, width), ...part.code.split('\n').map((line) => `  ${line}`)];
    case 'sources': {
      const read = part.readOn === null ? '' : ` (read on ${dayName(part.readOn)})`;
      return [`Sources${read}:`, ...part.sources.map(toLine)];
    }
    default:
      return part satisfies never;
  }
}

function followUpLines(followUps: readonly FollowUp[]): readonly string[] {
  if (followUps.length === 0) return [];
  return ['Ask next:', ...followUps.map(({ ask }) => `  ${ask}`)];
}

/**
 * An answer as text alone, complete and without any markup: what a surface shows where it can draw
 * nothing better.
 */
export function toPlainText(answer: Answer): string {
  const blocks = [wrap(answer.headline, width), ...answer.parts.map(toLines)];
  return [...blocks, followUpLines(answer.followUps)]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
