import { expect, test } from 'vitest';
import { noteText } from '../../../src/slack/note.ts';
import { toHistoryNote } from '../../../src/slack/team/history-note.ts';
import { createTaughtEntries } from '../../../src/storage/entries.ts';
import { at, keptOf, open, teach } from '../../storage/scene.ts';

const deed = (by: string, day: number) => ({ workspace: 'T1', by, at: at(day) });

test('who changed an entry and when is told, the last change first', async () => {
  const taught = createTaughtEntries(await open());
  const entry = keptOf(await taught.teach(teach(), deed('U1', 3)));
  keptOf(await taught.edit(entry, teach({ title: 'Mail' }), deed('U2', 4)));
  const changes = keptOf(await taught.history('T1', entry.id));
  expect(noteText(toHistoryNote(changes))).toBe(
    'Edited on 4 May 2026 by <@U2> · Taught on 3 May 2026 by <@U1>',
  );
  const forgotten = changes.map((change) => ({ ...change, by: null }));
  expect(noteText(toHistoryNote(forgotten))).toBe('Edited on 4 May 2026 · Taught on 3 May 2026');
});

test('of many changes the last few are told', () => {
  const change = {
    id: 'taught-1',
    change: 1,
    what: 'edited',
    teaching: teach(),
    by: null,
  } as const;
  const many = Array.from({ length: 9 }, () => ({ ...change, at: at(3).toISOString() }));
  expect(noteText(toHistoryNote(many))).toMatch(/^(?:Edited on 3 May 2026 · ){5}…$/);
});
