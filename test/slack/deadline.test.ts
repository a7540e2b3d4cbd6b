import { expect, test } from 'vitest';
import { within } from '../../src/slack/deadline.ts';

test('what comes in time is what comes back', async () => {
  expect(await within(1000, Promise.resolve('work'), 'late')).toBe('work');
  expect(await within(1, new Promise(() => {}), 'late')).toBe('late');
});
