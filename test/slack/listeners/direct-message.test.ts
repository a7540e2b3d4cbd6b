import { describe, expect, test } from 'vitest';
import { directMessage, event, type Mode, mention, startScene } from '../scene.ts';

describe.each<Mode>(['socket', 'http'])('a direct message over %s', (mode) => {
  test('is answered in a thread of its own', async () => {
    const { slack, asked, deliver } = await startScene(mode);
    await deliver(directMessage('imap', { ts: '2.1' }));
    const { body } = await slack.next('chat.postMessage');
    expect(body).toMatchObject({ channel: 'D1', thread_ts: '2.1' });
    expect(asked).toMatchObject([{ text: 'imap', conversation: 'T1:D1:2.1' }]);
  });

  test('in a thread is answered there and inherits', async () => {
    const { slack, asked, deliver } = await startScene(mode);
    await deliver(directMessage('with ssl?', { ts: '2.2', thread_ts: '2.1' }));
    const { body } = await slack.next('chat.postMessage');
    expect(body.thread_ts).toBe('2.1');
    expect(asked).toMatchObject([{ text: 'with ssl?', conversation: 'T1:D1:2.1' }]);
  });

  test('that also mentions Mailport comes as two events and is answered once', async () => {
    const { slack, app, deliver } = await startScene(mode);
    await deliver(directMessage('<@UBOT> imap', { ts: '2.1' }));
    await deliver(mention('imap', { channel: 'D1', ts: '2.1' }));
    await app.stop();
    expect(slack.sent.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
  });
});

test('a direct message with a picture is answered too', async () => {
  const { slack, asked, deliver } = await startScene('socket');
  await deliver(directMessage('550 5.7.1', { subtype: 'file_share', files: [] }));
  await slack.next('chat.postMessage');
  expect(asked.map(({ text }) => text)).toEqual(['550 5.7.1']);
});

test.each([
  ['an edit', { subtype: 'message_changed', user: undefined, message: {}, previous_message: {} }],
  ['a deletion', { subtype: 'message_deleted', user: undefined }],
  ['a pin', { subtype: 'pinned_item' }],
  ['a bot', { subtype: 'bot_message', bot_id: 'BOTHER', user: undefined }],
  ['a bot that has a user', { bot_id: 'BOTHER' }],
  ['Mailport itself', { user: 'UBOT' }],
  ['a channel', { channel: 'C1', channel_type: 'channel' }],
  ['a group conversation', { channel: 'G1', channel_type: 'mpim' }],
])('a message event of %s is not answered', async (_, said) => {
  const { asked, app, deliver } = await startScene('socket');
  await deliver(
    event({ type: 'message', channel_type: 'im', channel: 'D1', text: 'imap', ...said }),
  );
  await app.stop();
  expect(asked).toMatchObject([]);
});
