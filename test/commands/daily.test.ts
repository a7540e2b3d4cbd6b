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

test.each(['daily 25:00', 'daily 13 pm', 'daily 09:00 Middle/Earth', 'daily 9:00 Mordor'])(
  '%s is refused in words',
  async (text) => {
    const { ask, stores } = await openSchool({ reach });
    expect((await ask(text)).headline).toMatch(/no time of day|not known/);
    expect((await stores.learners.read(who)).settings.daily).toBeNull();
  },
);

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

test.each([
  ['daily on', '09:00 (UTC)'],
  ['daily 9', '09:00 (UTC)'],
  ['daily at 8.30', '08:30 (UTC)'],
  ['daily 5pm', '17:00 (UTC)'],
  ['daily 12:30 am', '00:30 (UTC)'],
  ['daily 8 uhr', '08:00 (UTC)'],
  ['daily question on', '09:00 (UTC)'],
  ['daily 08:30 Berlin', '08:30 (Europe/Berlin)'],
  ['daily 8:30 in new york', '08:30 (America/New_York)'],
  ['daily 9:00 gmt', '09:00 (UTC)'],
])('“%s” is every day at %s', async (text, shown) => {
  const { ask } = await openSchool({ reach });
  expect((await ask(text)).headline).toContain(shown);
});

test('whoever did not say where they are hears that it is UTC, and how to say it', async () => {
  const { ask } = await openSchool({ reach });
  expect(JSON.stringify((await ask('daily on')).parts)).toContain('daily 09:00 Berlin');
  expect((await ask('daily 9:00 berlin')).parts).toEqual([]);
  // The place stays; abbreviations of zones are none, since "EST" is Panama's.
  expect((await ask('daily 10:15')).headline).toContain('10:15 (Europe/Berlin)');
  expect((await ask('daily 10:15 EST')).headline).toContain('not known');
});

test('a question about mails a day is answered as any other', async () => {
  const { ask } = await openSchool({ reach });
  expect((await ask('daily 500 mails limit gmail')).kind).not.toBe('progress');
  expect((await ask('daily 50 mails')).kind).not.toBe('progress');
});
