import { expect, test } from 'vitest';
import { knowledge } from '../src/knowledge/index.ts';
import { createMailport, type Mailport } from '../src/mailport.ts';
import { createConversations } from '../src/storage/conversations.ts';

function open(): Mailport {
  return createMailport({ entries: knowledge, conversations: createConversations() });
}

/** The main port of an answer and its mode, as "993 implicit-tls". */
async function doorOf(mailport: Mailport, text: string, conversation?: string): Promise<string> {
  const request = conversation === undefined ? { text } : { text, conversation };
  const { endpoints } = await mailport.reply(request);
  return `${endpoints[0]?.port} ${endpoints[0]?.security}`;
}

test.each([
  ['pop3 secure', '995 implicit-tls'],
  ['imap ssl', '993 implicit-tls'],
  ['smtp ssl', '465 implicit-tls'],
  ['imap starttls', '143 starttls'],
  ['pop3 starttls', '110 starttls'],
  ['smtp starttls', '587 starttls'],
  ['25', '25 starttls'],
  ['how do i send mail, which port', '465 implicit-tls'],
])('%s → %s', async (text, door) => {
  expect(await doorOf(open(), text)).toBe(door);
});

test('a follow-up inherits what the question before it said, in its own conversation only', async () => {
  const mailport = open();
  await mailport.reply({ text: 'fastmail smtp', conversation: 'thread 1' });
  await mailport.reply({ text: 'gmail pop3', conversation: 'thread 2' });
  const answer = await mailport.reply({ text: 'and imap?', conversation: 'thread 1' });
  expect(answer.about[0]).toBe('fastmail');
  expect(answer.endpoints[0]).toMatchObject({ protocol: 'imap', port: 993 });
});

test('a surface can carry the question before by itself', async () => {
  const answer = await open().reply({ text: 'and imap?', before: 'fastmail smtp' });
  expect(answer.about[0]).toBe('fastmail');
});

test('a question that is not understood, or a call for help, does not end the conversation', async () => {
  const mailport = open();
  await mailport.reply({ text: 'fastmail smtp', conversation: 'x' });
  expect((await mailport.reply({ text: 'usb port broken', conversation: 'x' })).kind).toBe('none');
  expect((await mailport.reply({ text: 'help', conversation: 'x' })).kind).toBe('help');
  const answer = await mailport.reply({ text: 'and imap?', conversation: 'x' });
  expect(answer.about[0]).toBe('fastmail');
});

test('an error that is pasted in between does not end the conversation', async () => {
  const mailport = open();
  await mailport.reply({ text: 'fastmail smtp', conversation: 'x' });
  await mailport.reply({ text: 'connection refused', conversation: 'x' });
  const answer = await mailport.reply({ text: 'and imap?', conversation: 'x' });
  expect(answer.about[0]).toBe('fastmail');
});

test.each(['', '   ', '\n'])(
  'an empty question (%j) is answered with what can be asked',
  async (text) => {
    const answer = await open().reply({ text });
    expect(answer.kind).toBe('help');
    expect(answer.followUps.length).toBeGreaterThan(0);
  },
);

test('an error is found in a paste as long as Slack allows', async () => {
  const log = 'Nov 23 12:00:00 host postfix/smtp[1]: connecting\n';
  const error = '554 5.7.1 <bob@example.com>: Relay access denied\n';
  const text = log.repeat(39_000 / log.length) + error;
  const answer = await open().reply({ text });
  expect(answer.about[0]).toBe('smtp-relay-denied');
});

test('how a request was understood can be shown without answering it', async () => {
  const stages = await open().explain({ text: 'gmial smtp' });
  expect(stages.length).toBeGreaterThan(1);
  expect(stages.every(({ name }) => name !== '')).toBe(true);
});

test('every question that an answer offers next has an answer of its own', async () => {
  const mailport = open();
  const questions = ['pop3 secure', 'smtp', '465', 'gmail smtp', 'all mail ports', '465 or 587'];
  for (const text of questions) {
    const { followUps } = await mailport.reply({ text });
    expect(followUps).not.toEqual([]);
    for (const { ask } of followUps) {
      expect([ask, (await mailport.reply({ text: ask })).kind]).not.toEqual([ask, 'none']);
    }
  }
});
