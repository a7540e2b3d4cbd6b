import { expect, test } from 'vitest';
import { usualFirstAnswerMs } from '../../src/checks/check.ts';
import { usualPace } from '../../src/slack/telling.ts';
import { doorOn, reportOf, visit } from '../answers/reports.ts';
import { openWithChecks } from '../commands/checks.ts';
import { buttonsOf, directMessage, mention, press, slashCommand, startScene } from './scene.ts';

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('a check is one private message, with Again and Share', async () => {
  const mailport = openWithChecks();
  const { slack, deliver } = await startScene('socket', { reply: mailport.reply });
  await deliver(slashCommand(slack, 'check mail.example.com:993'));
  const sent = await slack.next('response');
  expect(sent.body.text).toContain('mail.example.com works on 993 SSL/TLS.');
  expect(sent.body.response_type).toBe('ephemeral');
  const labels = buttonsOf(sent).map(({ value }) => value);
  expect(labels[0]).toBe('check mail.example.com:993');
  expect(buttonsOf(sent).at(-1)).toMatchObject({ action_id: 'share' });
});

test('a link whose text names another server than it leads to is refused, and cannot be shared', async () => {
  const mailport = openWithChecks();
  const { slack, deliver } = await startScene('http', { reply: mailport.reply });
  await deliver(slashCommand(slack, 'check <http://evil.example|imap.gmail.com>'));
  const sent = await slack.next('response');
  expect(sent.body.text).toContain('This link shows one server and leads to another.');
  expect(buttonsOf(sent).map(({ action_id }) => action_id)).not.toContain('share');
  expect(mailport.targets).toEqual([]);
});

test('in a thread the message is edited when what was held back has come', async () => {
  const waiting = visit(doorOn(25), [], { pending: true });
  const mailport = openWithChecks(async (target, onProgress) => {
    setTimeout(() => onProgress?.(reportOf([visit(doorOn(25))], { target })), 50);
    return reportOf([waiting], { target, final: false });
  });
  const { slack, deliver } = await startScene('socket', { reply: mailport.reply });
  await deliver(mention('check mail.example.com:25'));
  const posted = await slack.next('chat.postMessage');
  expect(posted.body.text).toContain('Still waiting for 25 STARTTLS');
  const edited = await slack.next('chat.update');
  expect(edited.body).toMatchObject({ channel: 'C1', ts: '9.9' });
  expect(edited.body.text).toContain('mail.example.com works on 25 STARTTLS.');
});

test('a slow check says in a thread how far it is, in the message that becomes its answer', async () => {
  const mailport = openWithChecks(async (target, onProgress) => {
    const half = [visit(doorOn(993)), visit(doorOn(587), [], { pending: true })];
    onProgress?.(reportOf(half, { target, final: false }));
    await later(1500);
    return reportOf([visit(doorOn(993)), visit(doorOn(587))], { target });
  });
  const { slack, deliver } = await startScene('socket', { reply: mailport.reply });
  await deliver(directMessage('check mail.example.com'));
  expect((await slack.next('chat.postMessage')).body.text).toContain('answers so far');
  expect((await slack.next('chat.update')).body.text).toContain('mail.example.com works');
  expect(slack.sent.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
});

test('a first full answer comes within eight seconds, with the pause after the last sign of life', () => {
  expect(usualFirstAnswerMs + usualPace.between).toBeLessThan(8000);
});

test('an edit is never longer than Slack takes, which is less than for a new message', async () => {
  const names = Array.from({ length: 40 }, (_, n) => `mail${n}.a-rather-long-domain.example.com`);
  const many = names.map((host) => visit(doorOn(993, { host })));
  const mailport = openWithChecks(async (target, onProgress) => {
    setTimeout(() => onProgress?.(reportOf(many, { target })), 10);
    return reportOf([visit(doorOn(25), [], { pending: true })], { target, final: false });
  });
  const { slack, deliver } = await startScene('socket', { reply: mailport.reply });
  await deliver(mention('check mail.example.com'));
  const { body } = await slack.next('chat.update');
  expect(body.text.length).toBeLessThanOrEqual(4_000);
});

test('Again under a private answer takes the place of that answer', async () => {
  const mailport = openWithChecks();
  const { slack, deliver } = await startScene('http', { reply: mailport.reply });
  const again = {
    action_id: 'ask-0',
    value: 'check mail.example.com:993',
    text: { type: 'plain_text', text: 'Again' },
  };
  await deliver(press(slack, again, { isPrivate: true }));
  const { body } = await slack.next('response');
  expect(body).toMatchObject({ response_type: 'ephemeral', replace_original: true });
});

test('every other question under a private answer gets an answer of its own', async () => {
  const mailport = openWithChecks();
  const { slack, deliver } = await startScene('http', { reply: mailport.reply });
  const button = { action_id: 'ask-1', value: 'check imap.gmail.com:993' };
  await deliver(press(slack, button, { isPrivate: true }));
  expect((await slack.next('response')).body.replace_original).toBe(false);
});

test('checks are limited for each person, whatever way they ask', async () => {
  const mailport = openWithChecks();
  const { slack, deliver } = await startScene('socket', { reply: mailport.reply });
  for (let n = 0; n < 6; n += 1) {
    await deliver(slashCommand(slack, `check mail${n}.example.com`));
    await slack.next('response');
  }
  await deliver(mention('check mail6.example.com'));
  const { body } = await slack.next('chat.postMessage');
  expect(body.text).toContain('You have asked for many checks in a short time.');
});

test('who asked for which host is in the log, and never whose address it was', async () => {
  const mailport = openWithChecks();
  const { slack, log, app, deliver } = await startScene('socket', { reply: mailport.reply });
  await deliver(slashCommand(slack, 'check hush@example.com'));
  await deliver(slashCommand(slack, 'check 10.0.0.5:25'));
  await slack.next('response');
  await slack.next('response');
  await app.stop();
  expect(log.flatMap((line) => ('check' in line ? line.check : []))).toEqual([
    { host: 'example.com', verdict: 'good', person: 'U1', workspace: 'T1' },
    {
      host: '10.0.0.5',
      verdict: 'refused',
      reason: 'private-address',
      person: 'U1',
      workspace: 'T1',
    },
  ]);
  expect(JSON.stringify(log)).not.toContain('hush');
});
