import type { SlashCommand } from '@slack/bolt';
import { expect, test, vi } from 'vitest';
import {
  browse,
  caller,
  direct,
  general,
  helpdesk,
  manifestOf,
  modes,
  newest,
  open,
  openWithApp,
} from '../scene.ts';

test('a message stands as Slack hands it on, in the thread where it was written', async () => {
  const { say, messages } = browse(await open());
  await say(helpdesk, '  what about imap.gmail.com?  ');
  const [first] = await messages(helpdesk);
  await say(helpdesk, 'and POP3?', first?.ts);
  expect(await messages(helpdesk)).toMatchObject([
    { text: 'what about <http://imap.gmail.com|imap.gmail.com>?', threadTs: null },
    { text: 'and POP3?', threadTs: first?.ts, user: { id: 'U0YOU', isBot: false } },
  ]);
});

test('what cannot be sent says why', async () => {
  const { say } = browse(await open());
  expect(await say('C0NOWHERE', 'hello')).toEqual({ ok: false, error: expect.any(String) });
  expect(await say(helpdesk, '   ')).toEqual({ ok: false, error: expect.any(String) });
});

test.each(modes)('over %s a command arrives raw and with all that Slack sends', async (mode) => {
  const heard: SlashCommand[] = [];
  const { browser, workspace } = await openWithApp(mode, (app) => {
    app.command('/porter', async ({ ack, command }) => {
      heard.push(command);
      await ack();
    });
  });
  await browser.say(direct, '/porter  is imap.gmail.com & <@U1> *up*\nnow?');
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  expect(heard[0]).toMatchObject({
    token: expect.any(String),
    team_id: 'T0LOCAL',
    team_domain: 'local',
    channel_id: direct,
    channel_name: 'directmessage',
    user_id: 'U0YOU',
    user_name: 'you',
    command: '/porter',
    text: 'is imap.gmail.com & <@U1> *up*\nnow?',
    api_app_id: 'A0MAILPORT',
    is_enterprise_install: 'false',
    trigger_id: expect.any(String),
    response_url: expect.stringContaining(workspace.slackApiUrl.replace('/api/', '/response/')),
  });
});

test('a command whose manifest asks for escaping gets mentions as ids', async () => {
  const heard: string[] = [];
  const { browser } = await openWithApp('socket', (app) => {
    app.command('/polite', async ({ ack, command }) => {
      heard.push(command.text);
      await ack();
    });
  });
  await browser.say(helpdesk, '/polite ask @new colleague');
  await vi.waitFor(() => expect(heard).toEqual(['ask <@U0COLLEAGUE>']));
});

test.each(modes)('over %s a command may be answered in its acknowledgement', async (mode) => {
  const { browser } = await openWithApp(mode, (app) => {
    app.command('/porter', async ({ ack, command: { text } }) => {
      await ack(text === 'all' ? { response_type: 'in_channel', text: 'for all' } : 'for you');
    });
  });
  await browser.say(helpdesk, '/porter');
  await browser.see((view) => newest(view, helpdesk, ({ text }) => text === 'for you'));
  await browser.say(helpdesk, '/porter all');
  await browser.see((view) => newest(view, helpdesk, ({ text }) => text === 'for all'));
  const seen = (await browser.messages(helpdesk)).map(({ ephemeral }) => ephemeral);
  expect(seen).toEqual([true, false]);
});

test('an acknowledgement that Slack would refuse is told as the error that it is', async () => {
  const { browser } = await openWithApp('socket', (app) => {
    app.command('/porter', async ({ ack }) => ack('x'.repeat(40_001)));
  });
  await browser.say(helpdesk, '/porter');
  const notice = await browser.see((view) => view.notice);
  expect(notice.text).toBe('/porter failed with the error "msg_too_long"');
});

test('a command that nobody knows, or in a thread, is not sent', async () => {
  const { say, messages, look } = browse(await open());
  await say(helpdesk, 'hello');
  const [hello] = await messages(helpdesk);
  await say(helpdesk, '/whatever');
  expect((await look()).notice?.text).toBe('/whatever is not a valid command.');
  await say(helpdesk, '/porter pop3', hello?.ts);
  expect((await look()).notice?.text).toBe('/porter is not supported in threads. Sorry!');
  expect(await messages(helpdesk)).toHaveLength(1);
});

interface HeardMessage {
  readonly type: string;
  readonly text?: string;
  readonly channel_type?: string;
}

test('where the bot is not a member it hears nothing, and the person is told how to invite it', async () => {
  const heard: HeardMessage[] = [];
  const { browser } = await openWithApp('socket', (app) => {
    app.event('app_mention', async ({ event }) => void heard.push(event));
  });
  await browser.say(general, '@porter pop3');
  const { text } = await browser.see((view) => view.notice);
  expect(text).toBe('Porter is not in #general. Invite it with /invite @Porter');
  await browser.say(general, '/invite @Porter');
  await browser.say(general, '@porter imap');
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  expect(heard[0]?.text).toBe('<@U0MAILPORT> imap');
});

test('where the messages tab is off, neither side can write', async () => {
  const manifestPath = manifestOf(`
display_information: { name: Porter }
oauth_config: { scopes: { bot: [chat:write] } }
`);
  const workspace = await open({ manifestPath });
  const { say, look, messages } = browse(workspace);
  await say(direct, 'hello');
  expect((await look()).notice?.text).toBe('Sending messages to this app has been turned off.');
  const answer = await caller(workspace)('chat.postMessage', { channel: direct, text: 'hello' });
  expect(answer).toMatchObject({ error: 'messages_tab_disabled' });
  expect(await messages(direct)).toEqual([]);
});

test('a message into a thread that is not there is not sent', async () => {
  const { say, messages } = browse(await open());
  expect(await say(helpdesk, 'hello', '1.1')).toMatchObject({ ok: false });
  expect(await messages(helpdesk)).toEqual([]);
});
