import { expect, test } from 'vitest';
import { asksOf, openSchool } from './scene.ts';

const whole =
  'smtp 25, 465 ssl, 587 starttls; imap 143 starttls, 993 ssl; pop3 110 starttls, 995 ssl';

test('the answer is typed behind the command, on one line or on several', async () => {
  const { ask } = await openSchool();
  expect((await ask(`learn interview: ${whole}`)).headline).toContain(
    'All seven, each with its mode',
  );
  const lines = whole.replaceAll('; ', '\n');
  expect((await ask(`learn interview\n${lines}`)).headline).toContain('All seven, each');
});

test('while the question is shown, the answer may be typed as it is, once', async () => {
  const { ask } = await openSchool();
  await ask('learn interview');
  expect((await ask(whole)).kind).toBe('verdict');
  expect((await ask(whole)).kind).not.toBe('verdict');
});

test('what is wrong and what is missing is said, with what is right', async () => {
  const { ask } = await openSchool();
  const answer = await ask('learn interview imap 995, smtp 587 ssl');
  expect(answer.headline).toBe('None of the 7 ports is right yet.');
  const text = JSON.stringify(answer.parts);
  expect(text).toContain('995 is POP3 with SSL/TLS, not IMAP.');
  expect(text).toContain('587 goes with STARTTLS.');
  expect(text).toContain('not named');
  expect(asksOf(answer)[0]).toBe('learn interview');
});

test.each([
  'imap 993, pop3 995',
  'smtp 25 465 587',
  '25 110 143 465 587 993 995',
  `well, ${'smtp is on 25 and on 587 for users, I think. '.repeat(66)} imap 993`,
])('a short answer and a long one are answers too: %.40s', async (text) => {
  const { ask } = await openSchool();
  await ask('learn interview');
  expect((await ask(text)).kind).toBe('verdict');
});

test('the command with nothing behind it asks the question', async () => {
  const { ask } = await openSchool();
  for (const text of ['learn interview', 'learn interview:', 'learn interview: '])
    expect((await ask(text)).headline).toContain('common ports used by');
});

test('an answer in which all is right but not all is so says both', async () => {
  const { ask } = await openSchool();
  const more = await ask(`learn interview: ${whole}; imap 585`);
  expect(more.headline).toBe('All seven are right, each with its mode. Something else is not.');
  const modeless = await ask('learn interview: smtp 25 465 587; imap 143 993; pop 110 995');
  expect(modeless.headline).toBe('All seven ports are right, 6 of them without the mode.');
  expect((await ask('learn interview: imap 993')).headline).toBe(
    '1 of the 7 ports is right, without the mode.',
  );
});

test('something without a port is not counted, and is asked again', async () => {
  const { ask, stores } = await openSchool();
  const answer = await ask('learn interview no idea');
  expect(answer.kind).toBe('question');
  const { course } = await stores.learners.read({ workspace: 'T1', person: 'U1' });
  expect(course.interview).toBeNull();
});

test.each([
  'which is better for smtp, imap or pop3: 25, 110 or 993',
  'are smtp 25, imap 143 and pop3 110 open?',
  'gmail smtp',
  '465 or 587',
  'smtp 25 or 465 or 587',
  'check mail.example.com smtp 587 imap 993',
])('a real question is answered also while the last question is shown: %s', async (text) => {
  const { ask } = await openSchool();
  await ask('learn interview');
  expect((await ask(text)).kind).not.toBe('verdict');
});

test('nothing of the answer is kept but how many ports were right', async () => {
  const { ask, stores } = await openSchool();
  await ask(`learn interview ${whole}, and my cat is called Telnet`);
  const learner = await stores.learners.read({ workspace: 'T1', person: 'U1' });
  expect(JSON.stringify(learner)).not.toContain('Telnet');
  expect(learner.course.interview).toBe(7);
});
