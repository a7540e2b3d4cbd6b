import { expect, test, vi } from 'vitest';
import { browse, caller, dial, direct, type Frame, general, helpdesk, open } from './scene.ts';

/** A workspace and what comes down a bare connection, each event acknowledged. */
async function listening() {
  const workspace = await open();
  const { socket, frames, frame } = await dial(workspace);
  await frame('hello');
  socket.on('message', (data) => {
    const { envelope_id } = JSON.parse(String(data)) as Frame;
    socket.send(JSON.stringify({ envelope_id }));
  });
  const events = (count: number) =>
    vi.waitFor(() => {
      const found = frames.flatMap(({ payload }) => payload ?? []);
      expect(found).toHaveLength(count);
      return found as { event: { ts?: string; text?: string } }[];
    });
  return { events, ...browse(workspace), call: caller(workspace) };
}

test('a direct message is an event, also when it mentions the bot: no second one', async () => {
  const { say, events } = await listening();
  await say(direct, '@porter pop3');
  await say(direct, 'imap');
  const [first, second] = await events(2);
  expect(first).toEqual({
    token: expect.any(String),
    team_id: 'T0LOCAL',
    context_team_id: 'T0LOCAL',
    context_enterprise_id: null,
    api_app_id: 'A0MAILPORT',
    type: 'event_callback',
    event_id: expect.stringMatching(/^Ev/),
    event_time: expect.any(Number),
    authorizations: [expect.objectContaining({ user_id: 'U0MAILPORT', is_bot: true })],
    is_ext_shared_channel: false,
    event_context: expect.any(String),
    event: {
      type: 'message',
      channel_type: 'im',
      channel: direct,
      user: 'U0YOU',
      text: '<@U0MAILPORT> pop3',
      team: 'T0LOCAL',
      ts: expect.stringMatching(/^\d+\.\d{6}$/),
      event_ts: first?.event.ts,
    },
  });
  expect(second?.event).toMatchObject({ type: 'message', text: 'imap' });
});

test('in a channel the bot hears mentions alone: the scope for all messages was not granted', async () => {
  const { say, events, messages } = await listening();
  await say(helpdesk, 'nothing for you');
  const [first] = await messages(helpdesk);
  await say(helpdesk, '@porter pop3', first?.ts);
  const [mention] = await events(1);
  expect(mention?.event).toMatchObject({
    type: 'app_mention',
    channel: helpdesk,
    thread_ts: first?.ts,
    parent_user_id: 'U0YOU',
    text: '<@U0MAILPORT> pop3',
  });
});

test('where the bot is not a member it hears nothing', async () => {
  const { say, events } = await listening();
  await say(general, '@porter unheard');
  await say(helpdesk, '@porter heard');
  const [only] = await events(1);
  expect(only?.event.text).toBe('<@U0MAILPORT> heard');
});

test('what the bot says in a direct message is told to it as well, and named as its own', async () => {
  const { call, events } = await listening();
  const { ts } = await call('chat.postMessage', { channel: direct, text: 'hello' });
  await call('chat.update', { channel: direct, ts, text: 'hello again' });
  await call('chat.delete', { channel: direct, ts });
  const at = { type: 'message', channel: direct, channel_type: 'im' };
  expect((await events(3)).map(({ event }) => event)).toMatchObject([
    { ...at, ts, bot_id: 'B0MAILPORT', user: 'U0MAILPORT', text: 'hello' },
    {
      ...at,
      subtype: 'message_changed',
      message: { ts, text: 'hello again', edited: {} },
      previous_message: { ts, text: 'hello' },
    },
    { ...at, subtype: 'message_deleted', deleted_ts: ts },
  ]);
});

test('what only one person sees is no event', async () => {
  const { call, say, events } = await listening();
  await call('chat.postEphemeral', { channel: direct, user: 'U0YOU', text: 'psst' });
  await say(direct, 'aloud');
  const [only] = await events(1);
  expect(only?.event.text).toBe('aloud');
});
