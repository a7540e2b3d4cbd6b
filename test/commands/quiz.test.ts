import { expect, test } from 'vitest';
import { asksOf, openSchool } from './scene.ts';

test('a question is asked with a button for each choice', async () => {
  const { ask } = await openSchool();
  const answer = await ask('quiz');
  expect(answer.kind).toBe('question');
  const choices = asksOf(answer).filter((one) => /^quiz answer [a-z0-9-]+\.1 \S+$/.test(one));
  expect(choices.length).toBeGreaterThanOrEqual(3);
});

test('a quiz on a topic stays with it, from question to question', async () => {
  const { ask } = await openSchool();
  const question = await ask('quiz imap');
  const [choice = ''] = asksOf(question);
  expect(choice).toMatch(/^quiz imap answer /);
  expect(asksOf(await ask(choice))[0]).toBe('quiz imap');
});

test('every choice of every first question of a topic is answered with a verdict', async () => {
  const { ask } = await openSchool({ random: () => 0.7 });
  for (const topic of [
    'smtp',
    'imap',
    'pop3',
    'modes',
    'firewall',
    'providers',
    'errors',
    'checking',
  ]) {
    const question = await ask(`quiz ${topic}`);
    for (const one of asksOf(question).filter((text) => text.startsWith('quiz '))) {
      expect([one, (await ask(one)).kind]).toEqual([one, 'verdict']);
    }
  }
});

test('what was wrong comes back before anything new, once its time has come', async () => {
  const { ask, later } = await openSchool();
  const wrong = await ask('quiz answer port-imaps.1 143');
  expect(JSON.stringify(wrong.parts)).toContain('It comes back in 10 minutes.');
  expect(asksOf(await ask('quiz'))[0]).not.toContain('port-imaps');
  later(11);
  expect(asksOf(await ask('quiz'))[0]).toBe('quiz answer port-imaps.2 143');
});

test('an old button, pressed after its question was answered, changes nothing', async () => {
  const { ask, stores } = await openSchool();
  await ask('quiz answer port-imaps.1 993');
  const before = await stores.learners.read({ workspace: 'T1', person: 'U1' });
  const again = await ask('quiz answer port-imaps.1 143');
  expect(JSON.stringify(again.parts)).toContain('answered this one before');
  expect(await stores.learners.read({ workspace: 'T1', person: 'U1' })).toEqual(before);
});

test('a question or a choice from another version is replaced by one of today', async () => {
  const { ask } = await openSchool();
  for (const text of ['quiz answer smoke-signals.1 4', 'quiz answer port-imaps.1 4711']) {
    const answer = await ask(text);
    expect(answer.kind).toBe('question');
    expect(JSON.stringify(answer.parts)).toContain('changed in the meantime');
  }
});

test('an unknown topic is answered with those that there are', async () => {
  const { ask } = await openSchool();
  const answer = await ask('quiz football');
  expect(answer.headline).toBe('There is no quiz on that yet.');
  expect(asksOf(answer)).toContain('quiz imap');
});

test.each([
  ...['quiz me', 'Quiz', 'quizz', 'start the quiz', 'test me', 'test me on imap'],
  ...['quiz about pop', 'quiz on firewalls', 'quiz gmail', 'quiz on ports', 'quiz all'],
])('“%s” is a quiz', async (text) => {
  const { ask } = await openSchool();
  expect((await ask(text)).kind).toBe('question');
});

test('a year of daily questions brings new ones, also to somebody who never knows', {
  timeout: 60_000,
}, async () => {
  let turn = 0;
  const random = () => (turn++ % 10) / 10;
  const { ask, later, stores } = await openSchool({ random });
  for (let day = 0; day < 365; day++) {
    const [first = ''] = asksOf(await ask('quiz'));
    expect((await ask(first)).kind).toBe('verdict');
    later(24 * 60);
  }
  const { cards } = await stores.learners.read({ workspace: 'T1', person: 'U1' });
  expect(Object.keys(cards).length).toBeGreaterThan(20);
});

test('a button from before one was forgotten asks anew, and its answer counts', async () => {
  const { ask, stores, later } = await openSchool();
  await ask('quiz answer port-imaps.1 993');
  await ask('yes, forget me');
  later(1);
  const answer = await ask('quiz answer port-imaps.2 993');
  expect(JSON.stringify(answer.parts)).not.toContain('answered this one before');
  const { cards } = await stores.learners.read({ workspace: 'T1', person: 'U1' });
  expect(cards['port-imaps']?.reps).toBe(1);
});
