import { expect, test } from 'vitest';
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
