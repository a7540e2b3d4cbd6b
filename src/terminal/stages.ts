import type { Stage } from '../mailport.ts';

/** Every stage between a question and its match, one below the other, for `--explain`. */
export function drawStages(stages: readonly Stage[]): string {
  return stages.map(({ name, value }) => [name, ...linesOf(value)].join('\n  ')).join('\n\n');
}

/** A line for each field of an object; one line for anything else. */
function linesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [toLine(value)];
  return Object.entries(value).map(([field, of]) => `${field}: ${toLine(of)}`);
}

function toLine(value: unknown): string {
  return JSON.stringify(value, nameEntries) ?? 'none';
}

/** An entry is named, not printed whole: what it says is not a matter of how it was found. */
function nameEntries(_key: string, value: unknown): unknown {
  const isEntry =
    typeof value === 'object' && value !== null && 'id' in value && 'aliases' in value;
  return isEntry ? value.id : value;
}
