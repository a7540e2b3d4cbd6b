import type { BlockAction } from '@slack/bolt';
import { expect, test, vi } from 'vitest';
import type { PageAction } from '../../../src/local/page-protocol.ts';
import { helpdesk, modes, openWithApp } from '../scene.ts';

const actions = {
  type: 'actions',
  block_id: 'more',
  elements: [
    {
      type: 'button',
      action_id: 'again',
      value: 'imap',
      text: { type: 'plain_text', text: 'And IMAP?' },
    },
  ],
};

async function withButton(mode: (typeof modes)[number]) {
  const heard: BlockAction[] = [];
  const scene = await openWithApp(mode, (app) => {
    app.action({ type: 'block_actions' }, async ({ ack, body }) => {
      heard.push(body);
      await ack();
    });
  });
  const message = { channel: helpdesk, text: 'POP3', blocks: [actions] };
  const press = (ts: string, action = {}): PageAction => ({
    type: 'press',
    from: { channel: helpdesk, ts },
    action: { type: 'button', action_id: 'again', block_id: 'more', ...action },
    values: {},
  });
  return { ...scene, heard, message, press };
}

test.each(modes)('over %s a pressed button says what it is and where it stands', async (mode) => {
  const { client, browser, heard, message, press } = await withButton(mode);
  const { ts = '' } = await client.chat.postMessage(message);
  expect(await browser.act(press(ts))).toEqual({ ok: true });
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  expect(heard[0]).toMatchObject({
    type: 'block_actions',
    api_app_id: 'A0MAILPORT',
    team: { id: 'T0LOCAL', domain: 'local' },
    enterprise: null,
    user: { id: 'U0YOU', username: 'you', name: 'you', team_id: 'T0LOCAL' },
    container: { type: 'message', message_ts: ts, channel_id: helpdesk, is_ephemeral: false },
    channel: { id: helpdesk, name: 'helpdesk' },
    message: { type: 'message', ts, text: 'POP3', user: 'U0MAILPORT', blocks: [actions] },
    state: { values: {} },
    trigger_id: expect.any(String),
    response_url: expect.any(String),
    actions: [
      {
        type: 'button',
        action_id: 'again',
        block_id: 'more',
        value: 'imap',
        text: { type: 'plain_text', text: 'And IMAP?' },
        action_ts: expect.stringMatching(/^\d+\.\d{6}$/),
      },
    ],
  });
});

test('a button on an ephemeral message comes without the message', async () => {
  const { client, browser, heard, message, press } = await withButton('socket');
  const { message_ts = '' } = await client.chat.postEphemeral({ ...message, user: 'U0YOU' });
  await browser.act(press(message_ts));
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  expect(heard[0]?.container).toMatchObject({ is_ephemeral: true, message_ts });
  expect(heard[0]).not.toHaveProperty('message');
});

test('a button in a thread says in which', async () => {
  const { client, browser, heard, message, press } = await withButton('socket');
  const { ts: thread_ts = '' } = await client.chat.postMessage({
    channel: helpdesk,
    text: 'first',
  });
  const { ts = '' } = await client.chat.postMessage({ ...message, thread_ts });
  await browser.act(press(ts));
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  expect(heard[0]).toMatchObject({ container: { thread_ts }, message: { thread_ts } });
});

test('a button that is no longer there cannot be pressed', async () => {
  const { client, browser, heard, message, press } = await withButton('socket');
  const { ts = '' } = await client.chat.postMessage(message);
  const gone = { ok: false, error: 'It is no longer there' };
  expect(await browser.act(press(ts, { action_id: 'other' }))).toEqual(gone);
  expect(await browser.act(press(ts, { block_id: 'other' }))).toEqual(gone);
  await client.chat.delete({ channel: helpdesk, ts });
  expect(await browser.act(press(ts))).toEqual(gone);
  expect(heard).toEqual([]);
});
