/** Two words without the letters that both begin and end with. */
function withoutShared(a: string, b: string): readonly [string, string] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/** One row of the table of edits, from the two rows above it. */
function nextRow(
  a: string,
  b: string,
  row: number,
  last: readonly number[],
  beforeLast: readonly number[],
): number[] {
  const current = [row];
  for (let column = 1; column <= b.length; column++) {
    const changed = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
    const added = Math.min(last[column] ?? 0, current[column - 1] ?? 0) + 1;
    const isSwap =
      row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    const swapped = isSwap ? (beforeLast[column - 2] ?? 0) + 1 : added;
    current.push(Math.min(changed, added, swapped));
  }
  return current;
}

/**
 * The number of edits between two words, where a swap of neighbours is one edit (optimal string
 * alignment).
 */
export function editDistance(word: string, meant: string): number {
  const [a, b] = withoutShared(word, meant);
  if (a === '' || b === '') return a.length + b.length;
  let beforeLast: number[] = [];
  let last = [0];
  for (let column = 1; column <= b.length; column++) last.push(column);
  for (let row = 1; row <= a.length; row++) {
    const current = nextRow(a, b, row, last, beforeLast);
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
