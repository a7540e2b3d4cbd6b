import { expect, test } from 'vitest';
import { toKnown } from '../../src/answers/known.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import { course } from '../../src/onboarding/course.ts';
import { type Learner, newLearner } from '../../src/onboarding/learner.ts';
import { createQuestions } from '../../src/onboarding/questions.ts';
import {
  answerInCourse,
  answerInterview,
  arriveAt,
  askForPage,
  findPage,
  isAtInterview,
  type Page,
  pageAfter,
  pageOfQuestion,
  pageToGoOn,
} from '../../src/onboarding/walk.ts';

const bank = createQuestions(toKnown(knowledge));
const now = new Date('2026-11-23T09:00:00Z');

function page(number: number, position = 0): Page {
  const found = findPage(bank, number, position);
  if (!found) throw new Error(`There is no lesson ${number}, question ${position}.`);
  return found;
}

function answerAll(learner: Learner): Learner {
  return course
    .flatMap(({ questions }) => questions)
    .flatMap((id) => bank.get(id) ?? [])
    .reduce(
      (one, question) => answerInCourse(one, { question, choice: question.right }, now),
      learner,
    );
}

test('every question of the course is one of the bank, and stands in it once', () => {
  const asked = course.flatMap(({ questions }) => questions);
  expect(asked.filter((id) => !bank.has(id))).toEqual([]);
  expect(new Set(asked).size).toBe(asked.length);
  expect(course).toHaveLength(8);
});

test('whoever presses on meets each lesson, each of its questions and at last the interview', () => {
  const seen: string[] = [];
  for (let here = page(1); here.kind !== 'interview'; here = pageAfter(bank, here)) {
    seen.push(askForPage(here));
  }
  expect(seen).toHaveLength(8 * 4);
  expect(new Set(seen).size).toBe(8 * 4);
  expect(seen.at(-1)).toBe('learn lesson 8 question 3');
});

test('somebody who left goes on at the page that was shown last', () => {
  const left = arriveAt(page(3, 2), newLearner, now);
  expect(pageToGoOn(bank, left.course)).toEqual(page(3, 2));
  expect(left.course.startedAt).toBe(now.toISOString());
});

test('somebody who left after answering goes on at the page behind it', () => {
  const left = arriveAt(page(3, 2), newLearner, now);
  const here = page(3, 2);
  if (here.kind !== 'question') throw new Error('not a question');
  const answered = answerInCourse(left, { question: here.question, choice: 'x' }, now);
  expect(pageToGoOn(bank, answered.course)).toEqual(page(3, 3));
});

test('somebody whose lesson is no longer there begins at the first', () => {
  const left = { ...newLearner.course, place: { lesson: 'smoke-signals', page: 2 } };
  expect(pageToGoOn(bank, left)).toEqual(page(1));
});

test('the first answer counts, and the quiz learns of it too', () => {
  const question = bank.get('mode-587');
  if (!question) throw new Error('no question');
  const wrong = answerInCourse(newLearner, { question, choice: 'ssl' }, now);
  const again = answerInCourse(wrong, { question, choice: 'starttls' }, now);
  expect(again).toBe(wrong);
  expect(wrong.course.answers['mode-587']).toEqual({ choice: 'ssl', wasRight: false });
  expect(wrong.cards['mode-587']?.reps).toBe(1);
});

test('the course is finished with its last question, and not by skipping to it', () => {
  const skipped = answerInterview(newLearner, 7, now);
  expect(skipped.course.finishedAt).toBeNull();
  expect(answerAll(skipped).course.finishedAt).toBe(now.toISOString());
  const all = answerAll(newLearner);
  expect(all.course.finishedAt).toBeNull();
  expect(answerInterview(all, 2, now).course.finishedAt).toBe(now.toISOString());
});

test('the best attempt at the last question counts', () => {
  const twice = answerInterview(answerInterview(newLearner, 6, now), 3, now);
  expect(twice.course.interview).toBe(6);
});

test('an answer may be typed as it is only while the last question is what is shown', () => {
  const there = arriveAt({ kind: 'interview' }, newLearner, now);
  expect(isAtInterview(newLearner)).toBe(false);
  expect(isAtInterview(there)).toBe(true);
  expect(isAtInterview(answerInterview(there, 1, now))).toBe(false);
});

test('a question of the quiz alone has no page in the course', () => {
  expect(pageOfQuestion(bank, 'host-icloud-imap')).toBeNull();
  expect(pageOfQuestion(bank, 'mode-587')).toEqual(page(2, 2));
});
