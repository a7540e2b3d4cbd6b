import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from '@slack/bolt';
import { Ajv } from 'ajv';
import { afterEach, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { actions, isKnownAction, modals } from '../src/slack/actions.ts';
import { createStores } from '../src/storage/stores.ts';
import { anAnswer } from './slack/answers.ts';
import schema from './slack/manifest.schema.2.0.0.json' with { type: 'json' };
import { buttonsOf, directMessage, event, slashCommand, startScene } from './slack/scene.ts';
import { open } from './storage/scene.ts';

const manifest = parse(readFileSync(join(import.meta.dirname, '../manifest.yml'), 'utf8'));
const { features, oauth_config: oauth, settings } = manifest;
const botEvents: string[] = settings.event_subscriptions.bot_events;

/** The scope without which Slack does not deliver an event; null where it needs none. */
const scopeOfEvent: Readonly<Record<string, string | null>> = {
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
  app_home_opened: null,
  // Only an app that is declared as an agent has sessions, and that declaration brings the scope.
  agent_session_stopped: 'assistant:write',
};

/** The scopes without which Slack refuses a method; for each kind of channel its own. */
const scopesOfMethod: Readonly<Record<string, readonly string[]>> = {
  'agents.sessions.setStatus': ['chat:write'],
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
  'chat.deleteScheduledMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.scheduleMessage': ['chat:write'],
  'chat.scheduledMessages.list': [],
  'chat.update': ['chat:write'],
  'conversations.members': ['channels:read', 'groups:read'],
  'conversations.replies': ['channels:history', 'groups:history'],
  'views.open': [],
  'views.publish': [],
  'views.update': [],
};

/** Every method of the Web API that stands in the code of the Slack surface. */
function methodsInCode(): string[] {
  const folder = join(import.meta.dirname, '../src/slack');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const code = files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const called = code.matchAll(/client\s*\.((?:[a-zA-Z]+\.)+[a-zA-Z]+)\(/g);
  const named = code.matchAll(/apiCall\(\s*'([\w.]+)'/g);
  return [...new Set([...called, ...named].flatMap(([, name]) => name ?? []))].sort();
}

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

test('every shortcut of the manifest is in the code, and the reverse', async () => {
  const { shortcut: listened } = await registered();
  const types = { message: 'message_action', global: 'shortcut' } as const;
  const declared = features.shortcuts.map(
    (each: { type: 'message' | 'global'; callback_id: string }) => ({
      type: types[each.type],
      callback_id: each.callback_id,
    }),
  );
  expect(declared).toEqual(listened);
});

test('no menus that ask the app, no functions, and no Assistant, which mixes people up', async () => {
  const { options, function: functions, assistant } = await registered();
  expect([options, functions, assistant]).toEqual([[], [], []]);
  expect(settings.interactivity).not.toHaveProperty('message_menu_options_url');
});

test('every form and modal is listened to', async () => {
  const { view } = await registered();
  for (const id of Object.values(modals)) expect(view).toContain(id);
  // A form that is not among them would be taken for one of another version, too.
  const named = view.flatMap((one) => {
    if (typeof one === 'string') return one;
    return one instanceof RegExp ? [] : String((one as { callback_id: unknown }).callback_id);
  });
  expect(new Set(named)).toEqual(new Set(Object.values(modals)));
});

test('interactivity is on because there are buttons, and every button is listened to', async () => {
  const { action } = await registered();
  expect(settings.interactivity.is_enabled).toBe(action.length > 0);
  const listened = action.flatMap((one) => (one as { action_id?: unknown }).action_id ?? []);
  expect(new Set(listened)).toEqual(new Set(Object.values(actions)));
  const followUps = Array.from({ length: 20 }, (_, i) => ({ label: `${i}`, ask: `${i}` }));
  for (const kind of ['service', 'lesson', 'none'] as const) {
    const reply = () => anAnswer({ kind, followUps });
    const stores = createStores(await open());
    const { slack, deliver } = await startScene('socket', { reply, stores, deskChannel: 'C9' });
    await deliver(slashCommand(slack, 'imap'));
    const ids = buttonsOf(await slack.next('response')).map(({ action_id: id }) => id);
    expect(ids.length).toBeGreaterThan(8);
    expect(ids.filter((id) => !isKnownAction(id))).toEqual([]);
  }
});

test('every event and every method has its scope, and there is no scope that nothing uses', () => {
  const methods = methodsInCode();
  expect(methods).toEqual(Object.keys(scopesOfMethod).sort());
  const needed = new Set([
    ...(features.slash_commands.length + features.shortcuts.length > 0 ? ['commands'] : []),
    ...botEvents.flatMap((name) => scopeOfEvent[name] ?? []),
    ...methods.flatMap((method) => scopesOfMethod[method] ?? []),
  ]);
  const { bot, bot_optional: optional } = oauth.scopes;
  expect([...bot, ...optional].sort()).toEqual([...needed].sort());
});

test('everything works without the optional scopes: those that read conversations and their members', () => {
  expect(oauth.scopes.bot).not.toEqual(expect.arrayContaining(oauth.scopes.bot_optional));
  const read = ['conversations.members', 'conversations.replies'];
  const optional = read.flatMap((method) => scopesOfMethod[method] ?? []);
  expect([...oauth.scopes.bot_optional].sort()).toEqual(optional.sort());
});

test('the agent panel is the one that lasts', () => {
  expect(features).toHaveProperty('agent_view');
  expect(features).not.toHaveProperty('assistant_view');
});

test('people can write to Mailport, and it has a Home tab', () => {
  expect(features.app_home).toEqual({
    home_tab_enabled: true,
    messages_tab_enabled: true,
    messages_tab_read_only_enabled: false,
  });
});

test('an event that the manifest does not ask for is not answered', async () => {
  const { app, asked, deliver } = await startScene('socket');
  await deliver(event({ type: 'reaction_added', item: { type: 'message', channel: 'C1' } }));
  await app.stop();
  expect(asked).toEqual([]);
});
