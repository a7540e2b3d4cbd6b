import type { Look, Role } from '../answers/plain-text.ts';

/** What an answer is shown on. */
interface Screen {
  /** Whether it is a terminal that shows colours, and nobody asked for none. */
  readonly hasColours: boolean;
  /** Its columns, or null where lines go to a file or another program. */
  readonly columns: number | null;
}

/** On and off, as terminals understand it (ECMA-48, "Select graphic rendition"). */
const colours: Readonly<Record<Role, readonly [on: number, off: number]>> = {
  headline: [1, 22],
  label: [2, 22],
  exact: [36, 39],
  warning: [33, 39],
  aside: [2, 22],
};

/** Lines longer than this are hard to read, however wide the terminal is. */
const widest = 100;

/** How the terminal shows an answer: what to ask next is numbered, as the prompt takes the number. */
export function createLook({ hasColours, columns }: Screen): Look {
  return {
    width: Math.min(columns ?? 88, widest),
    numbered: true,
    paint(role, text) {
      const [on, off] = colours[role];
      return hasColours ? `\u001B[${on}m${text}\u001B[${off}m` : text;
    },
  };
}
