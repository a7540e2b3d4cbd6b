import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRate } from '../../src/checks/rate.ts';

test('so many times are free, and the next when the first is long enough ago', () => {
  const rate = createRate(2, 1000);
  expect(rate.freeAt('a', 100)).toBe(100);
  rate.count('a', 100);
  expect(rate.freeAt('a', 300)).toBe(300);
  rate.count('a', 300);
  expect(rate.freeAt('a', 400)).toBe(1100);
  expect(rate.freeAt('a', 1099)).toBe(1100);
  expect(rate.freeAt('a', 1100)).toBe(1100);
  rate.count('a', 1100);
  expect(rate.freeAt('a', 1200)).toBe(1300);
});

test('one key does not use up what is free for another', () => {
  const rate = createRate(1, 1000);
  rate.count('a', 0);
  expect(rate.freeAt('a', 1)).toBe(1000);
  expect(rate.freeAt('b', 1)).toBe(1);
});

test('of more keys than are kept the one counted longest ago is forgotten', () => {
  const rate = createRate(1, 1000, 2);
  rate.count('a', 0);
  rate.count('b', 1);
  rate.count('a', 2);
  rate.count('c', 3);
  expect(rate.freeAt('b', 4)).toBe(4);
  expect(rate.freeAt('a', 4)).toBe(1002);
  expect(rate.freeAt('c', 4)).toBe(1003);
});

test('whoever waits as told is never there more often than is allowed', () => {
  const waits = fc.array(fc.nat({ max: 400 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(waits, fc.integer({ min: 1, max: 5 }), (gaps, times) => {
      const rate = createRate(times, 1000);
      const done: number[] = [];
      let now = 0;
      for (const gap of gaps) {
        now = rate.freeAt('a', now + gap);
        rate.count('a', now);
        done.push(now);
      }
      for (const at of done) {
        expect(done.filter((other) => other > at - 1000 && other <= at).length).toBeLessThanOrEqual(
          times,
        );
      }
    }),
  );
});
