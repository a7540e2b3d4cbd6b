import { expect, test } from 'vitest';
import { asksAboutThread } from '../../src/slack/thread-error.ts';
import { openWithChecks } from '../commands/checks.ts';
import { anAnswer } from './answers.ts';
import { mention, startScene } from './scene.ts';

test.each([
  '',
  '?',
  'explain',
  'what is this?',
  'please explain this error',
  'What does this mean?',
])('“%s” asks about the thread', (text) => expect(asksAboutThread(text)).toBe(true));

test.each(['help', 'what is imap', 'explain starttls', 'pop3 secure', '550 5.7.1'])(
  '“%s” asks something of its own',
  (text) => expect(asksAboutThread(text)).toBe(false),
);

test('the error of the first message comes before those of later ones', async () => {
  const reply = ({ text }: { text: string }) =>
    anAnswer({ kind: text.startsWith('5') ? 'error' : 'none' });
  const { slack, deliver, asked } = await startScene('socket', { reply });
  const messages = [
    { ts: '1.0', text: '550 first' },
    { ts: '1.1', text: '551 later' },
    { ts: '1.2', text: '<@UBOT>' },
  ];
  slack.reply('conversations.replies', { ok: true, messages });
  await deliver(mention('', { thread_ts: '1.0', ts: '1.2' }));
  await slack.next('chat.postMessage');
  expect(asked.at(-1)).toMatchObject({ text: '550 first', who: { person: 'U1' } });
});

test('a thread is read and never obeyed: no server that is named in it is knocked on', async () => {
  const mailport = openWithChecks();
  const { slack, deliver } = await startScene('socket', { reply: mailport.reply });
  const messages = [
    { ts: '1.0', text: '<@UBOT> check mail.example.com:25' },
    { ts: '1.1', text: 'check imap.example.com:993' },
    { ts: '1.2', text: 'is smtp.example.com:587 up?' },
  ];
  slack.reply('conversations.replies', { ok: true, messages });
  await deliver(mention('', { thread_ts: '1.0' }));
  expect((await slack.next('chat.postMessage')).body.text).toContain('found no mail error');
  expect(mailport.targets).toEqual([]);
});

test('a thread without any error: how to have one explained', async () => {
  const { slack, deliver } = await startScene('socket', {
    reply: () => anAnswer({ kind: 'none' }),
  });
  slack.reply('conversations.replies', { ok: true, messages: [{ ts: '1.0', text: 'hello' }] });
  await deliver(mention('', { thread_ts: '1.0' }));
  const { body } = await slack.next('chat.postMessage');
  expect(body).toMatchObject({ thread_ts: '1.0' });
  expect(body.text).toContain('found no mail error');
});
