import type { Entry } from '../knowledge/entry.ts';
import { type OwnEntry, toOwnEntry } from '../knowledge/own-entries.ts';
import { createFinder, type Finder } from '../matching/find.ts';
import type { TaughtEntry } from './entries.ts';
import type { Stores } from './stores.ts';

/** What is known in a workspace, and how it is found. */
export interface Known {
  /** Its own entries first. */
  readonly entries: readonly Entry[];
  readonly finder: Finder;
}

/** What is known in each workspace: what is known everywhere, and what was taught there. */
export interface WorkspaceKnowledge {
  /** Where the workspace's own entries cannot be read, those that were read before still hold. */
  of(workspace: string | undefined): Promise<Known>;
}

/** A Finder takes about 5 MB: those of the workspaces that asked last are held. */
const atMost = 50;

/** Makes a Finder for each workspace that taught something, and anew whenever that changes. */
export function createWorkspaceKnowledge({
  entries,
  fileEntries = [],
  stores,
}: {
  readonly entries: readonly Entry[];
  readonly fileEntries?: readonly OwnEntry[];
  readonly stores?: Stores;
}): WorkspaceKnowledge {
  const everywhere = join(fileEntries, entries);
  const held = new Map<string, { readonly revision: number; readonly known: Known }>();

  function hold(workspace: string, revision: number, known: Known): Known {
    held.delete(workspace);
    held.set(workspace, { revision, known });
    const [oldest] = held.keys();
    if (held.size > atMost && oldest !== undefined) held.delete(oldest);
    return known;
  }

  return {
    async of(workspace) {
      if (!stores || workspace === undefined) return everywhere;
      const before = held.get(workspace);
      const revision = await stores.taught.revision(workspace);
      if (!revision.kept || revision.value === before?.revision) return before?.known ?? everywhere;
      const taught = await stores.taught.list(workspace);
      if (!taught.kept) return before?.known ?? everywhere;
      const own = taught.value.map((entry) => toEntry(workspace, entry));
      const known = own.length > 0 ? join([...own, ...fileEntries], entries) : everywhere;
      return hold(workspace, revision.value, known);
    },
  };
}

function join(own: readonly OwnEntry[], entries: readonly Entry[]): Known {
  const all = [...own, ...entries];
  return { entries: all, finder: createFinder(all) };
}

/** A taught entry as all that is known is written. */
function toEntry(workspace: string, { id, teaching, at }: TaughtEntry): OwnEntry {
  return toOwnEntry(id, teaching, { workspace, taughtOn: at.slice(0, 10) });
}
