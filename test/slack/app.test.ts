import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { createSlackApp } from '../../src/slack/app.ts';
import { anAnswer } from './answers.ts';
import { appToken, botToken, freePort, type Mode, recordLog, startScene } from './scene.ts';
import { signingSecret, startSlackStub } from './slack-stub.ts';

const mailport = { reply: async () => anAnswer(), explain: async () => [] };
const socket = { mode: 'socket', botToken, appToken } as const;

const unhandled = vi.fn();
process.on('unhandledRejection', unhandled);
afterEach(() => expect(unhandled).not.toHaveBeenCalled());

async function startSlack() {
  const slack = await startSlackStub();
  onTestFinished(() => slack.stop());
  return { slack, slackApiUrl: slack.apiUrl, logger: recordLog().logger, mailport };
}

test.each<Mode>(['socket', 'http'])(
  'a bot token that Slack refuses over %s is a clear error, without the token',
  async (mode) => {
    const { slack, ...options } = await startSlack();
    slack.reply('auth.test', { ok: false, error: 'invalid_auth' });
    const http = { mode: 'http', botToken, signingSecret, port: await freePort() } as const;
    const connection = mode === 'http' ? http : socket;
    const error = await createSlackApp({ connection, ...options }).catch((thrown) => thrown);
    expect(error).toMatchObject({
      name: 'SlackStartError',
      message: 'Signing in with the bot token failed: Slack answered "invalid_auth"',
      cause: { data: { error: 'invalid_auth' } },
    });
    expect(error.stack + JSON.stringify(error)).not.toContain(botToken);
  },
);

test('an app token that Slack refuses is a clear error at the start', async () => {
  const { slack, ...options } = await startSlack();
  slack.reply('apps.connections.open', { ok: false, error: 'not_allowed_token_type' });
  const app = await createSlackApp({ connection: socket, ...options });
  await expect(app.start()).rejects.toMatchObject({
    name: 'SlackStartError',
    message:
      'Opening Socket Mode with the app token failed: Slack answered "not_allowed_token_type"',
  });
  await app.stop();
});

test('the tokens go to their own methods, and never to each other', async () => {
  const { slack } = await startScene('socket');
  expect(slack.sent.map(({ method, token }) => [method, token])).toEqual([
    ['auth.test', `Bearer ${botToken}`],
    ['apps.connections.open', `Bearer ${appToken}`],
  ]);
});

test('an app that was made but never started can be stopped', async () => {
  const { slack, ...options } = await startSlack();
  const app = await createSlackApp({ connection: socket, ...options });
  await app.stop();
  expect(slack.sent.map(({ method }) => method)).toEqual(['auth.test']);
});
