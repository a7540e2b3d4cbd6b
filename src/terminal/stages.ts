import type { Stage } from '../mailport.ts';

/** Every stage between a question and its match, one below the other, for `--explain`. */
export function drawStages(stages: readonly Stage[]): string {
  return stages
    .map(({ name, value }) => `${name}\n${indent(JSON.stringify(value, nameEntries, 2) ?? 'none')}`)
    .join('\n\n');
}

/** An entry is named, not printed whole: what it says is not a matter of how it was found. */
function nameEntries(_key: string, value: unknown): unknown {
  const isEntry =
    typeof value === 'object' && value !== null && 'id' in value && 'aliases' in value;
  return isEntry ? value.id : value;
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}
