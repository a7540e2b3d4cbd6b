import { expect, test } from 'vitest';
import { type Learner, newLearner } from '../../src/onboarding/learner.ts';
import type { Database } from '../../src/storage/database.ts';
import { createLearners } from '../../src/storage/learners.ts';
import { aPath, open } from './scene.ts';

const who = { workspace: 'T1', person: 'U1' };
const daily = { at: '09:00', timeZone: 'Europe/Berlin' };

const once = (learner: Learner): Learner => ({
  ...learner,
  course: { ...learner.course, interview: (learner.course.interview ?? 0) + 1 },
});

test('who is not known yet has just come', async () => {
  expect(await createLearners(await open()).read(who)).toEqual(newLearner);
});

test('a change is kept, whole, for one person of one workspace', async () => {
  const path = aPath();
  const changed: Learner = {
    course: {
      startedAt: '2026-05-03T12:00:00.000Z',
      finishedAt: null,
      place: { lesson: 'sending', page: 2 },
      answers: { 'port-of-imaps': { choice: '993', wasRight: true } },
      interview: 5,
    },
    cards: {
      'port-of-imaps': {
        due: '2026-05-04T12:00:00.000Z',
        lastReview: null,
        stability: 2.3065,
        difficulty: 2.118,
        scheduledDays: 1,
        learningSteps: 0,
        reps: 1,
        lapses: 0,
        state: 2,
      },
    },
    settings: { daily },
    invitation: { by: 'U2', mayHear: null },
  };
  expect(await createLearners(await open(path)).update(who, () => changed)).toEqual(changed);
  const learners = createLearners(await open(path));
  expect(await learners.read(who)).toEqual(changed);
  expect(await learners.read({ ...who, workspace: 'T2' })).toEqual(newLearner);
  expect(await learners.read({ ...who, person: 'U2' })).toEqual(newLearner);
});

test('changes at the same time, in two processes, are made one after the other', async () => {
  const path = aPath();
  const [here, there] = [createLearners(await open(path)), createLearners(await open(path))];
  await Promise.all(
    Array.from({ length: 20 }, (_, turn) => (turn % 2 === 0 ? here : there).update(who, once)),
  );
  expect((await here.read(who)).course.interview).toBe(20);
});

test('a learner that was written before something was added begins it as everyone does', async () => {
  const database = await open();
  await database.write((tables) =>
    tables
      .insertInto('learners')
      .values({ ...who, learner: JSON.stringify({ settings: { daily } }) })
      .execute(),
  );
  expect(await createLearners(database).read(who)).toEqual({ ...newLearner, settings: { daily } });
});

test('who is forgotten has just come', async () => {
  const learners = createLearners(await open());
  await learners.update(who, once);
  await learners.update({ ...who, person: 'U2' }, once);
  await learners.forget(who);
  expect(await learners.read(who)).toEqual(newLearner);
  expect((await learners.read({ ...who, person: 'U2' })).course.interview).toBe(1);
});

/** A real database that has a bad day while one wants it to. */
function moody(database: Database) {
  const day = { isBad: false };
  const failed = async () => ({ kept: false, because: 'failed' }) as const;
  const moody: Database = {
    ...database,
    read: (work) => (day.isBad ? failed() : database.read(work)),
    write: (work, options) => (day.isBad ? failed() : database.write(work, options)),
  };
  return { day, moody };
}

test('what was kept before a day on which nothing can be read is there after it, with what was done on it', async () => {
  const { day, moody: database } = moody(await open());
  const learners = createLearners(database);
  await learners.update(who, once);
  await learners.update(who, once);
  day.isBad = true;
  expect(learners.notKept(who)).toBeNull();
  expect((await learners.read(who)).course.interview).toBeNull();
  expect(learners.notKept(who)).toBe('failed');
  expect((await learners.update(who, once)).course.interview).toBe(1);
  expect((await learners.update(who, once)).course.interview).toBe(2);
  day.isBad = false;
  expect((await learners.read(who)).course.interview).toBe(4);
  expect(learners.notKept(who)).toBe('failed');
  expect((await learners.update(who, once)).course.interview).toBe(5);
  expect(learners.notKept(who)).toBeNull();
  expect((await learners.read(who)).course.interview).toBe(5);
});

test('who could not be read for a moment is no trouble once that is over', async () => {
  const { day, moody: database } = moody(await open());
  const learners = createLearners(database);
  day.isBad = true;
  await learners.read(who);
  expect(learners.notKept(who)).toBe('failed');
  day.isBad = false;
  await learners.read(who);
  expect(learners.notKept(who)).toBeNull();
});
