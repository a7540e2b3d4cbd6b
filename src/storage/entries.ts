import type { Kysely } from 'kysely';
import type { Teaching } from '../knowledge/own-entries.ts';
import type { Changed, Deed, EntryChange, EntryRef, TaughtEntries } from '../team/entries.ts';
import type { Database } from './database.ts';
import {
  addChange,
  isThere,
  nextId,
  selectEntries,
  selectHistory,
  selectLast,
  selectRevision,
  toChange,
} from './entry-changes.ts';
import type { EntryChange as Row, Tables } from './tables.ts';

/** What teams teach: a list of changes to which every change is added; the last of an entry counts. */
export function createTaughtEntries(database: Database): TaughtEntries {
  /** Adds the change that `decide` makes of the last one, unless somebody else was faster. */
  function change(
    { id, change: seen }: EntryRef,
    deed: Deed,
    decide: (last: Row, tables: Kysely<Tables>) => Promise<Pick<Row, 'what' | 'teaching'>>,
  ) {
    return database.write(async (tables): Promise<Changed> => {
      const last = await selectLast(tables, deed.workspace, id);
      if (!last) return { outcome: 'gone' };
      if (last.id !== seen) return asItIs(toChange(last));
      return {
        outcome: 'done',
        change: await addChange(tables, id, await decide(last, tables), deed),
      };
    });
  }

  return {
    revision: (workspace) => database.read((tables) => selectRevision(tables, workspace)),
    list: (workspace) => database.read((tables) => selectEntries(tables, workspace)),
    history: (workspace, id) => database.read((tables) => selectHistory(tables, workspace, id)),
    teach: (teaching, deed) =>
      database.write(async (tables) => {
        const taught = { what: 'taught', teaching: toText(teaching) } as const;
        return addChange(tables, await nextId(tables), taught, deed);
      }),
    edit: (entry, teaching, deed) =>
      change(entry, deed, async () => ({ what: 'edited', teaching: toText(teaching) })),
    remove: (entry, deed) => change(entry, deed, async () => ({ what: 'removed', teaching: null })),
    undo: (entry, deed) =>
      change(entry, deed, async (last, tables) => {
        const before = await selectLast(tables, deed.workspace, entry.id, last.id);
        return { what: 'undone', teaching: before?.teaching ?? null };
      }),
  };
}

function toText(teaching: Teaching): string {
  return JSON.stringify(teaching);
}

/** What is told to whoever was slower. */
function asItIs(change: EntryChange): Changed {
  return isThere(change) ? { outcome: 'changed', entry: change } : { outcome: 'gone' };
}
