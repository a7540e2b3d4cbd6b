import { expect, test } from 'vitest';
import { createInFlight } from '../../src/slack/in-flight.ts';

test('a stop waits for work that goes on, and for what that work begins', async () => {
  const inFlight = createInFlight();
  const ended: string[] = [];
  void inFlight.run(async () => {
    await Promise.resolve();
    void inFlight.run(async () => void ended.push('second'));
    ended.push('first');
  });
  expect(await inFlight.settled(1000)).toBe(true);
  expect(ended).toEqual(['second', 'first']);
});

test('work that fails has ended too', async () => {
  const inFlight = createInFlight();
  await expect(inFlight.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await inFlight.settled(1000)).toBe(true);
});

test('a stop does not wait for ever', async () => {
  const inFlight = createInFlight();
  void inFlight.run(() => new Promise(() => {}));
  expect(await inFlight.settled(5)).toBe(false);
});
