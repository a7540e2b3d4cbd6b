import type { Answer, FollowUp, Part } from '../answers/answer.ts';
import type { Colours } from './colours.ts';
import { alignColumns, wrap } from './columns.ts';

/** What an answer is drawn on. */
export interface Sheet {
  readonly colours: Colours;
  /** Columns; Infinity where lines may be of any length. */
  readonly width: number;
}

/** An answer as text for a terminal: the headline, a block for each part, then what to ask next. */
export function drawAnswer(answer: Answer, sheet: Sheet): string {
  const headline = wrap(answer.headline, sheet.width).map(sheet.colours.bold);
  const parts = answer.parts.map((part) => drawPart(part, sheet));
  const blocks = [headline, ...parts, drawFollowUps(answer.followUps, sheet)];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function drawPart(part: Part, { colours, width }: Sheet): string[] {
  switch (part.kind) {
    case 'text':
      return wrap(part.text, width);
    case 'warning':
      return alignColumns([['!', part.text]], width, colours.warning);
    case 'facts': {
      const rows = part.facts.map(({ label, value }) => [label, value]);
      return alignColumns(rows, width, (cell, column, row) => {
        if (column === 0) return colours.dim(cell);
        return part.facts[row]?.exact ? colours.exact(cell) : cell;
      });
    }
    case 'table': {
      const rows = [part.columns, ...part.rows];
      const lines = alignColumns(rows, width, (cell, _column, row) =>
        row === 0 ? colours.dim(cell) : cell,
      );
      return part.caption ? [part.caption, ...lines] : lines;
    }
    case 'steps': {
      const rows = part.steps.map((step, index) => [`  ${index + 1}.`, step]);
      return [part.title, ...alignColumns(rows, width)];
    }
    case 'code':
      return [part.title, ...part.code.split('\n').map((line) => `  ${colours.exact(line)}`)];
    case 'sources': {
      const rows = part.sources.map(({ title, url }) => [
        url === null ? title : `${title}  ${url}`,
      ]);
      const read = part.readOn === null ? 'Sources' : `Sources, read on ${part.readOn}`;
      return [read, ...rows.flat().map((line) => `  ${line}`)].map(colours.dim);
    }
  }
}

/** Numbered, because at the prompt the number alone asks it. */
function drawFollowUps(followUps: readonly FollowUp[], { colours, width }: Sheet): string[] {
  if (followUps.length === 0) return [];
  const rows = followUps.map(({ ask }, index) => [`  ${index + 1}`, ask]);
  return ['Ask next', ...alignColumns(rows, width)].map(colours.dim);
}
