import type { EntryId } from '../knowledge/entry.ts';
import type { Kept } from './kept.ts';

/** How often an entry was the answer, and how often it was found good or bad. No text, no names. */
export interface Tally {
  readonly entry: EntryId;
  readonly asked: number;
  readonly up: number;
  readonly down: number;
}

/** What is counted of an answer. */
export type Counted = 'asked' | 'up' | 'down';

/** Counts per entry and month, each workspace for itself. */
export interface Tallies {
  count(tally: {
    readonly workspace: string;
    readonly entry: EntryId;
    readonly what: Counted;
    readonly at: Date;
  }): Promise<Kept<null>>;
  /** The entries that were answered most, from the month of `since` on; at most `atMost`. */
  askedMost(query: TallyQuery): Promise<Kept<readonly Tally[]>>;
  /** The entries with more 👎 than 👍, the worst first. */
  ratedLow(query: TallyQuery): Promise<Kept<readonly Tally[]>>;
}

export interface TallyQuery {
  readonly workspace: string;
  readonly since: Date;
  readonly atMost: number;
}
