import { expect, test } from 'vitest';
import { newLearner } from '../../src/onboarding/learner.ts';
import { at, keptOf } from '../storage/scene.ts';
import { aDesk, aDeskWithoutDatabase, offerOf } from './desk.ts';

const who = { workspace: 'T1', person: 'U1' };

test('what is kept of a person is deleted once that is confirmed, not before', async () => {
  const { ask, stores } = await aDesk();
  const daily = { at: '09:00', timeZone: 'Europe/Berlin' };
  await stores.learners.update(who, (learner) => ({ ...learner, settings: { daily } }));
  keptOf(
    await stores.questions.ask({ workspace: 'T1', by: 'U1', text: 'fax?', place: 'C1', at: at(1) }),
  );
  const sure = await ask('forget me');
  expect((await stores.learners.read(who)).settings.daily).toEqual(daily);
  for (const text of ['forgetme', 'Delete my data'])
    expect((await ask(text)).headline).toBe(sure.headline);
  const done = await ask(offerOf(sure, 'Yes'));
  expect(done.headline).toBe('Done: nothing of you is kept any more.');
  expect(await stores.learners.read(who)).toEqual(newLearner);
  expect(keptOf(await stores.questions.unanswered('T1'))).toEqual([]);
});

test('one person cannot have another forgotten', async () => {
  const { ask, stores } = await aDesk();
  const started = { ...newLearner.course, interview: 3 };
  await stores.learners.update(who, (learner) => ({ ...learner, course: started }));
  await ask('yes, forget me', 'U2');
  expect((await stores.learners.read(who)).course.interview).toBe(3);
});

test('where it cannot be deleted, that is said, with a way to try again', async () => {
  const { ask } = await aDeskWithoutDatabase();
  const answer = await ask('yes, forget me');
  expect(answer.headline).toMatch(/^Nothing was deleted, because the database could not be opened/);
  expect(offerOf(answer, 'Try again')).toBe('yes, forget me');
});
