import type { Look, Role } from '../answers/plain-text.ts';

/** What an answer is shown on. */
interface Screen {
  /** Whether it is a terminal that shows colours, and nobody asked for none. */
  readonly hasColours: boolean;
  /** Its columns, or null where lines go to a file or another program. */
  readonly columns: number | null;
  /** Whether a number typed there asks what is offered. */
  readonly takesNumbers: boolean;
}

/** On and off, as terminals understand it (ECMA-48, "Select graphic rendition"). */
const colours: Readonly<Record<Role, readonly [on: number, off: number]>> = {
  headline: [1, 22],
  label: [2, 22],
  exact: [36, 39],
  warning: [33, 39],
  aside: [2, 22],
};

/** Lines longer or shorter than this are hard to read, however wide the terminal is. */
const [narrowest, widest] = [30, 100];

/** How the terminal shows an answer. */
export function createLook({ hasColours, columns, takesNumbers }: Screen): Look {
  return {
    // A terminal that does not know its size says 0.
    width: Math.max(narrowest, Math.min(columns || 88, widest)),
    numbered: takesNumbers,
    paint(role, text) {
      const [on, off] = colours[role];
      return hasColours ? `\u001B[${on}m${text}\u001B[${off}m` : text;
    },
  };
}
