import { expect, onTestFinished, test } from 'vitest';
import { Scheduled } from '../../../src/local/scheduled.ts';
import { browse, caller, helpdesk, open } from '../scene.ts';

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

test('a scheduled message comes at its time', async () => {
  const workspace = await open();
  const { see } = browse(workspace);
  const call = caller(workspace);
  const post_at = inSeconds(1) + 1;
  await call('chat.scheduleMessage', { channel: helpdesk, text: 'later', post_at });
  await see(({ conversations }) => JSON.stringify(conversations).includes('later'));
});

test('scheduled messages are listed, and deleted once', async () => {
  const call = caller(await open());
  const later = { channel: helpdesk, text: 'later', post_at: inSeconds(86_400) };
  const { scheduled_message_id } = (await call('chat.scheduleMessage', later)) as {
    scheduled_message_id?: string;
  };
  expect(await call('chat.scheduledMessages.list', { channel: helpdesk })).toMatchObject({
    scheduled_messages: [{ id: scheduled_message_id, text: 'later' }],
  });
  const gone = { channel: helpdesk, scheduled_message_id };
  expect(await call('chat.deleteScheduledMessage', gone)).toMatchObject({ ok: true });
  expect(await call('chat.deleteScheduledMessage', gone)).toMatchObject({
    error: 'invalid_scheduled_message_id',
  });
});

test.each([
  [-10, 'time_in_past'],
  [121 * 86_400, 'time_too_far'],
])('a message in %d seconds is refused: %s', async (seconds, error) => {
  const call = caller(await open());
  const message = { channel: helpdesk, text: 'x', post_at: inSeconds(seconds) };
  expect(await call('chat.scheduleMessage', message)).toMatchObject({ error });
});

test('what comes within a minute is deleted no more', async () => {
  const call = caller(await open());
  const soon = { channel: helpdesk, text: 'soon', post_at: inSeconds(50) };
  const { scheduled_message_id } = (await call('chat.scheduleMessage', soon)) as {
    scheduled_message_id?: string;
  };
  expect(
    await call('chat.deleteScheduledMessage', { channel: helpdesk, scheduled_message_id }),
  ).toMatchObject({ error: 'invalid_scheduled_message_id' });
});

test('thirty messages may come to a conversation within five minutes, and no more', async () => {
  const call = caller(await open());
  const at = inSeconds(3_600);
  const schedule = (post_at: number, channel = helpdesk) =>
    call('chat.scheduleMessage', { channel, text: 'x', post_at });
  for (let count = 0; count < 30; count += 1) await schedule(at + count);
  expect(await schedule(at + 60)).toMatchObject({ error: 'restricted_too_many' });
  expect(await schedule(at + 600)).toMatchObject({ ok: true });
  expect(await schedule(at + 60, 'D0MAILPORT')).toMatchObject({ ok: true });
});

test('a computer that slept brings what was due in its order, once it is looked at', () => {
  const clock = { ms: 1_000_000 };
  const scheduled = new Scheduled(() => clock.ms);
  onTestFinished(() => scheduled.stop());
  const came: string[] = [];
  const add = (text: string, postAt: number) =>
    scheduled.add({ channel: 'C1', text, postAt }, () => void came.push(text));
  add('second', 1_000 + 7_200);
  add('first', 1_000 + 3_600);
  add('in a month', 1_000 + 30 * 86_400);
  clock.ms += 3 * 3_600_000;
  expect(scheduled.list().map(({ text }) => text)).toEqual(['in a month']);
  expect(came).toEqual(['first', 'second']);
});
