import { expect, test } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import { nextDaily, toDailyQuestion } from '../../src/onboarding/daily.ts';
import { newLearner } from '../../src/onboarding/learner.ts';
import { withAnswer } from '../../src/onboarding/quiz.ts';
import { toSchool } from '../../src/onboarding/school.ts';

const berlin = { at: '09:00', timeZone: 'Europe/Berlin' };

test.each([
  ['in winter, before it', berlin, '2026-11-23T07:59:59Z', '2026-11-23T08:00:00.000Z'],
  ['at that very moment: tomorrow', berlin, '2026-11-23T08:00:00Z', '2026-11-24T08:00:00.000Z'],
  ['after it: tomorrow', berlin, '2026-11-23T12:34:56Z', '2026-11-24T08:00:00.000Z'],
  ['in summer', berlin, '2026-07-01T06:00:00Z', '2026-07-01T07:00:00.000Z'],
  ['over the start of summer time', berlin, '2026-03-28T12:00:00Z', '2026-03-29T07:00:00.000Z'],
  ['over its end', berlin, '2026-10-24T12:00:00Z', '2026-10-25T08:00:00.000Z'],
  [
    'where the day is another one',
    { at: '09:00', timeZone: 'Pacific/Auckland' },
    '2026-11-23T12:00:00Z',
    '2026-11-23T20:00:00.000Z',
  ],
  [
    'where clocks differ by half an hour',
    { at: '18:15', timeZone: 'Asia/Kolkata' },
    '2026-11-23T12:00:00Z',
    '2026-11-23T12:45:00.000Z',
  ],
])('the daily question comes at its time: %s', (_situation, daily, now, then) => {
  expect(nextDaily(daily, new Date(now)).toISOString()).toBe(then);
});

test('at a time that a clock leaves out, it comes all the same, and only once a day', () => {
  const left = { at: '02:30', timeZone: 'Europe/Berlin' };
  let now = new Date('2026-03-27T12:00:00Z');
  const days: string[] = [];
  for (let day = 0; day < 4; day++) {
    now = nextDaily(left, now);
    days.push(now.toISOString().slice(0, 10));
  }
  expect(new Set(days).size).toBe(4);
});

test('what was wrong yesterday is the question of today', () => {
  const school = toSchool(knowledge);
  const question = school.bank.get('mode-587');
  if (!question) throw new Error('no question');
  const yesterday = new Date('2026-11-22T09:00:00Z');
  const learner = withAnswer(newLearner, { question, wasRight: false, round: 1 }, yesterday);
  const at = new Date('2026-11-23T09:00:00Z');
  const answer = toDailyQuestion(school, learner, { at, random: () => 0 });
  expect(answer?.headline).toBe(question.text);
  expect(answer?.followUps[0]?.ask).toBe('quiz answer mode-587.2 ssl');
  expect(JSON.stringify(answer?.parts)).toContain('daily question');
});
