import { expect, test } from 'vitest';
import { toKnown } from '../../src/answers/known.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import { type Learner, newLearner } from '../../src/onboarding/learner.ts';
import { toProgress, toProgressAnswer } from '../../src/onboarding/progress.ts';
import { createQuestions } from '../../src/onboarding/questions.ts';
import { answerInCourse, answerInterview, arriveAt, findPage } from '../../src/onboarding/walk.ts';

const bank = createQuestions(toKnown(knowledge));
const now = new Date('2026-11-23T09:00:00Z');
const inAMonth = new Date('2026-12-23T09:00:00Z');

function answer(learner: Learner, id: string, wasRight: boolean): Learner {
  const question = bank.get(id);
  const choice = question?.choices.find((one) => (one.id === question.right) === wasRight)?.id;
  if (!question || !choice) throw new Error(`There is no question ${id}.`);
  return answerInCourse(learner, { question, choice }, now);
}

test('somebody who has just come has done nothing, and is told how long it takes', () => {
  const progress = toProgress(newLearner, bank, now);
  expect(progress).toMatchObject({ lessonsDone: 0, answered: 0, met: 0, due: 0, interview: null });
  expect(toProgressAnswer(progress, bank).headline).toContain('20 minutes');
  expect(toProgressAnswer(progress, bank).followUps[0]?.ask).toBe('learn');
});

test('a lesson is done with its three questions, whether they were right or not', () => {
  const learner = [
    ['port-submissions', true],
    ['mode-587', false],
    ['login-on-25', true],
  ].reduce((one, [id, right]) => answer(one, String(id), Boolean(right)), newLearner);
  const progress = toProgress(learner, bank, now);
  expect(progress).toMatchObject({ lessonsDone: 1, answered: 3, right: 2, met: 3, known: 2 });
  expect(progress.shaky).toEqual(['mode-587']);
  expect(JSON.stringify(toProgressAnswer(progress, bank).parts)).toContain(
    '587 goes with STARTTLS',
  );
});

test('what was right a month ago is due and no longer counted as known for sure', () => {
  const learner = answer(newLearner, 'mode-587', true);
  expect(toProgress(learner, bank, inAMonth)).toMatchObject({ due: 1, known: 0, met: 1 });
});

test('what is kept of a question that is no longer asked is not counted', () => {
  const learner = answer(newLearner, 'mode-587', true);
  const card = learner.cards['mode-587'];
  if (!card) throw new Error('no card');
  const old = { ...learner, cards: { ...learner.cards, 'mode-of-a-telex': card } };
  expect(toProgress(old, bank, now).met).toBe(1);
});

test('the last question alone is progress, but not the end of the course', () => {
  const said = toProgressAnswer(toProgress(answerInterview(newLearner, 5, now), bank, now), bank);
  expect(said.headline).toBe('You have done 0 of 8 lessons.');
  expect(JSON.stringify(said.parts)).toContain('5 of 7 ports');
});

test('whoever has looked at a lesson has started, and goes on', () => {
  const page = findPage(bank, 1);
  if (!page) throw new Error('no lesson');
  const said = toProgressAnswer(toProgress(arriveAt(page, newLearner, now), bank, now), bank);
  expect(said.headline).toBe('You have done 0 of 8 lessons.');
  expect(said.followUps[0]).toMatchObject({ label: 'Go on', ask: 'learn' });
});
