import { describe, expect, test } from 'vitest';
import { anAnswer } from './answers.ts';
import {
  appToken,
  botToken,
  directMessage,
  type Mode,
  mention,
  slashCommand,
  startScene,
} from './scene.ts';
import { signingSecret } from './slack-stub.ts';

const question = 'why does my secret-question@example.com fail';

function breakDown(): never {
  throw new TypeError(`cannot read ${question}`);
}

describe.each<Mode>(['socket', 'http'])('a handler that fails over %s', (mode) => {
  test('still answers a slash command, with a reference that is also in the log', async () => {
    const { slack, log, deliver } = await startScene(mode, { reply: breakDown });
    await deliver(slashCommand(slack, question));
    const { body } = await slack.next('response');
    const failed = log.find(({ level }) => level === 50);
    expect(failed).toMatchObject({ surface: 'slash-command', error: { name: 'TypeError' } });
    expect(body.response_type).toBe('ephemeral');
    expect(body.text).toContain(`reference: ${failed?.reference}`);
  });

  test('still answers a mention in its thread', async () => {
    const { slack, log, deliver } = await startScene(mode, { reply: breakDown });
    await deliver(mention(question, { ts: '1.1' }));
    const { body } = await slack.next('chat.postMessage');
    expect(body.thread_ts).toBe('1.1');
    expect(body.text).toContain(log.find(({ level }) => level === 50)?.reference);
  });
});

test('what the person reads of a failure holds no stack and no error', async () => {
  const { slack, deliver } = await startScene('socket', { reply: breakDown });
  await deliver(slashCommand(slack, question));
  const { body } = await slack.next('response');
  expect(JSON.stringify(body)).not.toMatch(/TypeError|cannot read|\bat /);
});

test('a message that Slack takes amiss goes again, as text alone', async () => {
  const { slack, log, app, deliver } = await startScene('socket');
  slack.reply('chat.postMessage', ({ body }) =>
    'blocks' in body ? { ok: false, error: 'invalid_blocks' } : { ok: true },
  );
  await deliver(directMessage('imap'));
  await slack.next('chat.postMessage');
  const { body } = await slack.next('chat.postMessage');
  expect(body.text).toContain('995');
  await app.stop();
  expect(log.at(-1)).toMatchObject({ way: 'thread-post-without-blocks' });
});

test('an answered question is one line in the log: what, where, how long, and no word of it', async () => {
  let now = 0;
  const reply = () => {
    now += 7;
    return anAnswer();
  };
  const { slack, log, app, deliver } = await startScene('http', { reply, now: () => now });
  await deliver(slashCommand(slack, question));
  await deliver({ ...mention(question), retry: 2 });
  await app.stop();
  const answered = log.filter(({ msg }) => msg === 'answered');
  expect(answered).toEqual([
    expect.objectContaining({
      surface: 'slash-command',
      kind: 'service',
      about: ['pop3s-995'],
      ms: 7,
    }),
    expect.objectContaining({ surface: 'mention', kind: 'service', retry: 2, way: 'thread-post' }),
  ]);
});

test.each<Mode>(['socket', 'http'])(
  'no word of a question, no name and no token is in the log over %s, come what may',
  async (mode) => {
    const { slack, log, app, deliver } = await startScene(mode, { reply: breakDown });
    slack.reply('response', { httpStatus: 404 });
    slack.reply('chat.postEphemeral', { ok: false, error: 'invalid_auth' });
    slack.reply('chat.postMessage', { ok: false, error: 'token_revoked' });
    await deliver(slashCommand(slack, question));
    await deliver(mention(question));
    await deliver(directMessage(question));
    await app.stop();
    const written = log.map((line) => JSON.stringify(line)).join('\n');
    expect(log.filter(({ level }) => level === 50).length).toBeGreaterThanOrEqual(6);
    for (const secret of ['secret-question', 'ada', botToken, appToken, signingSecret, 'ticket'])
      expect(written).not.toContain(secret);
  },
);
