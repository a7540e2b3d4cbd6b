import type { Claim } from './claim.ts';
import { isMode, isPort, isProtocol, splitAt, type Token } from './tokens.ts';

/**
 * Reads tables whose first row says what stands in a column ("| | plain | SSL/TLS |"). Rows without
 * such a row are read as any other line, and are left in the rest.
 */
export function readTables(tokens: readonly Token[]): {
  readonly claims: readonly Claim[];
  readonly rest: readonly Token[];
} {
  const claims: Claim[] = [];
  const rest: Token[] = [];
  let header: readonly (readonly Token[])[] | null = null;
  for (const line of splitAt(tokens, ['line'])) {
    const cells = toCells(line);
    if (header && cells.length === header.length) {
      claims.push(...readRow(cells, header));
      continue;
    }
    header = isHeader(cells) ? cells : null;
    if (!header) rest.push(...line, { kind: 'break', strength: 'line' });
  }
  return { claims, rest };
}

/** The cells of a line, the empty ones between two borders too. */
function toCells(line: readonly Token[]): readonly (readonly Token[])[] {
  const cells: Token[][] = [[]];
  for (const token of line) {
    if (token.kind === 'break' && token.strength === 'cell') cells.push([]);
    else cells.at(-1)?.push(token);
  }
  return cells;
}

function isHeader(cells: readonly (readonly Token[])[]): boolean {
  if (cells.length < 2 || cells.flat().some(isPort)) return false;
  return cells.flat().some(isMode) || cells.flat().filter(isProtocol).length > 1;
}

function readRow(
  cells: readonly (readonly Token[])[],
  header: readonly (readonly Token[])[],
): readonly Claim[] {
  const row = cells.flat();
  const ports = row.filter(isPort).length;
  return cells.flatMap((cell, column) => {
    const above = header[column] ?? [];
    const protocol = [cell, row, above].map((place) => place.find(isProtocol)).find(Boolean);
    const said = [cell, ports === 1 ? row : [], above, row].flatMap(
      (place) => place.find(isMode) ?? [],
    );
    const mode = said[0]?.mode ?? protocol?.mode;
    return cell.filter(isPort).map(({ port }) => ({
      port,
      protocol: protocol ? { is: protocol.protocol, isSure: true } : null,
      modes: mode ? [{ mode, isSure: true }] : [],
    }));
  });
}
