import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, type Environment, readConfig } from '../src/config.ts';

const bot = { SLACK_BOT_TOKEN: 'xoxb-1-made-up' };
const app = { SLACK_APP_TOKEN: 'xapp-1-made-up' };
const secret = { SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef' };

function problemsOf(environment: Environment): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

test('an empty environment is the local workspace on port 3000, with quiet logs', () => {
  expect(readConfig({})).toMatchObject({ mode: 'local', port: 3000, logLevel: 'warn' });
});

test('a copied .env.example with nothing filled in is the local workspace too', () => {
  const empty = Object.fromEntries(namesInExample().map((name) => [name, '']));
  expect(readConfig(empty)).toEqual(readConfig({}));
  expect(readConfig({ SLACK_BOT_TOKEN: '  ', PORT: ' ' })).toEqual(readConfig({}));
});

test('a bot token with an app token is Socket Mode', () => {
  expect(readConfig({ ...bot, ...app, LOG_LEVEL: 'Debug' })).toMatchObject({
    mode: 'socket',
    botToken: bot.SLACK_BOT_TOKEN,
    appToken: app.SLACK_APP_TOKEN,
    slackApiUrl: null,
    port: 3000,
    logLevel: 'debug',
  });
});

test('a bot token with a signing secret is HTTP on PORT', () => {
  expect(readConfig({ ...bot, ...secret, PORT: '8080' })).toMatchObject({
    mode: 'http',
    botToken: bot.SLACK_BOT_TOKEN,
    signingSecret: secret.SLACK_SIGNING_SECRET,
    slackApiUrl: null,
    port: 8080,
    logLevel: 'info',
  });
});

test('someone who copied all three values gets Socket Mode', () => {
  expect(readConfig({ ...bot, ...app, ...secret }).mode).toBe('socket');
});

test('spaces around a value, as an editor leaves them, do no harm', () => {
  expect(readConfig({ PORT: ' 8080 ' }).port).toBe(8080);
});

test.each([
  ['a bot token alone', bot, ['SLACK_BOT_TOKEN is set, but nothing beside it']],
  ['an app token alone', app, ['SLACK_BOT_TOKEN is missing beside SLACK_APP_TOKEN']],
  ['a signing secret alone', secret, ['SLACK_BOT_TOKEN is missing beside SLACK_SIGNING_SECRET']],
  [
    'everything but the bot token',
    { ...app, ...secret },
    ['SLACK_BOT_TOKEN is missing beside SLACK_APP_TOKEN and SLACK_SIGNING_SECRET'],
  ],
])('half a configuration is refused: %s', (_, environment, beginnings) => {
  const problems = problemsOf(environment);
  expect(problems).toHaveLength(beginnings.length);
  for (const [index, beginning] of beginnings.entries())
    expect(problems[index]).toContain(beginning);
});

test('two tokens in each other’s place are both named, with where to find the right ones', () => {
  const problems = problemsOf({ SLACK_BOT_TOKEN: 'xapp-1-x', SLACK_APP_TOKEN: 'xoxb-1-x' });
  expect(problems).toEqual([
    expect.stringMatching(/^SLACK_BOT_TOKEN must begin with xoxb-.*OAuth & Permissions/),
    expect.stringMatching(/^SLACK_APP_TOKEN must begin with xapp-.*connections:write/),
  ]);
});

test('a token copied with its quotes, or with a line of something else, is refused', () => {
  expect(problemsOf({ ...app, SLACK_BOT_TOKEN: 'xoxb-1 abc' })).toEqual([
    expect.stringContaining('SLACK_BOT_TOKEN is not a whole token'),
  ]);
  expect(problemsOf({ ...bot, SLACK_APP_TOKEN: 'xapp-"' })).toHaveLength(1);
  expect(problemsOf({ ...bot, SLACK_APP_TOKEN: 'xapp-' })).toHaveLength(1);
});

test('a token in the place of the signing secret is refused', () => {
  expect(problemsOf({ ...bot, SLACK_SIGNING_SECRET: 'xapp-1-x' })).toEqual([
    expect.stringContaining('SLACK_SIGNING_SECRET is not a signing secret'),
  ]);
});

test.each(['abc', '0', '-1', '65536', '3e3', '0x10', '3000.5', '99999999999999999999'])(
  'PORT=%s is refused',
  (PORT) => {
    expect(problemsOf({ PORT })).toEqual([expect.stringContaining('PORT must be')]);
  },
);

test('a token is never sent to an address without encryption, this machine aside', () => {
  const withUrl = (SLACK_API_URL: string) => problemsOf({ ...bot, ...app, SLACK_API_URL });
  expect(withUrl('https://slack-gov.com/api/')).toEqual([]);
  expect(withUrl('http://127.0.0.1:4000/api/')).toEqual([]);
  expect(withUrl('http://slack.example.com/api/')).toHaveLength(1);
  expect(withUrl('slack.com')).toHaveLength(1);
});

test('every problem is told at once, and no value of a secret with them', () => {
  const environment = {
    SLACK_BOT_TOKEN: 'hush-bot',
    SLACK_SIGNING_SECRET: 'xoxb-hush-secret',
    SLACK_API_URL: 'ftp://hush',
    PORT: 'hush',
    LOG_LEVEL: 'hush',
    MAILPORT_CHECKS: 'hush',
  };
  expect(problemsOf(environment)).toHaveLength(6);
  expect(() => readConfig(environment)).toThrow(/has 6 problems:\n- SLACK_BOT_TOKEN/);
  expect(problemsOf(environment).join()).not.toContain('hush');
});

test('.env.example names every variable that is read, and no other', () => {
  const read = new Set<string>();
  const watched = new Proxy<Environment>(
    {},
    {
      get(_, name) {
        read.add(String(name));
        return undefined;
      },
    },
  );
  readConfig(watched);
  expect(namesInExample().sort()).toEqual([...read].sort());
});

test('the README explains every variable, and no other', () => {
  const table = readText('../README.md').matchAll(/^\| `([A-Z_]+)` \|/gm);
  expect([...table].map((match) => match[1]).sort()).toEqual(namesInExample().sort());
});

function namesInExample(): string[] {
  const names = readText('../.env.example').matchAll(/^([A-Z_]+)=/gm);
  return [...names].map((match) => match[1] ?? '');
}

function readText(path: string): string {
  return readFileSync(join(import.meta.dirname, path), 'utf8');
}
