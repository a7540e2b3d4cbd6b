import type { Teaching } from '../knowledge/own-entries.ts';
import type { Kept } from './kept.ts';

/** An entry that somebody of a workspace taught, as it is now. */
export interface TaughtEntry {
  readonly id: string;
  readonly teaching: Teaching;
  /** The number of its last change, which an edit or an undo names to be sure of what it changes. */
  readonly change: number;
  /** When that was, in ISO 8601 in UTC. */
  readonly at: string;
  /** Whose change it was; null once that person asked to be forgotten. */
  readonly by: string | null;
}

/** One change of an entry, as its history has it. */
export interface EntryChange extends Omit<TaughtEntry, 'teaching'> {
  readonly what: 'taught' | 'edited' | 'removed' | 'undone';
  /** What it says since then; null where it is gone since then. */
  readonly teaching: Teaching | null;
}

/** Who changes what, and when. */
export interface Deed {
  readonly workspace: string;
  readonly by: string;
  readonly at: Date;
}

/** What came of a change: done, or not because somebody else was faster. */
export type Changed =
  | { readonly outcome: 'done'; readonly change: EntryChange }
  /** Somebody removed it in between. */
  | { readonly outcome: 'gone' }
  /** Somebody changed it in between: how it is now. */
  | { readonly outcome: 'changed'; readonly entry: TaughtEntry };

/** What teams teach, each workspace for itself. Nothing is ever overwritten: a change is added. */
export interface TaughtEntries {
  /** A number that grows with every change in the workspace, whichever process made it. */
  revision(workspace: string): Promise<Kept<number>>;
  /** The entries as they are now, the one changed last first. */
  list(workspace: string): Promise<Kept<readonly TaughtEntry[]>>;
  /** Every change of an entry, the last first; of all entries where none is named. */
  history(workspace: string, id?: string): Promise<Kept<readonly EntryChange[]>>;
  teach(teaching: Teaching, deed: Deed): Promise<Kept<EntryChange>>;
  /** Changes what it says, if `change` is still its last one. */
  edit(entry: EntryRef, teaching: Teaching, deed: Deed): Promise<Kept<Changed>>;
  remove(entry: EntryRef, deed: Deed): Promise<Kept<Changed>>;
  /** Takes the change back, if it is still the last one: also a removal, an edit or an undo. */
  undo(entry: EntryRef, deed: Deed): Promise<Kept<Changed>>;
}

/** An entry as somebody saw it. */
export interface EntryRef {
  readonly id: string;
  readonly change: number;
}
