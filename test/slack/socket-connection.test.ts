import { expect, test } from 'vitest';
import { anAnswer } from './answers.ts';
import { slashCommand, startScene } from './scene.ts';

test("reconnects after Slack's disconnect frame, and goes on answering", async () => {
  const { slack, deliver } = await startScene('socket');
  slack.sendFrame({ type: 'disconnect', reason: 'refresh_requested', debug_info: {} });
  await slack.connected(2);
  await deliver(slashCommand(slack, 'imap'));
  await slack.next('response');
});

test('reconnects when the network broke without a word', async () => {
  const { slack, deliver } = await startScene('socket');
  slack.breakSocket();
  await slack.connected(2);
  await deliver(slashCommand(slack, 'imap'));
  await slack.next('response');
});

test('goes on trying when Slack refuses to reopen, and does not end the process', async () => {
  const { slack, log, deliver } = await startScene('socket');
  let refusals = 0;
  slack.reply('apps.connections.open', () => {
    refusals += 1;
    const url = `${slack.apiUrl.replace('http', 'ws').replace('/api/', '')}/link`;
    return refusals > 2 ? { ok: true, url } : { ok: false, error: 'invalid_auth' };
  });
  slack.sendFrame({ type: 'disconnect', reason: 'warning', debug_info: {} });
  await slack.connected(2);
  await deliver(slashCommand(slack, 'imap'));
  await slack.next('response');
  expect(log.filter(({ msg }) => msg === 'could not reconnect to Slack yet')).toEqual([
    expect.objectContaining({ attempts: 1 }),
    expect.objectContaining({ attempts: 2 }),
  ]);
});

test('an event that nobody acknowledged before the break is answered when it comes again', async () => {
  const { slack, deliver } = await startScene('socket');
  const asked = slashCommand(slack, 'imap');
  slack.breakSocket();
  await slack.connected(2);
  await deliver(asked);
  await slack.next('response');
});

test('a stop answers what has arrived, and does not reconnect', async () => {
  let finish = () => {};
  const gate = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const reply = () => gate.then(() => anAnswer());
  const { slack, app, deliver } = await startScene('socket', { reply });
  await deliver(slashCommand(slack, 'imap'));
  const stopped = app.stop();
  finish();
  await stopped;
  expect(slack.sent.filter(({ method }) => method === 'response')).toHaveLength(1);
  expect(slack.sent.filter(({ method }) => method === 'apps.connections.open')).toHaveLength(1);
});

test('a stop while the connection is being reopened leaves no connection behind', async () => {
  const { slack, app } = await startScene('socket');
  let answerOpening = (_: object) => {};
  const asksToOpen = new Promise<void>((resolve) => {
    slack.reply('apps.connections.open', () => {
      resolve();
      return new Promise((reply) => {
        answerOpening = (opened) => reply({ ok: true, ...opened });
      });
    });
  });
  slack.sendFrame({ type: 'disconnect', reason: 'refresh_requested', debug_info: {} });
  await asksToOpen;
  const stopped = app.stop();
  answerOpening({ url: slack.apiUrl.replace('http', 'ws').replace('/api/', '/link') });
  await stopped;
  await slack.allDisconnected();
});
