import { describe, expect, test } from 'vitest';
import { anAnswer } from '../answers.ts';
import { ada, buttonsOf, type Mode, nextTs, press, slashCommand, startScene } from '../scene.ts';
import { direct, helpdesk, openWorkspace, shownIn, you } from '../workspace.ts';

const followUp = { action_id: 'ask-0', value: 'imap secure' };
const sharing = { action_id: 'share', value: 'pop3 secure' };
const privately = { isPrivate: true };

describe.each<Mode>(['socket', 'http'])('a button over %s', (mode) => {
  test('under a private answer is answered privately, below it, and can be shared', async () => {
    const { slack, asked, deliver } = await startScene(mode);
    await deliver(press(slack, followUp, privately));
    const sent = await slack.next('response');
    expect(asked).toMatchObject([{ text: 'imap secure', who: ada }]);
    expect(sent.body).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(buttonsOf(sent).at(-1)).toMatchObject({ action_id: 'share', value: 'imap secure' });
  });

  test('under an answer in a thread is answered in that thread, which goes on', async () => {
    const { slack, asked, deliver } = await startScene(mode);
    await deliver(press(slack, followUp, { ts: '5.5', thread: '5.1' }));
    const sent = await slack.next('chat.postMessage');
    expect(sent.body).toMatchObject({ channel: 'C1', thread_ts: '5.1' });
    expect(asked).toMatchObject([{ text: 'imap secure', conversation: 'T1:C1:5.1', who: ada }]);
    expect(buttonsOf(sent).map(({ action_id }) => action_id)).not.toContain('share');
  });

  test('Share in channel shows the answer to all and says who shared it, by name', async () => {
    const { slack, asked, deliver } = await startScene(mode);
    await deliver(press(slack, sharing, privately));
    const { body } = await slack.next('response');
    expect(asked).toMatchObject([{ text: 'pop3 secure', who: ada }]);
    expect(body).toMatchObject({ response_type: 'in_channel', replace_original: false });
    expect(body.blocks[0]).toMatchObject({
      elements: [{ text: 'Shared by ada', type: 'plain_text' }],
    });
    expect(body.text).toMatch(/^Shared by ada\n/);
    expect(JSON.stringify(body)).not.toContain('U1');
  });

  test('pressed twice quickly is answered once', async () => {
    const { slack, app, deliver } = await startScene(mode);
    await deliver(press(slack, followUp, privately));
    await deliver(press(slack, followUp, privately));
    await app.stop();
    expect(slack.sent.filter(({ method }) => method === 'response')).toHaveLength(1);
  });
});

test('a press that Slack delivers again minutes later is answered once', async () => {
  let now = 0;
  const { slack, app, deliver } = await startScene('socket', { now: () => now });
  const pressed = press(slack, followUp, privately);
  await deliver(pressed);
  now += 60_000;
  await deliver(pressed);
  await app.stop();
  expect(slack.sent.filter(({ method }) => method === 'response')).toHaveLength(1);
});

test('a button that is pressed again after a while is answered again', async () => {
  let now = 0;
  const { slack, deliver } = await startScene('socket', { now: () => now });
  await deliver(press(slack, followUp, privately));
  await slack.next('response');
  now += 60_000;
  await deliver(press(slack, followUp, privately));
  await slack.next('response');
});

test('two people may press the same button at once', async () => {
  const { slack, deliver } = await startScene('socket');
  const other = { user: { id: 'U2', username: 'bob', name: 'bob', team_id: 'T1' } };
  await deliver(press(slack, followUp, { thread: '5.1' }));
  await deliver(press(slack, followUp, { thread: '5.1' }, other));
  await slack.next('chat.postMessage');
  await slack.next('chat.postMessage');
});

