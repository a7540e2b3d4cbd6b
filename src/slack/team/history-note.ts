import { dayName } from '../../answers/words.ts';
import type { EntryChange } from '../../team/entries.ts';
import type { Note } from '../note.ts';

/** How many changes are told. */
const mostTold = 5;

const words: Readonly<Record<EntryChange['what'], string>> = {
  taught: 'Taught',
  edited: 'Edited',
  removed: 'Deleted',
  undone: 'The change before undone',
};

/** Who changed an entry and when, the last change first. A name that was asked to be forgotten is. */
export function toHistoryNote(changes: readonly EntryChange[]): Note {
  const told = changes
    .slice(0, mostTold)
    .flatMap(({ what, by, at }, place) => [
      `${place === 0 ? '' : ' · '}${words[what]} on ${dayName(at.slice(0, 10))}`,
      ...(by === null ? [] : [' by ', { person: by }]),
    ]);
  return changes.length > mostTold ? [...told, ' · …'] : told;
}
