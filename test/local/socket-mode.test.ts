import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { browse, dial, helpdesk, newest, open, socketUrl } from './scene.ts';

const impatient = { answerMs: 50, retriesMs: [0] };

test('a connection is greeted, and from then on the app counts as connected', async () => {
  const workspace = await open();
  const browser = browse(workspace);
  expect((await browser.look()).connected).toBe(false);
  const { frame } = await dial(workspace);
  expect(await frame('hello')).toMatchObject({ num_connections: 1 });
  expect((await browser.look()).connected).toBe(true);
});

test('the address of a connection is good for one', async () => {
  const workspace = await open();
  const url = await socketUrl(workspace);
  const connect = () =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(url);
      onTestFinished(() => socket.terminate());
      socket.on('open', () => resolve('open'));
      socket.on('error', ({ message }) => resolve(message));
    });
  expect(await connect()).toBe('open');
  expect(await connect()).toContain('403');
});

test('an acknowledgement carries the answer to a command', async () => {
  const workspace = await open();
  const browser = browse(workspace);
  const { socket, frame } = await dial(workspace);
  await frame('hello');
  await browser.say(helpdesk, '/porter pop3');
  const envelope = await frame('slash_commands');
  expect(envelope).toMatchObject({
    accepts_response_payload: true,
    payload: { command: '/porter', text: 'pop3', channel_id: helpdesk, user_id: 'U0YOU' },
  });
  const { envelope_id } = envelope;
  socket.send(JSON.stringify({ envelope_id, payload: { text: '995' } }));
  const answer = await browser.see((view) => newest(view, helpdesk, ({ ephemeral }) => ephemeral));
  expect(answer.text).toBe('995');
});

test('a command that nobody acknowledges in time fails with what Slack says', async () => {
  const workspace = await open({ patience: impatient });
  const browser = browse(workspace);
  const { frame } = await dial(workspace);
  await frame('hello');
  await browser.say(helpdesk, '/porter pop3');
  const notice = await browser.see((view) => view.notice);
  expect(notice).toMatchObject({
    channel: helpdesk,
    text: '/porter failed with the error "operation_timeout"',
  });
});

test('a command without an app, or whose app goes away, cannot be dispatched', async () => {
  const workspace = await open();
  const browser = browse(workspace);
  await browser.say(helpdesk, '/porter pop3');
  expect(await browser.see((view) => view.notice)).toMatchObject({
    text: '/porter failed with the error "dispatch_failed"',
  });
  const { socket, frame } = await dial(workspace);
  await frame('hello');
  await browser.say(helpdesk, '/porter pop3');
  await frame('slash_commands');
  socket.terminate();
  expect(await browser.see(({ notice }) => notice?.id === 2 && notice)).toMatchObject({
    text: '/porter failed with the error "dispatch_failed"',
  });
});

test('an event that is not acknowledged comes again, and says so', async () => {
  const workspace = await open({ patience: impatient });
  const { frames, frame } = await dial(workspace);
  await frame('hello');
  await browse(workspace).say(helpdesk, '@porter pop3');
  const mentions = await vi.waitFor(() => {
    const found = frames.filter((one) => JSON.stringify(one).includes('"app_mention"'));
    if (found.length < 2) throw new Error('Only once yet');
    return found;
  });
  const [one, again] = mentions;
  expect(one).toMatchObject({
    retry_attempt: 0,
    retry_reason: '',
    accepts_response_payload: false,
  });
  expect(again).toMatchObject({ retry_attempt: 1, retry_reason: 'http_timeout' });
  expect(again?.payload).toEqual(one?.payload);
});

test('connections share the work, and the eleventh is turned away', async () => {
  const workspace = await open();
  const dialled: Awaited<ReturnType<typeof dial>>[] = [];
  for (let count = 0; count < 10; count += 1) {
    const line = await dial(workspace);
    await line.frame('hello');
    dialled.push(line);
  }
  const { frame } = await dial(workspace);
  expect(await frame('disconnect')).toMatchObject({ reason: 'too_many_websockets' });
  const { say } = browse(workspace);
  for (const text of ['/porter 1', '/porter 2', '/porter 3']) await say(helpdesk, text);
  await vi.waitFor(() => {
    const busy = dialled.filter(({ frames }) => frames.some((one) => one.type !== 'hello'));
    expect(busy).toHaveLength(3);
  });
});

test('when Slack refreshes connections, each is told and then closed', async () => {
  const workspace = await open();
  const { socket, frame } = await dial(workspace);
  await frame('hello');
  const closed = new Promise((resolve) => socket.on('close', resolve));
  workspace.refreshConnections();
  expect(await frame('disconnect')).toMatchObject({ reason: 'refresh_requested' });
  expect(await closed).toBe(1000);
});
