import { expect, test } from 'vitest';
import { at, keptOf, teach } from '../storage/scene.ts';
import { aDesk, aDeskWithoutDatabase } from './desk.ts';

test('what is asked most, what is rated low and what waits are told at the desk', async () => {
  const { ask, atDesk, stores } = await aDesk();
  for (const text of ['imap ssl', 'imap ssl port', 'gmail smtp']) await ask(text);
  await ask('usb port broken');
  for (const what of ['down', 'down', 'up'] as const)
    keptOf(await stores.tallies.count({ workspace: 'T1', entry: 'gmail', what, at: at(19) }));
  const asked = { workspace: 'T1', by: 'U1', place: 'C1', at: at(18) };
  keptOf(await stores.questions.ask({ ...asked, text: 'where is the fax?' }));
  const { parts, headline } = await atDesk('insights');
  expect(headline).toBe('What was asked since 1 March 2026, and how it was found.');
  expect(parts).toEqual([
    {
      kind: 'table',
      caption: 'Asked most',
      columns: ['Answer', 'Asked', '👍', '👎'],
      rows: [
        ['IMAP over SSL/TLS', '2', '0', '0'],
        ['Gmail (personal)', '1', '1', '2'],
      ],
    },
    {
      kind: 'table',
      caption: 'Rated low',
      columns: ['Answer', 'Asked', '👍', '👎'],
      rows: [['Gmail (personal)', '1', '1', '2']],
    },
    { kind: 'text', text: 'Still unanswered: 1\n• where is the fax? (18 May 2026)' },
  ]);
});

test('what was taught bears its title, also in the counts, and says so once it is gone', async () => {
  const { ask, atDesk, stores } = await aDesk();
  const deed = { workspace: 'T1', by: 'U1', at: at(3) };
  const entry = keptOf(
    await stores.taught.teach(teach({ title: 'Fax', questions: ['fax'] }), deed),
  );
  await ask('fax');
  expect(JSON.stringify((await atDesk('insights')).parts[0])).toContain('["Fax","1","0","0"]');
  keptOf(await stores.taught.remove(entry, deed));
  expect(JSON.stringify((await atDesk('insights')).parts[0])).toContain(`${entry.id} (removed)`);
});

test('nobody’s name and no text of a question that was answered is kept', async () => {
  const { ask, atDesk } = await aDesk();
  await ask('imap ssl for my boss', 'U-secret');
  const told = JSON.stringify(await atDesk('insights'));
  expect(told).not.toContain('U-secret');
  expect(told).not.toContain('boss');
});

test('elsewhere than at the desk there are none', async () => {
  const { ask } = await aDesk();
  const { headline, parts } = await ask('insights');
  expect(headline).toMatch(/for the desk/);
  expect(parts).toEqual([]);
});

test('before anything was asked there is nothing, and where nothing is kept that is said', async () => {
  const { atDesk } = await aDesk();
  expect((await atDesk('insights')).parts).toEqual([
    { kind: 'text', text: 'Asked most: nothing yet.' },
    { kind: 'text', text: 'Rated low: nothing yet.' },
    { kind: 'text', text: 'No question waits for the team.' },
  ]);
  const { atDesk: closed } = await aDeskWithoutDatabase();
  expect((await closed('insights')).headline).toMatch(/no insights now, because the database/);
});
