import type { Door } from './check-report.ts';
import { type DialOptions, dial } from './dial.ts';
import { isWithoutRoute } from './failure.ts';
import type { Circumstances } from './seen.ts';

/** Tells whether anything on port 25 can be reached from here at all. */
export interface Canaries {
  /** Knocks on servers that are known to listen there, unless that was done a short while ago. */
  ask(): Promise<Exclude<Circumstances['canaries'], 'asking'>>;
}

export interface CanaryOptions {
  /** Finds port 25 of servers that are up if any are; none where the operator named none, or where
   * DNS is silent too. */
  readonly find: () => Promise<readonly Door[]>;
  readonly network: DialOptions;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
}

const freshMs = 60_000;

/** They are only connected to, and left at once: a canary is somebody else's server. */
export function createCanaries({ find, network, now }: CanaryOptions): Canaries {
  let last: { at: number; outcome: ReturnType<Canaries['ask']> } | null = null;

  async function knock(): ReturnType<Canaries['ask']> {
    const doors = await find();
    if (doors.length === 0) return 'untried';
    const answers = await Promise.all(doors.map((door) => answersAt(door, network)));
    if (answers.includes(true)) return 'answer';
    return answers.includes(false) ? 'silent' : 'untried';
  }

  return {
    ask() {
      if (!last || now() - last.at > freshMs) last = { at: now(), outcome: knock() };
      return last.outcome;
    },
  };
}

/** Null where there is no way to its address family at all: that says nothing of port 25. */
async function answersAt(door: Door, network: DialOptions): Promise<boolean | null> {
  const connection = await dial(door, network);
  if ('code' in connection) return isWithoutRoute(connection) ? null : false;
  connection.close();
  return true;
}