describe('a button that is a day old', () => {
  const expired = { httpStatus: 404, ok: false, error: 'expired_url' };

  test('under a private answer is answered without its response_url', async () => {
    const { slack, deliver } = await startScene('http');
    slack.reply('response', expired);
    await deliver(press(slack, followUp, privately));
    const { body } = await slack.next('chat.postEphemeral');
    expect(body).toMatchObject({ channel: 'C1', user: 'U1' });
    expect(body.text).toContain('995');
  });

  test('in a channel without Mailport does no harm, and is logged', async () => {
    const { slack, app, log, deliver } = await startScene('http');
    slack.reply('response', expired);
    slack.reply('chat.postEphemeral', { ok: false, error: 'channel_not_found' });
    expect(await deliver(press(slack, followUp, privately))).toBe(200);
    await app.stop();
    expect(log.find(({ level }) => level === 50)).toMatchObject({
      surface: 'button',
      reference: expect.stringMatching(/^\w{6}$/),
      error: {
        name: 'DeliveryError',
        cause: { message: expect.stringContaining('channel_not_found') },
      },
    });
  });

  test('shares by a post where Mailport is a member', async () => {
    const { slack, deliver } = await startScene('http');
    slack.reply('response', expired);
    await deliver(press(slack, sharing, privately));
    const { body } = await slack.next('chat.postMessage');
    expect(body.channel).toBe('C1');
    expect(body.thread_ts).toBeUndefined();
  });

  test('says privately that it cannot share any more where Mailport is no member', async () => {
    const { slack, deliver } = await startScene('http');
    slack.reply('response', expired);
    slack.reply('chat.postMessage', { ok: false, error: 'not_in_channel' });
    await deliver(press(slack, sharing, privately));
    const { body } = await slack.next('chat.postEphemeral');
    expect(body.text).toContain('too old to be shared');
  });
});

test('a button under a shared answer is answered privately where Mailport is no member', async () => {
  const { slack, deliver } = await startScene('socket');
  slack.reply('chat.postMessage', { ok: false, error: 'not_in_channel' });
  await deliver(press(slack, followUp, { ts: nextTs() }));
  const { body } = await slack.next('response');
  expect(body.response_type).toBe('ephemeral');
});

test('a pasted error that is too long for a button is shared by what it was about', async () => {
  const reply = () => anAnswer({ kind: 'error', about: ['smtp-auth-disabled'] });
  const { slack, asked, deliver } = await startScene('socket', { reply });
  await deliver(slashCommand(slack, `550 5.7.1 ${'x'.repeat(3000)}`));
  const [last] = buttonsOf(await slack.next('response')).slice(-1);
  expect(last).toMatchObject({ action_id: 'share', value: 'smtp-auth-disabled' });
  await deliver(press(slack, { action_id: 'share', value: String(last?.value) }, privately));
  await slack.next('response');
  expect(asked.at(-1)).toMatchObject({ text: 'smtp-auth-disabled', who: ada });
});

test('a failure while sharing is told to the person alone', async () => {
  const reply = () => Promise.reject(new Error('broken'));
  const { slack, deliver } = await startScene('socket', { reply });
  await deliver(press(slack, sharing, privately));
  const { body } = await slack.next('response');
  expect(body.response_type).toBe('ephemeral');
  expect(body.text).toContain('reference');
});

test.each([
  ['in a channel, where nobody else shall read it', helpdesk, '/mailport learn interview'],
  ['in a direct message', direct, 'learn interview'],
])('the last question has a button that opens a field: %s', async (_where, channel, asked) => {
  const { say, seeMessage, pressIn, seeModal, submit, stores, look } = await openWorkspace();
  await say(channel, asked);
  await pressIn(channel, await seeMessage(channel, 'common ports used by'), 'Answer …');
  const modal = await seeModal('Your answer');
  expect(modal.submit).toBe('Answer');
  await submit(modal, { typed: 'imap 993 ssl and pop3 995' });
  await seeModal('2 of the 7 ports are right, 1 of them without the mode.');
  const who = { workspace: 'T0LOCAL', person: you };
  expect((await stores.learners.read(who)).course.interview).toBe(2);
  expect(shownIn(await look(), channel)).not.toContain('pop3 995');
});
