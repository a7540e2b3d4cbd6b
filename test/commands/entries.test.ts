import { expect, test } from 'vitest';
import { at, keptOf, teach } from '../storage/scene.ts';
import { aDesk, aDeskWithoutDatabase, offerOf } from './desk.ts';

const deed = { workspace: 'T1', by: 'U9', at: at(3) };
const fax = teach({ title: 'Fax', questions: ['where is the fax', 'fax'] });

test('nothing was taught yet: it says so', async () => {
  const { ask } = await aDesk();
  expect(await ask('entries')).toMatchObject({
    kind: 'entries',
    headline: 'Your workspace has not taught Mailport anything yet.',
    followUps: [],
  });
});

test('everybody sees what their workspace taught, and only that', async () => {
  const { ask, stores } = await aDesk();
  keptOf(await stores.taught.teach(fax, deed));
  const answer = await ask('Our  Entries');
  expect(answer.headline).toBe('Your workspace has taught Mailport one entry.');
  expect(answer.parts).toEqual([
    { kind: 'facts', facts: [{ label: 'Fax', value: 'where is the fax or fax (3 May 2026)' }] },
  ]);
  expect((await ask('entries', 'U1', 'T2')).headline).toMatch(/not taught/);
});

test('at the desk an entry is deleted once that is confirmed, and brought back', async () => {
  const { atDesk, stores } = await aDesk();
  keptOf(await stores.taught.teach(fax, deed));
  const titles = async () => keptOf(await stores.taught.list('T1')).length;
  const sure = await atDesk(offerOf(await atDesk('entries'), 'Delete “Fax”'));
  expect(sure.headline).toMatch(/^Delete “Fax”\?/);
  expect(await titles()).toBe(1);
  const removed = await atDesk(offerOf(sure, 'Yes'));
  expect(removed.headline).toBe('The entry is deleted.');
  expect(await titles()).toBe(0);
  await atDesk(offerOf(removed, 'Undo'));
  expect(await titles()).toBe(1);
  const [last] = keptOf(await stores.taught.history('T1'));
  expect(last).toMatchObject({ what: 'undone', by: 'U1', at: '2026-05-20T12:00:00.000Z' });
});

test('what was deleted lately can be brought back from the list', async () => {
  const { atDesk, stores } = await aDesk();
  const entry = keptOf(await stores.taught.teach(fax, deed));
  keptOf(await stores.taught.remove(entry, deed));
  await atDesk(offerOf(await atDesk('entries'), 'Bring back “Fax”'));
  expect(keptOf(await stores.taught.list('T1'))).toHaveLength(1);
});

test('elsewhere than at the desk nothing is changed, also by who knows the words', async () => {
  const { ask, stores } = await aDesk();
  const { id, change } = keptOf(await stores.taught.teach(fax, deed));
  expect((await ask('entries')).followUps).toEqual([]);
  for (const words of ['remove', 'yes, remove', 'undo']) {
    expect((await ask(`${words} ${id} ${change}`)).headline).toMatch(/channel of the desk/);
  }
  expect(keptOf(await stores.taught.history('T1'))).toHaveLength(1);
});

test('a button of an entry that is gone, or was changed by somebody else, says so', async () => {
  const { atDesk, stores } = await aDesk();
  const first = keptOf(await stores.taught.teach(fax, deed));
  const remove = offerOf(await atDesk('entries'), 'Delete');
  keptOf(await stores.taught.edit(first, teach({ title: 'Fax 2' }), deed));
  const stale = await atDesk(`yes, remove ${first.id} ${first.change}`);
  expect(stale.headline).toBe('Somebody changed “Fax 2” in between, so nothing was done.');
  const [now] = keptOf(await stores.taught.list('T1'));
  if (now) keptOf(await stores.taught.remove(now, deed));
  expect((await atDesk(remove)).headline).toBe('That entry is not there any more.');
  expect((await atDesk('yes, remove taught-99 1')).headline).toMatch(/not there any more/);
});

test('another workspace’s entry cannot be removed, also at one’s own desk', async () => {
  const { atDesk, stores } = await aDesk();
  const { id, change } = keptOf(await stores.taught.teach(fax, deed));
  expect((await atDesk(`yes, remove ${id} ${change}`, 'U1', 'T2')).headline).toMatch(/not there/);
  expect(keptOf(await stores.taught.list('T1'))).toHaveLength(1);
});

test('where nothing is kept, that is said, and questions are answered all the same', async () => {
  const { atDesk } = await aDeskWithoutDatabase();
  const because = 'because the database could not be opened when Mailport was started.';
  expect((await atDesk('entries')).headline).toBe(`The entries cannot be read now, ${because}`);
  const removal = await atDesk('yes, remove taught-1 1');
  expect(removal.headline).toBe(`Nothing was changed, ${because}`);
  expect((await atDesk('imap ssl')).endpoints[0]?.port).toBe(993);
});
