import { expect, test } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import { createFinder } from '../../src/matching/find.ts';
import { describeMisses, gradeAll, readPhrasebook, shareOf } from './score.ts';

const finder = createFinder(knowledge);

/** The bar: 99 of 100 right, and 1 of 200 wrong at the most. "I do not know" is not wrong. */
const files = [
  'questions.jsonl',
  'more-questions.jsonl',
  'hurried-questions.jsonl',
  // By people who had not seen how questions are understood.
  'independent-questions.jsonl',
];

test.each(files)('the questions of %s are understood', (name) => {
  const graded = gradeAll(readPhrasebook(name), finder);
  const misses = describeMisses(graded);
  expect(graded.length).toBeGreaterThan(400);
  expect(shareOf(graded, 'right'), misses).toBeGreaterThanOrEqual(0.99);
  expect(shareOf(graded, 'wrong'), misses).toBeLessThanOrEqual(0.005);
});

test('no category is the weak one', () => {
  const labels = files.flatMap(readPhrasebook);
  const graded = gradeAll(labels, finder);
  const categories = new Set(labels.map(({ category }) => category));
  const weak = [...categories].filter((category) => {
    const own = graded.filter(({ label }) => label.category === category);
    return shareOf(own, 'right') < 0.95;
  });
  expect(weak).toEqual([]);
});

test('a question is answered the same way however it is shouted, spaced and punctuated', () => {
  const labels = readPhrasebook('questions.jsonl').filter(
    ({ kind, context, category }) =>
      kind !== 'error' && kind !== 'check' && context === undefined && category !== 'none-junk',
  );
  const shouted = labels.map((label) => ({
    ...label,
    q: `  ${label.q.toUpperCase().replaceAll(' ', '  ')} ?!`,
    ...(label.q.includes('<') ? { q: label.q } : {}),
  }));
  const graded = gradeAll(shouted, finder);
  expect(shareOf(graded, 'right'), describeMisses(graded)).toBeGreaterThanOrEqual(0.99);
  expect(shareOf(graded, 'wrong'), describeMisses(graded)).toBeLessThanOrEqual(0.005);
});

test('a greeting before and thanks behind change nothing', () => {
  const labels = readPhrasebook('questions.jsonl').filter(
    ({ kind, context }) => /^(service|provider|compare)$/.test(kind) && context === undefined,
  );
  const polite = labels.map((label) => ({ ...label, q: `Hi all, ${label.q} Thanks!` }));
  const graded = gradeAll(polite, finder);
  expect(shareOf(graded, 'wrong'), describeMisses(graded)).toBeLessThanOrEqual(0.01);
  expect(shareOf(graded, 'right'), describeMisses(graded)).toBeGreaterThanOrEqual(0.97);
});
