import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newLearner } from '../../src/onboarding/learner.ts';
import { noDatabase } from '../../src/storage/database.ts';
import { createStores } from '../../src/storage/stores.ts';
import { aPath, at, keptOf, open, teach } from './scene.ts';

const leaver = { workspace: 'T1', person: 'U-leaver' };

test('nothing of a person who asks to be forgotten is left; what was taught stays', async () => {
  const path = aPath();
  const database = await open(path);
  const { learners, taught, questions, forget } = createStores(database);
  const deed = { workspace: 'T1', by: leaver.person, at: at(1) };
  await learners.update(leaver, (learner) => ({ ...learner, settings: { daily: null } }));
  const entry = keptOf(await taught.teach(teach(), deed));
  keptOf(await taught.edit(entry, teach({ title: 'Edited' }), { ...deed, by: 'U2' }));
  keptOf(await questions.ask({ ...deed, text: 'a private question', place: 'D1' }));
  const other = { workspace: 'T1', text: 'of another', by: 'U2', place: 'C1', at: at(1) };
  const claimed = keptOf(await questions.ask(other));
  keptOf(await questions.claim({ ...deed, question: claimed.id }));
  const answered = keptOf(await questions.ask({ ...other, text: 'answered' }));
  keptOf(await questions.answered({ ...deed, question: answered.id, entry: entry.id }));

  const invited = { ...leaver, person: 'U-newcomer' };
  const invitation = { by: leaver.person, mayHear: true };
  const startedAt = '2026-05-03T12:00:00.000Z';
  await learners.update(invited, ({ course, ...learner }) => {
    return { ...learner, course: { ...course, startedAt }, invitation };
  });

  expect(keptOf(await forget(leaver))).toBeNull();

  expect(await learners.read(leaver)).toEqual(newLearner);
  // Whom that person invited goes on, and nobody hears of it.
  expect(await learners.read(invited)).toMatchObject({ course: { startedAt }, invitation: null });
  expect(keptOf(await taught.history('T1')).map(({ by }) => by)).toEqual(['U2', null]);
  expect(keptOf(await questions.unanswered('T1'))).toMatchObject([
    { text: 'of another', state: { is: 'open' } },
  ]);
  expect(keptOf(await questions.read('T1', answered.id))?.state).toMatchObject({ by: null });
  for (const file of [path, `${path}-wal`]) {
    const bytes = readFileSync(file).toString('latin1');
    expect(bytes).not.toContain(leaver.person);
    expect(bytes).not.toContain('a private question');
  }
});

test('the same id in another workspace is another person', async () => {
  const { learners, forget } = createStores(await open());
  const other = { ...leaver, workspace: 'T2' };
  await learners.update(other, (learner) => ({
    ...learner,
    invitation: { by: 'U2', mayHear: true },
  }));
  keptOf(await forget(leaver));
  expect((await learners.read(other)).invitation).toEqual({ by: 'U2', mayHear: true });
});

test('where nothing can be deleted, that is said', async () => {
  const { forget } = createStores(noDatabase);
  expect(await forget(leaver)).toEqual({ kept: false, because: 'not-open' });
});
