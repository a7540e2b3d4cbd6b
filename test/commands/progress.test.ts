import { expect, test } from 'vitest';
import { openSchool } from './scene.ts';

test('one sees one’s own progress and nobody else’s', async () => {
  const { ask } = await openSchool();
  await ask('learn answer port-imaps 993', 'U1');
  expect(JSON.stringify((await ask('progress', 'U1')).parts)).toContain('1 of 1 right');
  expect((await ask('my progress', 'U2')).headline).toContain('not started yet');
});

test('a question about a progress bar is answered as any other', async () => {
  const { ask } = await openSchool();
  expect((await ask('outlook progress bar hangs at sending')).kind).not.toBe('progress');
});
