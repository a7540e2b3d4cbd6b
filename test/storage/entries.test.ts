import { expect, test } from 'vitest';
import { createTaughtEntries } from '../../src/storage/entries.ts';
import type { Changed, EntryChange } from '../../src/team/entries.ts';
import type { Kept } from '../../src/team/kept.ts';
import { at, keptOf, open, teach } from './scene.ts';

const deed = (by: string, day: number, workspace = 'T1') => ({ workspace, by, at: at(day) });

/** A change that was made; a test that expects one fails where somebody was faster. */
function doneOf(kept: Kept<Changed>): EntryChange {
  const changed = keptOf(kept);
  if (changed.outcome !== 'done') throw new Error(changed.outcome);
  return changed.change;
}

test('what is taught is listed, with who and when', async () => {
  const taught = createTaughtEntries(await open());
  const teaching = teach({
    servers: [{ protocol: 'imap', host: 'mail.example.com', port: 993, mode: 'SSL/TLS' }],
    username: 'the full address',
    source: 'https://wiki.example.com/mail',
  });
  const { id, change } = keptOf(await taught.teach(teaching, deed('U1', 3)));
  expect(keptOf(await taught.list('T1'))).toMatchObject([
    { id, change, teaching, by: 'U1', at: '2026-05-03T12:00:00.000Z' },
  ]);
});

test('a workspace never sees or changes what another was taught', async () => {
  const taught = createTaughtEntries(await open());
  const entry = keptOf(await taught.teach(teach(), deed('U1', 3)));
  expect(keptOf(await taught.list('T2'))).toEqual([]);
  expect(keptOf(await taught.history('T2'))).toEqual([]);
  expect(keptOf(await taught.revision('T2'))).toBe(0);
  const foreign = deed('U9', 4, 'T2');
  for (const kept of [
    await taught.edit(entry, teach({ title: 'Mine' }), foreign),
    await taught.remove(entry, foreign),
    await taught.undo(entry, foreign),
  ]) {
    expect(keptOf(kept)).toEqual({ outcome: 'gone' });
  }
  expect(keptOf(await taught.list('T1'))).toHaveLength(1);
});

test('every change is kept with who and when, and each can be taken back', async () => {
  const taught = createTaughtEntries(await open());
  const titles = async () => keptOf(await taught.list('T1')).map(({ teaching }) => teaching.title);
  const first = keptOf(await taught.teach(teach({ title: 'One' }), deed('U1', 1)));
  const second = doneOf(await taught.edit(first, teach({ title: 'Two' }), deed('U2', 2)));
  const third = doneOf(await taught.remove(second, deed('U3', 3)));
  expect(await titles()).toEqual([]);
  const fourth = doneOf(await taught.undo(third, deed('U4', 4)));
  expect(await titles()).toEqual(['Two']);
  doneOf(await taught.undo(fourth, deed('U5', 5)));
  expect(await titles()).toEqual([]);
  const history = keptOf(await taught.history('T1', first.id));
  expect(history.map(({ what, by, teaching }) => [what, by, teaching?.title])).toEqual([
    ['undone', 'U5', undefined],
    ['undone', 'U4', 'Two'],
    ['removed', 'U3', undefined],
    ['edited', 'U2', 'Two'],
    ['taught', 'U1', 'One'],
  ]);
});

test('an undo of the first change takes the entry away', async () => {
  const taught = createTaughtEntries(await open());
  const entry = keptOf(await taught.teach(teach(), deed('U1', 1)));
  expect(doneOf(await taught.undo(entry, deed('U1', 1))).teaching).toBeNull();
  expect(keptOf(await taught.list('T1'))).toEqual([]);
});

test('who edits an entry that was changed meanwhile is shown it, and overwrites nothing', async () => {
  const taught = createTaughtEntries(await open());
  const seen = keptOf(await taught.teach(teach({ title: 'One' }), deed('U1', 1)));
  doneOf(await taught.edit(seen, teach({ title: 'Two' }), deed('U2', 2)));
  for (const kept of [
    await taught.edit(seen, teach({ title: 'Mine' }), deed('U3', 3)),
    await taught.remove(seen, deed('U3', 3)),
    await taught.undo(seen, deed('U3', 3)),
  ]) {
    expect(keptOf(kept)).toMatchObject({
      outcome: 'changed',
      entry: { teaching: { title: 'Two' }, by: 'U2' },
    });
  }
});

test('an edit that is submitted after the entry was deleted is told so', async () => {
  const taught = createTaughtEntries(await open());
  const seen = keptOf(await taught.teach(teach(), deed('U1', 1)));
  doneOf(await taught.remove(seen, deed('U2', 2)));
  expect(keptOf(await taught.edit(seen, teach(), deed('U3', 3)))).toEqual({ outcome: 'gone' });
});

test('an undo that is pressed twice is one undo', async () => {
  const taught = createTaughtEntries(await open());
  const entry = keptOf(await taught.teach(teach(), deed('U1', 1)));
  const removal = doneOf(await taught.remove(entry, deed('U1', 2)));
  const [one, other] = await Promise.all([
    taught.undo(removal, deed('U1', 3)),
    taught.undo(removal, deed('U1', 3)),
  ]);
  expect([keptOf(one).outcome, keptOf(other).outcome]).toEqual(['done', 'changed']);
  expect(keptOf(await taught.list('T1'))).toHaveLength(1);
});

test('the revision grows with every change, and only with those of the workspace', async () => {
  const taught = createTaughtEntries(await open());
  const revision = async () => keptOf(await taught.revision('T1'));
  const before = await revision();
  const entry = keptOf(await taught.teach(teach(), deed('U1', 1)));
  const after = await revision();
  expect(after).toBeGreaterThan(before);
  keptOf(await taught.teach(teach(), deed('U1', 1, 'T2')));
  expect(await revision()).toBe(after);
  doneOf(await taught.remove(entry, deed('U1', 1)));
  expect(await revision()).toBeGreaterThan(after);
});

test('text at its limits, in any script, with quotes and markup, comes back as it was', async () => {
  const taught = createTaughtEntries(await open());
  const teaching = teach({
    title: '’; drop table entry_changes; --',
    questions: ['<!channel> <https://example.com|link>', '日本語のメール', '🙂'.repeat(75)],
    answer: `"${'é'.repeat(2_990)}" \\n\n\t…`,
  });
  keptOf(await taught.teach(teaching, deed('U1', 1)));
  expect(keptOf(await taught.list('T1'))[0]?.teaching).toEqual(teaching);
});
