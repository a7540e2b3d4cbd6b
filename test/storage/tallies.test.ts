import { expect, test } from 'vitest';
import { createTallies } from '../../src/storage/tallies.ts';
import type { Counted } from '../../src/team/tallies.ts';
import { at, keptOf, open } from './scene.ts';

const since = new Date(Date.UTC(2026, 3, 15));
const query = { workspace: 'T1', since, atMost: 5 };

async function counting() {
  const tallies = createTallies(await open());
  async function count(entry: string, counted: readonly Counted[], when = at(3), workspace = 'T1') {
    for (const what of counted) keptOf(await tallies.count({ workspace, entry, what, at: when }));
  }
  return { tallies, count };
}

test('what is asked most comes first, over all the months that are looked at', async () => {
  const { tallies, count } = await counting();
  await count('imaps', ['asked', 'asked', 'up']);
  await count('pop3s', ['asked']);
  await count('pop3s', ['asked', 'asked'], new Date(Date.UTC(2026, 3, 1)));
  await count('smtp', ['asked', 'asked', 'asked', 'asked'], new Date(Date.UTC(2026, 2, 31)));
  expect(keptOf(await tallies.askedMost(query))).toEqual([
    { entry: 'pop3s', asked: 3, up: 0, down: 0 },
    { entry: 'imaps', asked: 2, up: 1, down: 0 },
  ]);
  expect(keptOf(await tallies.askedMost({ ...query, atMost: 1 }))).toHaveLength(1);
});

test('what is found bad more often than good is rated low, the worst first', async () => {
  const { tallies, count } = await counting();
  await count('imaps', ['up', 'down']);
  await count('pop3s', ['down']);
  await count('smtp', ['down', 'down', 'down', 'up']);
  await count('lmtp', ['asked']);
  expect(keptOf(await tallies.ratedLow(query)).map(({ entry }) => entry)).toEqual([
    'smtp',
    'pop3s',
  ]);
});

test('a workspace does not see what another asks', async () => {
  const { tallies, count } = await counting();
  await count('imaps', ['asked', 'down'], at(3), 'T2');
  expect(keptOf(await tallies.askedMost(query))).toEqual([]);
  expect(keptOf(await tallies.ratedLow(query))).toEqual([]);
});
