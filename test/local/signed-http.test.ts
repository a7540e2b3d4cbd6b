import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { SignedHttp } from '../../src/local/signed-http.ts';
import { slackPatience } from '../../src/local/transport.ts';

interface Heard {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** An app that listens, answers as the test says, and keeps what it heard. */
async function listening(answer: { status?: number; body?: string; never?: boolean } = {}) {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const body = (await request.toArray()).join('');
    const isKnock = body.includes('url_verification');
    if (!isKnock) heard.push({ headers: request.headers, body });
    if (!isKnock && answer.never) return;
    response.writeHead(isKnock ? 200 : (answer.status ?? 200), { 'x-slack-no-retry': '1' });
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return { heard, requestUrl: `http://127.0.0.1:${port}/slack/events` };
}

function connect(requestUrl: string, answerMs = slackPatience.answerMs) {
  const transport = new SignedHttp({
    requestUrl,
    signingSecret: '8f742231b10e8888abcd99yyyzzz85a5',
    patience: { answerMs, retriesMs: [] },
    now: () => 1_531_420_618_000,
    changed: () => undefined,
  });
  onTestFinished(() => transport.stop());
  return transport;
}

const first = { number: 0, reason: '' };

test("a command is a form in exactly Slack's content type, signed as Slack signs", async () => {
  const { heard, requestUrl } = await listening();
  const payload = { command: '/porter', text: 'pop3 & imap' };
  await connect(requestUrl).send({ type: 'slash_commands', payload }, first);
  expect(heard).toMatchObject([
    {
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': '1531420618',
        // echo -n "v0:1531420618:<body>" | openssl dgst -sha256 -hmac <secret>
        'x-slack-signature': 'v0=59ae8ba2a9deda8266e2b87f6db595df4b3d5c27ae8554797cc3a305e2140feb',
      },
      body: 'command=%2Fporter&text=pop3+%26+imap',
    },
  ]);
  expect(heard[0]?.headers).not.toHaveProperty('x-slack-retry-num');
});

test('an interaction is a form with one field, an event is JSON', async () => {
  const { heard, requestUrl } = await listening();
  const transport = connect(requestUrl);
  await transport.send({ type: 'interactive', payload: { type: 'shortcut' } }, first);
  await transport.send({ type: 'events_api', payload: { type: 'event_callback' } }, first);
  expect(heard.map(({ body }) => body)).toEqual([
    'payload=%7B%22type%22%3A%22shortcut%22%7D',
    '{"type":"event_callback"}',
  ]);
  expect(heard[1]?.headers['content-type']).toBe('application/json');
});

test('a retry says which it is and why', async () => {
  const { heard, requestUrl } = await listening();
  const again = { number: 2, reason: 'http_timeout' };
  await connect(requestUrl).send({ type: 'events_api', payload: {} }, again);
  const headers = { 'x-slack-retry-num': '2', 'x-slack-retry-reason': 'http_timeout' };
  expect(heard).toMatchObject([{ headers }]);
});

test.each([
  ['text', 'pong', 'pong'],
  ['JSON', '{"response_action":"clear"}', { response_action: 'clear' }],
  ['nothing', '', ''],
])('an app may acknowledge with %s', async (_, body, acknowledged) => {
  const { requestUrl } = await listening({ body });
  const answer = await connect(requestUrl).send({ type: 'interactive', payload: {} }, first);
  expect(answer).toEqual({ ok: true, body: acknowledged });
});

test.each([
  [404, 'http_client_error'],
  [500, 'http_service_error'],
])('an app that answers %i has failed, and may ask not to be retried', async (status, error) => {
  const { requestUrl } = await listening({ status });
  const answer = await connect(requestUrl).send({ type: 'events_api', payload: {} }, first);
  expect(answer).toEqual({ ok: false, error, reason: 'http_error', final: true });
});

test('an app that does not answer in time, or is not there, has failed in its own way', async () => {
  const { requestUrl } = await listening({ never: true });
  const late = await connect(requestUrl, 50).send({ type: 'interactive', payload: {} }, first);
  expect(late).toMatchObject({ ok: false, error: 'operation_timeout' });
  const gone = await connect('http://127.0.0.1:1/').send(
    { type: 'interactive', payload: {} },
    first,
  );
  expect(gone).toMatchObject({ ok: false, error: 'dispatch_failed' });
});

test('an app that comes later is noticed without a word to it', async () => {
  const { requestUrl } = await listening();
  const transport = connect(requestUrl);
  expect(transport.connected).toBe(false);
  await vi.waitFor(() => expect(transport.connected).toBe(true));
});

test('nothing is sent to another machine', () => {
  expect(() => connect('https://example.com/slack/events')).toThrow('example.com');
});
