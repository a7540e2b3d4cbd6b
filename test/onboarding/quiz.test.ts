import { expect, test } from 'vitest';
import { toKnown } from '../../src/answers/known.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import { type Learner, newLearner } from '../../src/onboarding/learner.ts';
import { createQuestions } from '../../src/onboarding/questions.ts';
import {
  chooseQuestion,
  quizTopics,
  readTopic,
  roundOf,
  withAnswer,
} from '../../src/onboarding/quiz.ts';

const bank = createQuestions(toKnown(knowledge));
const start = new Date('2026-11-23T09:00:00Z');
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const day = 24 * 60;

function questionOf(id: string) {
  const question = bank.get(id);
  if (!question) throw new Error(`There is no question ${id}.`);
  return question;
}

function answered(learner: Learner, id: string, wasRight: boolean, now: Date): Learner {
  const question = questionOf(id);
  return withAnswer(learner, { question, wasRight, round: roundOf(learner.cards[id]) }, now);
}

function dueInMinutes(learner: Learner, id: string, now: Date): number {
  return (Date.parse(learner.cards[id]?.due ?? '') - now.getTime()) / 60_000;
}

const first = { topic: null, random: () => 0 };

test('what was wrong comes back sooner than what was right', () => {
  const learner = answered(answered(newLearner, 'mode-587', false, start), 'mode-465', true, start);
  expect(dueInMinutes(learner, 'mode-587', start)).toBe(10);
  expect(dueInMinutes(learner, 'mode-465', start)).toBeGreaterThanOrEqual(day);
});

test('what is known well comes back later each time, and forgetting it brings it back soon', () => {
  let learner = newLearner;
  let now = start;
  const waits: number[] = [];
  for (let round = 0; round < 4; round++) {
    learner = answered(learner, 'mode-587', true, now);
    waits.push(dueInMinutes(learner, 'mode-587', now));
    now = new Date(learner.cards['mode-587']?.due ?? '');
  }
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  expect(waits.at(-1)).toBeGreaterThan(14 * day);
  const forgotten = answered(learner, 'mode-587', false, now);
  expect(dueInMinutes(forgotten, 'mode-587', now)).toBe(10);
  expect(forgotten.cards['mode-587']?.lapses).toBe(1);
});

test('nothing stays away for longer than half a year', () => {
  let learner = newLearner;
  let now = start;
  for (let round = 0; round < 12; round++) {
    learner = answered(learner, 'mode-587', true, now);
    expect(dueInMinutes(learner, 'mode-587', now)).toBeLessThan(183 * day);
    now = new Date(learner.cards['mode-587']?.due ?? '');
  }
});

test('what is due comes before what is new, the longest overdue first', () => {
  const one = answered(newLearner, 'mode-587', false, start);
  const both = answered(one, 'mode-465', false, after(5));
  const chosen = chooseQuestion(bank, both, { ...first, now: after(60) });
  expect([chosen?.question.id, chosen?.because]).toEqual(['mode-587', 'due']);
});

test('what was wrong a moment ago is not asked again at once', () => {
  const learner = answered(newLearner, 'mode-587', false, start);
  for (const random of [0, 0.3, 0.6, 0.999]) {
    const chosen = chooseQuestion(bank, learner, {
      topic: 'modes',
      random: () => random,
      now: after(1),
    });
    expect(chosen?.because).toBe('new');
    expect(chosen?.question.id).not.toBe('mode-587');
  }
});

test('the basic questions come before the rare ones', () => {
  let learner = newLearner;
  const levels: number[] = [];
  for (let turn = 0; turn < bank.size; turn++) {
    const chosen = chooseQuestion(bank, learner, { topic: null, random: () => 0.5, now: start });
    if (!chosen) throw new Error('nothing was chosen');
    levels.push(chosen.question.level);
    learner = answered(learner, chosen.question.id, true, start);
  }
  expect(levels).toEqual(levels.toSorted((a, b) => a - b));
  expect(Object.keys(learner.cards)).toHaveLength(bank.size);
});

test('who has met every question gets the one that is due next, and is told so', () => {
  const learner = [...bank.keys()].reduce(
    (one, id, index) => answered(one, id, true, after(index)),
    newLearner,
  );
  const chosen = chooseQuestion(bank, learner, { ...first, now: after(200) });
  expect(chosen?.because).toBe('early');
});

test.each(quizTopics)('a quiz on %s asks only about it', (topic) => {
  for (const random of [0, 0.2, 0.4, 0.6, 0.8, 0.999]) {
    const chosen = chooseQuestion(bank, newLearner, { topic, random: () => random, now: start });
    expect(chosen?.question.topics).toContain(topic);
  }
});

test.each([
  ['imap', 'imap'],
  ['POP', 'pop3'],
  [' ssl/tls ', 'modes'],
  ['sending', 'smtp'],
  ['firewalls', 'firewall'],
  ['football', null],
])('the topic “%s” is %s', (words, topic) => {
  expect(readTopic(words)).toBe(topic);
});

test('the same press a second time changes nothing', () => {
  const question = questionOf('mode-587');
  const once = withAnswer(newLearner, { question, wasRight: true, round: 1 }, start);
  const twice = withAnswer(once, { question, wasRight: false, round: 1 }, after(1));
  expect(twice).toBe(once);
  expect(roundOf(twice.cards['mode-587'])).toBe(2);
});

test('what is kept of a question is plain JSON', () => {
  const learner = answered(newLearner, 'mode-587', true, start);
  expect(JSON.parse(JSON.stringify(learner))).toEqual(learner);
});
