/** How many may begin together: the doors of one check. */
const together = 8;
/** From then on one after so many milliseconds: about what a dialogue takes of the processor. */
const everyMs = 3;

/** Lets work begin no faster than it can be done. */
export interface Pace {
  /** Resolves when another piece of work may begin; they begin in the order of asking. */
  next(): Promise<void>;
}

/**
 * What begins together goes on together, and whatever else the process has to do waits for all of it:
 * a hundred handshakes with TLS keep it busy for as long as a person notices. One for the process.
 */
export function createPace(): Pace {
  const waiting: (() => void)[] = [];
  let free = together;
  let isTicking = false;

  const tick = () => {
    const begin = waiting.shift();
    if (begin) begin();
    else free += 1;
    isTicking = free < together;
    // From here, not from when it was due: a busy process is to be asked for less.
    if (isTicking) setTimeout(tick, everyMs);
  };
  return {
    async next() {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      if (isTicking) return;
      isTicking = true;
      setTimeout(tick, everyMs);
    },
  };
}
