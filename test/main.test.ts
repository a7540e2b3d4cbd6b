import { type ChildProcess, execSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import {
  type DeliveryMode,
  type LocalWorkspace,
  startLocalWorkspace,
} from '../src/local/workspace-server.ts';
import { type Browser, browse, direct, helpdesk, newest } from './local/scene.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const root = join(import.meta.dirname, '..');
beforeAll(() => {
  execSync('npm run --silent build', { cwd: root });
});

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

/** Mailport as `npm start` runs it, in a process of its own that knows no other environment. */
interface Started {
  readonly process: ChildProcess;
  written: { out: string; error: string };
  /** Waits until standard output has `wanted`; fails when the process ends before. */
  says(wanted: string): Promise<void>;
  /** The exit status, once it has ended. */
  status(): Promise<number | null>;
}

function start(environment: Record<string, string>): Started {
  const { PATH } = process.env;
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/main.js'], {
    cwd: root,
    env: { PATH, ...environment },
  });
  const written = { out: '', error: '' };
  child.stdout.on('data', (chunk) => {
    written.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    written.error += chunk;
  });
  const ended = once(child, 'close').then(([status]) => status as number | null);
  undo.push(() => child.kill('SIGKILL'));
  return {
    process: child,
    written,
    async says(wanted) {
      while (!written.out.includes(wanted)) {
        if (child.exitCode !== null) throw new Error(`ended early: ${written.error}`);
        await delay(10);
      }
    },
    status: () => ended,
  };
}

/** What a start says that cannot be: on standard error alone, in words, with status 1. */
async function refusal(environment: Record<string, string>): Promise<string> {
  const started = start(environment);
  expect(await started.status()).toBe(1);
  expect(started.written.error).not.toMatch(/^\s+at /m);
  for (const secret of Object.values(environment).filter((value) => /hush/.test(value)))
    expect(started.written.error + started.written.out).not.toContain(secret);
  return started.written.error;
}

/** A port that another program has, for as long as the test runs. */
async function takenPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  undo.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function slack(delivery: DeliveryMode = { mode: 'socket' }): Promise<LocalWorkspace> {
  const manifestPath = join(root, 'manifest.yml');
  const workspace = await startLocalWorkspace({ port: 0, manifestPath, delivery });
  undo.push(() => workspace.stop());
  return workspace;
}

test('with an empty environment the local workspace opens, says how to go on, and stops when told', async () => {
  const port = await freePort();
  const started = start({ PORT: String(port) });
  await started.says('README');
  for (const wanted of [`http://localhost:${port}`, 'ask -- pop3 secure', 'manifest.yml', '.env'])
    expect(started.written.out).toContain(wanted);

  const page = await fetch(`http://127.0.0.1:${port}/`);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toContain('text/html');

  started.process.kill('SIGTERM');
  expect(await started.status()).toBe(0);
  expect(started.written.error).toBe('');
});

test('half a configuration and a bad port are refused together', async () => {
  const said = await refusal({ SLACK_BOT_TOKEN: 'xoxb-hush', PORT: 'hush' });
  expect(said).toMatch(/has 2 problems:\n- SLACK_BOT_TOKEN is set, .*\n- PORT must be/);
});

test('tokens in each other’s place are refused', async () => {
  const said = await refusal({ SLACK_BOT_TOKEN: 'xapp-hush', SLACK_APP_TOKEN: 'xoxb-hush' });
  expect(said).toMatch(/- SLACK_BOT_TOKEN must begin with xoxb-.*\n- SLACK_APP_TOKEN must begin/);
});

test('a port that another program has is refused by its number', async () => {
  const port = await takenPort();
  expect(await refusal({ PORT: String(port) })).toContain(`port ${port}`);
});

test('tokens that Slack does not take are refused, the bot’s and the app’s', async () => {
  const { slackApiUrl, botToken, appToken } = await slack();
  const right = {
    SLACK_API_URL: slackApiUrl,
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
  };
  const noBot = refusal({ ...right, SLACK_BOT_TOKEN: 'xoxb-hush' });
  const noApp = refusal({ ...right, SLACK_APP_TOKEN: 'xapp-hush' });
  expect(await noBot).toContain('invalid_auth');
  expect(await noApp).toContain('invalid_auth');
});

test('a Slack that cannot be reached is told', async () => {
  const said = await refusal({
    SLACK_API_URL: `http://127.0.0.1:${await freePort()}/api/`,
    SLACK_BOT_TOKEN: 'xoxb-hush',
    SLACK_APP_TOKEN: 'xapp-hush',
  });
  expect(said).toContain('Check that this machine reaches Slack');
});

test('with tokens it serves that Slack over Socket Mode, and no token is in what it writes', async () => {
  const { slackApiUrl, botToken, appToken } = await slack();
  const started = start({
    SLACK_API_URL: slackApiUrl,
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    LOG_LEVEL: 'trace',
  });
  await started.says('"ready"');
  started.process.kill('SIGINT');
  expect(await started.status()).toBe(0);
  const written = started.written.out + started.written.error;
  for (const token of [botToken, appToken]) expect(written).not.toContain(token);
  for (const line of started.written.out.trim().split('\n'))
    expect(JSON.parse(line)).toHaveProperty('level');
});

test('with a signing secret it serves HTTP on PORT', async () => {
  const { slackApiUrl, botToken, signingSecret } = await slack();
  const port = await freePort();
  const started = start({
    SLACK_API_URL: slackApiUrl,
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    PORT: String(port),
  });
  await started.says('"ready"');
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  const unsigned = await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST' });
  expect(unsigned.status).toBe(401);
});

/** Waits for the newest message of the bot that has these words. */
function hear({ see }: Browser, channel: string, words: string) {
  return see((view) =>
    newest(view, channel, ({ user, text }) => user.isBot && text.includes(words)),
  );
}

test('a practice server is checked in the local workspace: how far it is, then the verdict', async () => {
  const port = await freePort();
  const started = start({ PORT: String(port) });
  await started.says('check expired.practice.test');
  const browser = browse({ url: `http://localhost:${port}` });
  // Wrong modes take a while to be found out.
  await browser.say(helpdesk, '/mailport check mixed-up.practice.test');
  await browser.say(direct, 'check mixed-up.practice.test:143');
  const shown = await hear(browser, direct, 'Checking mixed-up.practice.test');
  expect((await hear(browser, helpdesk, 'so far')).ephemeral).toBe(true);
  // The same message, which has grown.
  expect((await hear(browser, direct, 'does not work')).ts).toBe(shown.ts);
  await hear(browser, helpdesk, 'mixed-up.practice.test does not work');
  started.process.kill('SIGTERM');
  expect(await started.status()).toBe(0);
});

test.each(['socket', 'http'])('a real Slack has no practice servers (%s)', async (mode) => {
  const port = await freePort();
  const requestUrl = `http://127.0.0.1:${port}/slack/events`;
  const workspace = await slack(mode === 'http' ? { mode, requestUrl } : { mode: 'socket' });
  const { slackApiUrl, botToken, appToken, signingSecret } = workspace;
  const started = start({
    SLACK_API_URL: slackApiUrl,
    SLACK_BOT_TOKEN: botToken,
    PORT: String(port),
    ...(mode === 'http' ? { SLACK_SIGNING_SECRET: signingSecret } : { SLACK_APP_TOKEN: appToken }),
  });
  await started.says('"ready"');
  const browser = browse(workspace);
  await browser.say(helpdesk, '/mailport check sound.practice.test');
  const { text } = await hear(browser, helpdesk, '');
  expect(text).toContain('This is not a name on the Internet');
});
