/** What was measured, as it stands in docs/performance.md. */
export interface Table {
  readonly title: string;
  readonly about: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function toMarkdown({ title, about, columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = `|${columns.map((_, column) => (column === 0 ? '---|' : '---:|')).join('')}`;
  return [`## ${title}`, '', about, '', line(columns), rule, ...rows.map(line)].join('\n');
}

/** Milliseconds with as many digits as mean something. */
export function inMs(ms: number): string {
  if (Number.isNaN(ms)) return '–';
  return `${ms < 1 ? ms.toFixed(3) : ms < 100 ? ms.toFixed(1) : ms.toFixed(0)} ms`;
}

/** How many times as much, in the same run. */
export function ratio(ours: number, theirs: number): string {
  return `× ${(ours / theirs).toFixed(2)}`;
}
