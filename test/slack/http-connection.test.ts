import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, test } from 'vitest';
import { createHttpConnection } from '../../src/slack/http-connection.ts';
import { anAnswer } from './answers.ts';
import { freePort, recordLog, slashCommand, startScene } from './scene.ts';
import { signingSecret } from './slack-stub.ts';

test('a request that Slack did not sign is refused', async () => {
  const { slack, app, asked, requestUrl } = await startScene('http');
  const forged = slack.deliverByHttp(slashCommand(slack, 'imap'), requestUrl, 'another secret');
  expect(await forged).toBe(401);
  const unsigned = await fetch(requestUrl, { method: 'POST', body: 'text=imap' });
  expect(unsigned.status).toBe(401);
  await app.stop();
  expect(asked).toEqual([]);
});

test('Slack can check the address before it is used', async () => {
  const { slack, requestUrl } = await startScene('http');
  const payload = { type: 'url_verification', challenge: 'c' };
  expect(await slack.deliverByHttp({ type: 'events_api', payload }, requestUrl)).toBe(200);
});

test('a load balancer can ask whether the app serves', async () => {
  const { requestUrl } = await startScene('http');
  const response = await fetch(new URL('/healthz', requestUrl));
  expect([response.status, await response.text()]).toEqual([200, 'ok\n']);
});

test('a port that is taken is said to be', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const settings = { mode: 'http', botToken: '', signingSecret, port, host: '127.0.0.1' } as const;
  const connection = createHttpConnection(settings, recordLog());
  await expect(connection.open()).rejects.toMatchObject({
    name: 'SlackStartError',
    message: `Listening on port ${port} failed: another program listens there`,
    cause: { code: 'EADDRINUSE' },
  });
  await connection.refuse();
  await connection.close();
  other.close();
});

test('without a host it listens on every interface, because Slack must reach it', async () => {
  const port = await freePort();
  const settings = { mode: 'http', botToken: '', signingSecret, port } as const;
  const connection = createHttpConnection(settings, recordLog());
  await connection.open();
  for (const host of ['127.0.0.1', '127.0.0.2']) {
    const response = await fetch(`http://${host}:${port}/healthz`);
    expect(response.status).toBe(200);
  }
  await connection.refuse();
  await connection.close();
});

test('a stop answers what has arrived, and takes nothing new', async () => {
  let finish = () => {};
  const gate = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const reply = () => gate.then(() => anAnswer());
  const { slack, app, requestUrl, deliver } = await startScene('http', { reply });
  await deliver(slashCommand(slack, 'imap'));
  const stopped = app.stop();
  await expect(fetch(new URL('/healthz', requestUrl))).rejects.toThrow('fetch failed');
  finish();
  await stopped;
  expect(slack.sent.filter(({ method }) => method === 'response')).toHaveLength(1);
});

test('a stop does not wait for ever, neither for an answer nor for a half-sent request', async () => {
  const reply = () => new Promise<never>(() => {});
  const { slack, app, log, requestUrl, deliver } = await startScene('http', { reply, drainMs: 20 });
  await deliver(slashCommand(slack, 'imap'));
  const half = connect(Number(new URL(requestUrl).port), '127.0.0.1');
  half.on('error', () => {});
  half.write('POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nha');
  await once(half, 'ready');
  await Promise.all([app.stop(), once(half, 'close')]);
  expect(log.map(({ msg }) => msg)).toContain('stopped before everyone was answered');
});

test('stopping twice, or before the start, does no harm', async () => {
  const { app } = await startScene('http');
  await Promise.all([app.stop(), app.stop()]);
  const settings = { mode: 'http', botToken: '', signingSecret, port: 1 } as const;
  const connection = createHttpConnection(settings, recordLog());
  await connection.refuse();
  await connection.close();
});
