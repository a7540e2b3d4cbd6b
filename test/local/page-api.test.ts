import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { browse, caller, direct, general, helpdesk, open } from './scene.ts';

/** A bare HTTP request: a browser would not let a test choose these headers. */
async function request(url: string, head: string, headers: Record<string, string>, body = '') {
  const { port } = new URL(url);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(
    [
      `${head} HTTP/1.1`,
      'connection: close',
      `content-length: ${body.length}`,
      ...lines,
      '',
      body,
    ].join('\r\n'),
  );
  const [chunk] = (await socket.take(1).toArray()) as Buffer[];
  socket.destroy();
  return Number(/^HTTP\/1\.1 (\d+)/.exec(String(chunk))?.[1]);
}

test('the page sees the whole workspace and, at once, every change', async () => {
  const workspace = await open();
  const { look } = browse(workspace);
  expect(await look()).toMatchObject({
    team: { id: 'T0LOCAL' },
    me: { id: 'U0YOU', name: 'You' },
    bot: { id: 'U0MAILPORT', name: 'Porter' },
    connected: false,
    conversations: [
      { id: helpdesk, name: 'helpdesk', kind: 'channel', messages: [] },
      { id: general, name: 'general', kind: 'channel', messages: [] },
      { id: 'C0DESK', name: 'mail-desk', kind: 'channel', messages: [] },
      { id: direct, name: 'Porter', kind: 'direct', messages: [] },
    ],
    modal: null,
    home: { blocks: [] },
    commands: [{ command: '/porter', description: 'Carries words', usageHint: 'anything' }, {}],
    shortcuts: [{ type: 'global', callbackId: 'open_door' }, { type: 'message' }],
    notice: null,
  });
  const response = await fetch(`${workspace.url}/local/stream`);
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const reader = response.body?.getReader();
  await reader?.read();
  await caller(workspace)('chat.postMessage', { channel: helpdesk, text: 'news' });
  const { value } = (await reader?.read()) ?? {};
  expect(Buffer.from(value ?? []).toString()).toContain('"news"');
  await reader?.cancel();
});

test('a foreign name that leads to this machine is not served', async () => {
  const { url } = await open();
  const { host, port } = new URL(url);
  const statusFor = (name: string) => request(url, 'GET /local/stream', { host: name });
  expect(await statusFor(host)).toBe(200);
  expect(await statusFor(`127.0.0.1:${port}`)).toBe(200);
  expect(await statusFor(`[::1]:${port}`)).toBe(200);
  expect(await statusFor(`evil.example:${port}`)).toBe(403);
  expect(await statusFor('localhost')).toBe(403);
  expect(await statusFor(`localhost:${Number(port) + 1}`)).toBe(403);
});

test("another site's page can neither look nor act", async () => {
  const { url } = await open();
  const { host } = new URL(url);
  const json = { 'content-type': 'application/json' };
  const body = JSON.stringify({ type: 'open-home' });
  const act = (more: Record<string, string>) =>
    request(url, 'POST /local/act', { host, ...json, ...more }, body);
  expect(await act({ origin: url })).toBe(200);
  expect(await act({})).toBe(200);
  expect(await act({ origin: 'https://evil.example' })).toBe(403);
  expect(await act({ origin: 'null' })).toBe(403);
  expect(await act({ 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await act({ 'content-type': 'text/plain' })).toBe(415);
  const look = { host, origin: 'http://localhost:1' };
  expect(await request(url, 'GET /local/stream', look)).toBe(403);
});

test('an action that is none is told so', async () => {
  const workspace = await open();
  const post = (body: string) =>
    fetch(`${workspace.url}/local/act`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
  for (const body of ['', '[]', '{}', '{"type":"constructor"}', '{"type":"press"}']) {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ ok: false, error: expect.any(String) });
  }
});
