import { expect, test } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import { createFinder } from '../../src/matching/find.ts';
import { createNearest } from '../../src/matching/nearest.ts';

const nearest = createNearest(knowledge);

test('questions with the same words are offered first', () => {
  expect(nearest('certificate thing on phone').join(' ')).toMatch(/certificate/);
  expect(nearest('sive filtrs')[0]).toMatch(/filter|sieve/);
});

test('when nothing is near, the popular questions are offered', () => {
  expect(nearest('')).toContain('common mail ports');
});

test('there are at most four, each once', () => {
  for (const text of ['mail', 'imap pop3 smtp', 'x'.repeat(5000)]) {
    const offered = nearest(text);
    expect(offered.length).toBeLessThanOrEqual(4);
    expect(new Set(offered).size).toBe(offered.length);
  }
});

test('every question that is offered has an answer', () => {
  const finder = createFinder(knowledge);
  const asked = [
    'the weather',
    'my mouse',
    'certificate',
    'ssh port',
    'phone',
    'sending',
    'log',
    'port 3306',
    'quota',
  ];
  const offered = new Set(asked.flatMap((text) => nearest(text)));
  expect([...offered].filter((text) => finder.find(text).kind === 'none')).toEqual([]);
});
