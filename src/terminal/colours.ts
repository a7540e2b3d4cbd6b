/** Ways to set a piece of text apart on a terminal; without colours, each leaves it as it is. */
export interface Colours {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly exact: (text: string) => string;
  readonly warning: (text: string) => string;
}

/** @param enabled whether the output is a terminal that shows colours and nobody asked for none. */
export function createColours(enabled: boolean): Colours {
  const sgr = (on: number, off: number) => (text: string) =>
    enabled ? `\u001B[${on}m${text}\u001B[${off}m` : text;
  return { bold: sgr(1, 22), dim: sgr(2, 22), exact: sgr(36, 39), warning: sgr(33, 39) };
}
