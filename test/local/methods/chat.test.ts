import { expect, test } from 'vitest';
import { browse, caller, direct, general, helpdesk, open } from '../scene.ts';

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });

test('a message arrives with everything that was in it', async () => {
  const workspace = await open();
  const blocks = [
    { ...section('995, SSL/TLS'), block_id: 'facts', expand: true },
    {
      type: 'actions',
      block_id: 'more',
      elements: [
        {
          type: 'button',
          action_id: 'again',
          value: 'imap',
          style: 'primary',
          accessibility_label: 'Ask about IMAP',
          text: { type: 'plain_text', text: 'And IMAP?', emoji: true },
          confirm: {
            title: { type: 'plain_text', text: 'Really?' },
            text: { type: 'plain_text', text: 'It asks again.' },
            confirm: { type: 'plain_text', text: 'Yes' },
            deny: { type: 'plain_text', text: 'No' },
          },
        },
      ],
    },
  ];
  await caller(workspace)('chat.postMessage', { channel: helpdesk, text: 'POP3', blocks });
  const [message] = await browse(workspace).messages(helpdesk);
  expect(message).toMatchObject({ text: 'POP3', ephemeral: false, edited: false, blocks });
});

test('blocks and buttons without a name are given one, so that they can be pressed', async () => {
  const workspace = await open();
  const button = { type: 'button', text: { type: 'plain_text', text: 'Press' } };
  const blocks = [{ type: 'actions', elements: [button, button] }];
  await caller(workspace)('chat.postMessage', { channel: helpdesk, text: 'x', blocks });
  const [message] = await browse(workspace).messages(helpdesk);
  const name = expect.stringMatching(/./);
  const elements = [{ action_id: name }, { action_id: name }];
  expect(message?.blocks).toMatchObject([{ block_id: name, elements }]);
});

test('a reply to a reply stands in the thread of the first message', async () => {
  const workspace = await open();
  const call = caller(workspace);
  const say = (text: string, thread_ts?: unknown) =>
    call('chat.postMessage', { channel: helpdesk, text, thread_ts });
  const first = await say('first');
  const reply = await say('reply', first.ts);
  await say('reply to the reply', reply.ts);
  const threads = (await browse(workspace).messages(helpdesk)).map(({ threadTs }) => threadTs);
  expect(threads).toEqual([null, first.ts, first.ts]);
});

test('a message into a thread that nobody could see is refused', async () => {
  const workspace = await open();
  const call = caller(workspace);
  const whisper = { channel: helpdesk, user: 'U0YOU', text: 'psst' };
  const { message_ts } = await call('chat.postEphemeral', whisper);
  const refusal = { ok: false, error: 'cannot_reply_to_message' };
  const reply = { channel: helpdesk, text: 'x' };
  expect(await call('chat.postMessage', { ...reply, thread_ts: '1.1' })).toMatchObject(refusal);
  expect(await call('chat.postMessage', { ...reply, thread_ts: message_ts })).toMatchObject(
    refusal,
  );
});

test('the bot cannot speak where it is not a member until it is invited', async () => {
  const workspace = await open();
  const call = caller(workspace);
  const message = { channel: general, text: 'hello' };
  expect(await call('chat.postMessage', message)).toMatchObject({ error: 'not_in_channel' });
  await browse(workspace).say(general, '/invite @porter');
  expect(await call('chat.postMessage', message)).toMatchObject({ ok: true });
});

test('a channel can be named by its name, and a person stands for their direct messages', async () => {
  const call = caller(await open());
  const byName = await call('chat.postMessage', { channel: '#helpdesk', text: 'x' });
  expect(byName).toMatchObject({ ok: true, channel: helpdesk });
  const toPerson = await call('chat.postMessage', { channel: 'U0YOU', text: 'x' });
  expect(toPerson).toMatchObject({ ok: true, channel: direct });
  const nowhere = await call('chat.postMessage', { channel: 'C0NOWHERE', text: 'x' });
  expect(nowhere).toMatchObject({ error: 'channel_not_found' });
});

test('an ephemeral message is seen only by its person and cannot be updated or deleted', async () => {
  const workspace = await open();
  const call = caller(workspace);
  const forMe = { channel: helpdesk, user: 'U0YOU', text: 'for you' };
  const { message_ts: ts } = await call('chat.postEphemeral', forMe);
  await call('chat.postEphemeral', { ...forMe, user: 'U0COLLEAGUE', text: 'for somebody else' });
  const seen = await browse(workspace).messages(helpdesk);
  expect(seen).toMatchObject([{ text: 'for you', ephemeral: true }]);
  const change = { channel: helpdesk, ts, text: 'x' };
  expect(await call('chat.update', change)).toMatchObject({ error: 'message_not_found' });
  expect(await call('chat.delete', change)).toMatchObject({ error: 'message_not_found' });
});

test('text in an update takes the place of blocks and shows as edited; blocks do not', async () => {
  const workspace = await open();
  const call = caller(workspace);
  const { messages } = browse(workspace);
  const blocks = [section('first')];
  const { ts } = await call('chat.postMessage', { channel: helpdesk, text: 'first', blocks });
  await call('chat.update', { channel: helpdesk, ts, blocks: [section('second')], text: 'second' });
  expect(await messages(helpdesk)).toMatchObject([
    { text: 'second', blocks: [section('second')], edited: false },
  ]);
  await call('chat.update', { channel: helpdesk, ts, text: 'third' });
  expect(await messages(helpdesk)).toMatchObject([{ text: 'third', blocks: [], edited: true }]);
  await call('chat.delete', { channel: helpdesk, ts });
  expect(await messages(helpdesk)).toEqual([]);
});

test('the bot cannot change what a person wrote', async () => {
  const workspace = await open();
  const { say, messages } = browse(workspace);
  await say(helpdesk, 'mine');
  const [mine] = await messages(helpdesk);
  const change = { channel: helpdesk, ts: mine?.ts, text: 'yours' };
  const call = caller(workspace);
  expect(await call('chat.update', change)).toMatchObject({ error: 'cant_update_message' });
  expect(await call('chat.delete', change)).toMatchObject({ error: 'cant_delete_message' });
});

test('attachments, which the page cannot show, are refused and not lost', async () => {
  const call = caller(await open());
  const message = { channel: helpdesk, text: 'x', attachments: [{ text: 'y' }] };
  expect(await call('chat.postMessage', message)).toMatchObject({ ok: false });
  expect(await call('chat.postMessage', { ...message, attachments: [] })).toMatchObject({
    ok: true,
  });
});
