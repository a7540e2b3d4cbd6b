import { expect, test } from 'vitest';
import { caller, helpdesk, open } from './scene.ts';

test('the app learns who it is', async () => {
  const call = caller(await open());
  expect(await call('auth.test')).toMatchObject({
    ok: true,
    user: 'porter',
    team_id: 'T0LOCAL',
    user_id: 'U0MAILPORT',
    bot_id: 'B0MAILPORT',
  });
});

test('without a token, with a wrong one or with the other one nothing is done', async () => {
  const workspace = await open();
  const none = await fetch(`${workspace.slackApiUrl}auth.test`, { method: 'POST' });
  expect(await none.json()).toEqual({ ok: false, error: 'not_authed' });
  expect(await caller(workspace, 'xoxb-wrong')('auth.test')).toMatchObject({
    error: 'invalid_auth',
  });
  const asApp = caller(workspace, workspace.appToken);
  expect(await asApp('auth.test')).toMatchObject({ error: 'not_allowed_token_type' });
  const asBot = caller(workspace);
  expect(await asBot('apps.connections.open')).toMatchObject({ error: 'not_allowed_token_type' });
});

test('tokens and secrets differ from one workspace to the next', async () => {
  const [one, other] = [await open(), await open()];
  expect(one.botToken).toMatch(/^xoxb-local-/);
  expect(one.appToken).toMatch(/^xapp-local-/);
  for (const name of ['botToken', 'appToken', 'signingSecret'] as const) {
    expect(one[name]).not.toBe(other[name]);
  }
});

test('a method that does not exist is named in the refusal', async () => {
  const call = caller(await open());
  const refusal = { ok: false, error: 'unknown_method', req_method: 'chat.whisper' };
  expect(await call('chat.whisper')).toMatchObject(refusal);
  expect(await call('constructor')).toMatchObject({ error: 'unknown_method' });
});

test('a method whose scope the manifest does not ask for says which one is missing', async () => {
  const call = caller(await open());
  const refusal = await call('users.info', { user: 'U0YOU' });
  expect(refusal).toMatchObject({ ok: false, error: 'missing_scope', needed: 'users:read' });
  expect(refusal.provided).toContain('chat:write');
});

test('arguments may come as a form with the token in it, or as JSON', async () => {
  const { slackApiUrl, botToken } = await open();
  const form = new URLSearchParams({ token: botToken, channel: helpdesk, text: 'hello' });
  const asForm = await fetch(`${slackApiUrl}chat.postMessage`, { method: 'POST', body: form });
  expect(await asForm.json()).toMatchObject({ ok: true, message: { text: 'hello' } });
  const asJson = await fetch(`${slackApiUrl}chat.postMessage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${botToken}` },
    body: JSON.stringify({ channel: helpdesk, blocks: [{ type: 'divider' }], text: 'a line' }),
  });
  expect(await asJson.json()).toMatchObject({
    ok: true,
    message: { blocks: [{ type: 'divider' }] },
  });
});

test('a body of more than four megabytes is not read', async () => {
  const { slackApiUrl } = await open();
  const body = 'x'.repeat(4_000_001);
  const response = await fetch(`${slackApiUrl}chat.postMessage`, { method: 'POST', body });
  expect(response.status).toBe(413);
});
