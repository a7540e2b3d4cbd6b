import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPace } from '../../src/checks/pace.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }));
afterEach(() => void vi.useRealTimers());

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Asks so many times, and counts how many were let in. */
function crowd(many: number) {
  const pace = createPace();
  const begun: number[] = [];
  const ask = (number: number) => pace.next().then(() => begun.push(number));
  for (let number = 1; number <= many; number += 1) ask(number);
  return { begun, ask };
}

test('the doors of one check are knocked on at once', async () => {
  const { begun } = crowd(8);
  await settled();
  expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('those of many checks come one after the other, in order', async () => {
  const { begun } = crowd(12);
  await settled();
  expect(begun).toHaveLength(8);
  for (const number of [9, 10, 11, 12]) {
    vi.advanceTimersToNextTimer();
    await settled();
    expect(begun).toHaveLength(number);
  }
  expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

test('after a while of rest as many may begin together again, and no more', async () => {
  const { begun, ask } = crowd(10);
  await vi.runAllTimersAsync();
  expect(begun).toHaveLength(10);
  for (let number = 11; number <= 20; number += 1) ask(number);
  await settled();
  expect(begun).toHaveLength(18);
});
