import { expect, test } from 'vitest';
import { asksOf, openSchool } from './scene.ts';

const reach = async () => true;
const who = { workspace: 'T1', person: 'U1' };

test('the daily question is switched on with a time and a zone, and off with one word', async () => {
  const { ask, stores } = await openSchool({ reach });
  expect((await ask('daily')).headline).toContain('off');
  expect((await ask('daily 8:30 europe/berlin')).headline).toContain('08:30 (Europe/Berlin)');
  const { settings } = await stores.learners.read(who);
  expect(settings.daily).toEqual({ at: '08:30', timeZone: 'Europe/Berlin' });
  expect((await ask('daily 9.15')).headline).toContain('09:15 (Europe/Berlin)');
  expect((await ask('daily off')).headline).toContain('off');
  expect((await stores.learners.read(who)).settings.daily).toBeNull();
});

test.each(['daily 25:00', 'daily 09:00 Middle/Earth'])('%s is refused in words', async (text) => {
  const { ask, stores } = await openSchool({ reach });
  expect((await ask(text)).headline).toMatch(/no time of day|not known/);
  expect((await stores.learners.read(who)).settings.daily).toBeNull();
});

test('the questions of the days to come are different ones, each with the way out', async () => {
  const { ask } = await openSchool({ reach });
  const days = await Promise.all([0, 1, 2, 6].map((day) => ask(`daily question ${day}`)));
  expect(new Set(days.map(({ headline }) => headline)).size).toBe(4);
  for (const day of days) {
    expect(asksOf(day).at(-1)).toBe('daily off');
    expect(asksOf(day)[0]).toMatch(/^quiz answer /);
  }
});

test('where nobody can be written to, it says so', async () => {
  const { ask } = await openSchool();
  expect((await ask('daily 09:00')).headline).toContain('Slack');
});
