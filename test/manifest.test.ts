import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from '@slack/bolt';
import { Ajv } from 'ajv';
import { afterEach, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { askAgain, share } from '../src/slack/buttons.ts';
import { anAnswer } from './slack/answers.ts';
import schema from './slack/manifest.schema.2.0.0.json' with { type: 'json' };
import {
  buttonsOf,
  directMessage,
  event,
  mention,
  slashCommand,
  startScene,
} from './slack/scene.ts';

const manifest = parse(readFileSync(join(import.meta.dirname, '../manifest.yml'), 'utf8'));
const { features, oauth_config: oauth, settings } = manifest;
const botEvents: string[] = settings.event_subscriptions.bot_events;

/** The scope without which Slack does not deliver an event. */
const scopeOfEvent: Readonly<Record<string, string>> = {
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
};

afterEach(() => void vi.restoreAllMocks());

/** What the real app registers with Bolt, by the method it calls. */
async function registered(): Promise<Record<(typeof methods)[number], unknown[]>> {
  const spies = methods.map((method) => [method, vi.spyOn(App.prototype, method)] as const);
  await startScene('socket');
  const calls = spies.map(([method, spy]) => [method, spy.mock.calls.map(([first]) => first)]);
  return Object.fromEntries(calls);
}

const methods = [
  'command',
  'event',
  'message',
  'action',
  'shortcut',
  'view',
  'options',
  'function',
  'assistant',
] as const;

test("the manifest is one by Slack's schema", () => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  validate(manifest);
  expect(validate.errors).toBeNull();
});

test("what is not a manifest is none by Slack's schema", () => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  expect(validate({ ...manifest, display_information: { name: 'x'.repeat(36) } })).toBe(false);
});

test('every slash command of the manifest is in the code, and the reverse', async () => {
  const { command } = await registered();
  expect(features.slash_commands.map((each: { command: string }) => each.command)).toEqual(command);
});

test('every event of the manifest is in the code, and the reverse', async () => {
  const { event: events, message } = await registered();
  const subscribed = botEvents.map((name) => (name.startsWith('message.') ? 'message' : name));
  const handled = [...events, ...message.map(() => 'message')];
  expect([...new Set(subscribed)].sort()).toEqual([...new Set(handled)].sort());
});

test('message events are answered of those conversations only that the manifest names', async () => {
  const { slack, app, deliver, asked } = await startScene('socket');
  for (const [channelType, text] of [
    ['im', 'im'],
    ['mpim', 'mpim'],
    ['channel', 'channels'],
    ['group', 'groups'],
  ])
    await deliver(directMessage(String(text), { channel_type: channelType }));
  await slack.next('chat.postMessage');
  await app.stop();
  const answered = asked.map(({ text }) => `message.${text}`);
  expect(answered).toEqual(botEvents.filter((name) => name.startsWith('message.')));
});

test('every shortcut of the manifest is in the code, and the reverse; each opens a modal', async () => {
  const { shortcut, view } = await registered();
  const named = features.shortcuts.map((each: { callback_id: string }) => each.callback_id);
  expect(shortcut).toEqual(named.map((id: string) => ({ type: 'shortcut', callback_id: id })));
  expect(view).toEqual(named.map((id: string) => ({ type: 'view_submission', callback_id: id })));
});

test('the manifest has the menus and assistants that the code has: none yet', async () => {
  const { options, function: functions, assistant } = await registered();
  expect([options, functions, assistant]).toEqual([[], [], []]);
  expect(settings.interactivity).not.toHaveProperty('message_menu_options_url');
});

test('interactivity is on because there are buttons, and every button is listened to', async () => {
  const { action } = await registered();
  expect(settings.interactivity.is_enabled).toBe(action.length > 0);
  expect(action).toEqual([
    { type: 'block_actions', action_id: askAgain },
    { type: 'block_actions', action_id: share },
  ]);
  const followUps = Array.from({ length: 20 }, (_, i) => ({ label: `${i}`, ask: `${i}` }));
  const { slack, deliver } = await startScene('socket', { reply: () => anAnswer({ followUps }) });
  await deliver(slashCommand(slack, 'imap'));
  const ids = buttonsOf(await slack.next('response')).map(({ action_id: id }) => id);
  expect(ids.filter((id) => id !== share && !askAgain.test(id))).toEqual([]);
  expect(ids).toContain(share);
});

test('every event has its scope, and there is no scope that nothing uses', async () => {
  const { slack, deliver } = await startScene('socket');
  await deliver(mention('imap'));
  await deliver(directMessage('imap'));
  await slack.next('chat.postMessage');
  const called = slack.sent.map(({ method }) => method).filter((name) => name.startsWith('chat.'));
  const needed = new Set([
    ...(features.slash_commands.length > 0 ? ['commands'] : []),
    ...botEvents.map((name) => scopeOfEvent[name] ?? `the scope of ${name}`),
    ...called.map(() => 'chat:write'),
  ]);
  expect([...oauth.scopes.bot].sort()).toEqual([...needed].sort());
});

test('people can write to Mailport, and no empty Home tab is shown', () => {
  expect(features.app_home).toEqual({
    home_tab_enabled: false,
    messages_tab_enabled: true,
    messages_tab_read_only_enabled: false,
  });
});

test('an event that the manifest does not ask for is not answered', async () => {
  const { app, asked, deliver } = await startScene('socket');
  await deliver(event({ type: 'app_home_opened', channel: 'D1', tab: 'home' }));
  await app.stop();
  expect(asked).toEqual([]);
});
