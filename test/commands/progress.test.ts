import { expect, test } from 'vitest';
import { aDeskWithoutDatabase } from './desk.ts';
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

test('where what is kept cannot be read, that is said: nobody is told to have done nothing', async () => {
  const { ask } = await aDeskWithoutDatabase();
  for (const text of ['progress', 'learn lessons']) {
    expect(JSON.stringify((await ask(text)).parts)).toContain(
      'This may not be all, or may not stay: what is kept of you cannot be read or written just now, because the database could not be opened',
    );
  }
  const step = await ask('learn lesson 1');
  expect(JSON.stringify(step.parts)).toContain('could not be kept just now, because the database');
});
