import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createReopening, delayBefore } from '../../src/slack/reopening.ts';
import { recordLog } from './scene.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the pauses grow from nothing to half a minute', () => {
  expect([0, 1, 2, 3, 7, 8, 100].map(delayBefore)).toEqual([
    0, 500, 1000, 2000, 30_000, 30_000, 30_000,
  ]);
});

test('a connection that is lost before it was ever open is not opened again', async () => {
  const open = vi.fn();
  createReopening({ open, now: Date.now, ...recordLog() }).lost();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(open).not.toHaveBeenCalled();
});

test('connections that do not last are opened ever more slowly, good ones at once again', async () => {
  const open = vi.fn(async () => reopening.opened());
  const reopening = createReopening({ open, now: Date.now, ...recordLog() });
  reopening.opened();
  reopening.lost();
  await vi.advanceTimersByTimeAsync(0);
  expect(open).toHaveBeenCalledTimes(1);
  reopening.lost();
  await vi.advanceTimersByTimeAsync(499);
  expect(open).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(open).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(10_000);
  reopening.lost();
  await vi.advanceTimersByTimeAsync(0);
  expect(open).toHaveBeenCalledTimes(3);
});

test('two losses in a row are repaired by one opening', async () => {
  const open = vi.fn(async () => reopening.opened());
  const reopening = createReopening({ open, now: Date.now, ...recordLog() });
  reopening.opened();
  reopening.lost();
  reopening.lost();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(open).toHaveBeenCalledTimes(1);
});

test('a stop ends the waiting for the next attempt', async () => {
  const open = vi.fn(() => Promise.reject(new Error('refused')));
  const reopening = createReopening({ open, now: Date.now, ...recordLog() });
  reopening.opened();
  reopening.lost();
  await vi.advanceTimersByTimeAsync(0);
  await reopening.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(open).toHaveBeenCalledTimes(1);
});
