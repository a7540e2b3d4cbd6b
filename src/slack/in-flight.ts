import { within } from './deadline.ts';

/** Counts the work that goes on, so that a stop can wait for it. */
export interface InFlight {
  /** Does the work and counts it until it has ended, well or badly. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Waits until nothing goes on, at most `deadlineMs` milliseconds. Tells whether it all ended. */
  settled(deadlineMs: number): Promise<boolean>;
}

/** Nothing goes on yet. */
export function createInFlight(): InFlight {
  const ongoing = new Set<Promise<unknown>>();

  async function allEnded(): Promise<true> {
    while (ongoing.size > 0) await Promise.allSettled(ongoing);
    return true;
  }

  return {
    async run(work) {
      const doing = work();
      ongoing.add(doing);
      try {
        return await doing;
      } finally {
        ongoing.delete(doing);
      }
    },
    settled: (deadlineMs) => within(deadlineMs, allEnded(), false),
  };
}
