import type { Answer, Fact, Part, Source } from './answer.ts';
import { dayName } from './words.ts';

/** How a text looks: how wide it is, and how a surface that shows text sets pieces of it apart. */
export interface Look {
  /** In characters: a line is broken at a space before it gets longer. */
  readonly width: number;
  /** Sets a piece apart without taking room, such as by a colour. */
  readonly paint: (role: Role, text: string) => string;
  /** Whether what to ask next is numbered, because its number asks it. */
  readonly numbered: boolean;
}

export type Role = 'headline' | 'label' | 'exact' | 'warning' | 'aside';

/** Fits a terminal, and a Slack message on a phone. */
const plain: Look = { width: 88, paint: (_role, text) => text, numbered: false };

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
function marked(mark: string, text: string, width: number): readonly string[] {
  return wrap(text, width - mark.length).map(
    (line, index) => (index === 0 ? mark : ' '.repeat(mark.length)) + line,
  );
}

type PaintCell = (text: string, column: number, row: number) => string;

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}

/** The width of each column; where they do not fit, the one with most room between words gives way. */
function columnWidths(rows: readonly (readonly string[])[], width: number): readonly number[] {
  const count = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, column) =>
    rows.map((row) => row[column] ?? ''),
  );
  const natural = columns.map(longest);
  const least = columns.map((cells) =>
    Math.max(20, longest(cells.flatMap((cell) => cell.split(' ')))),
  );
  const spare = natural.map((one, column) => Math.max(0, one - (least[column] ?? 0)));
  const excess = Math.max(0, natural.reduce((sum, one) => sum + 2 + one, 0) - width);
  const giving = spare.indexOf(Math.max(...spare));
  return natural.map((one, column) =>
    column === giving ? one - Math.min(excess, spare[column] ?? 0) : one,
  );
}

/** Rows with aligned columns; a cell too long for what is left goes on below itself. */
function aligned(
  rows: readonly (readonly string[])[],
  width: number,
  paint: PaintCell,
): readonly string[] {
  const widths = columnWidths(rows, width);
  return rows.flatMap((row, index) => {
    const cells = widths.map((one, column) => wrap(row[column] ?? '', one));
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) => {
      // Padded outside of the colour: a colour takes no room.
      const painted = cells.map((cell, column) => {
        const text = cell[line] ?? '';
        const padding = ' '.repeat(Math.max(0, (widths[column] ?? 0) - text.length));
        return (text && paint(text, column, index)) + padding;
      });
      return `  ${painted.join('  ')}`.trimEnd();
    });
  });
}

function factLines(facts: readonly Fact[], { width, paint }: Look): readonly string[] {
  const rows = facts.map(({ label, value }) => [label, value]);
  return aligned(rows, width, (text, column, row) => {
    if (column === 0) return paint('label', text);
    return facts[row]?.exact ? paint('exact', text) : text;
  });
}

function sourceLines({ title, url }: Source, width: number): readonly string[] {
  if (url === null) return marked('  ', title, width);
  return [url.endsWith(title) ? `  ${url}` : `  ${title} <${url}>`];
}

function toLines(part: Part, look: Look): readonly string[] {
  const { width, paint } = look;
  switch (part.kind) {
    case 'text':
      return wrap(part.text, width);
    case 'warning':
      return marked('! ', part.text, width).map((line) => paint('warning', line));
    case 'facts':
      return factLines(part.facts, look);
    case 'table': {
      const rows = [part.columns, ...part.rows];
      const lines = aligned(rows, width, (text, _column, row) =>
        row === 0 ? paint('label', text) : text,
      );
      return [`${part.caption}:`, ...lines];
    }
    case 'steps':
      return [
        `${part.title}:`,
        ...part.steps.flatMap((step, index) => marked(`  ${index + 1}. `, step, width)),
      ];
    case 'code':
      return [
        ...wrap(part.title, width),
        ...part.code.split('\n').map((line) => `  ${paint('exact', line)}`),
      ];
    case 'sources': {
      const read = part.readOn === null ? '' : ` (read on ${dayName(part.readOn)})`;
      const lines = part.sources.flatMap((source) => sourceLines(source, width));
      return [`Sources${read}:`, ...lines].map((line) => paint('aside', line));
    }
    default:
      return part satisfies never;
  }
}

function followUpLines({ kind, followUps }: Answer, { paint, numbered }: Look): string[] {
  if (followUps.length === 0) return [];
  // Who can choose by a number need not read what it asks.
  const isChoice = numbered && kind === 'question';
  const lines = followUps.map(({ ask, label }, index) => {
    const text = isChoice ? label : ask;
    return numbered ? `  ${index + 1}. ${text}` : `  ${text}`;
  });
  return [isChoice ? 'Choose:' : 'Ask next:', ...lines].map((line) => paint('aside', line));
}

/**
 * An answer as text, complete and without any markup: what a surface shows where it can draw nothing
 * better. A surface that is made of text gives it a look of its own.
 */
export function toPlainText(answer: Answer, look: Look = plain): string {
  const headline = wrap(answer.headline, look.width).map((line) => look.paint('headline', line));
  const blocks = [headline, ...answer.parts.map((part) => toLines(part, look))];
  return [...blocks, followUpLines(answer, look)]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
