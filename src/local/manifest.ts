import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { field, listAt, stringAt } from './foreign.ts';

/** What the app's manifest declares, as far as it decides what Slack sends and allows. */
export interface Manifest {
  /** What the bot is called. */
  readonly name: string;
  readonly commands: readonly Command[];
  readonly shortcuts: readonly Shortcut[];
  readonly events: ReadonlySet<string>;
  readonly scopes: ReadonlySet<string>;
  readonly interactivity: boolean;
  readonly homeTab: boolean;
  readonly messagesTab: boolean;
}

export interface Command {
  readonly command: string;
  readonly description: string;
  readonly usageHint: string;
  readonly shouldEscape: boolean;
}

export interface Shortcut {
  readonly name: string;
  readonly type: 'global' | 'message';
  readonly callbackId: string;
  readonly description: string;
}

/** Reads `manifest.yml`. Throws when there is no such file or it is no YAML. Scopes under
 * `bot_optional` are granted only if whoever installs the app allows them.
 * @param allowsOptional whether they do */
export function readManifest(path: string, allowsOptional = false): Manifest {
  const yaml: unknown = parse(readFileSync(path, 'utf8'));
  const features = field(yaml, 'features');
  const name = stringAt(yaml, 'display_information', 'name') ?? 'App';
  return {
    name: stringAt(features, 'bot_user', 'display_name') ?? name,
    commands: listAt(features, 'slash_commands').map(toCommand),
    shortcuts: listAt(features, 'shortcuts').map(toShortcut),
    events: strings(listAt(yaml, 'settings', 'event_subscriptions', 'bot_events')),
    scopes: strings([
      ...listAt(yaml, 'oauth_config', 'scopes', 'bot'),
      ...(allowsOptional ? listAt(yaml, 'oauth_config', 'scopes', 'bot_optional') : []),
    ]),
    interactivity: field(yaml, 'settings', 'interactivity', 'is_enabled') === true,
    homeTab: field(features, 'app_home', 'home_tab_enabled') === true,
    messagesTab: field(features, 'app_home', 'messages_tab_enabled') === true,
  };
}

function toCommand(entry: unknown): Command {
  return {
    command: stringAt(entry, 'command') ?? '',
    description: stringAt(entry, 'description') ?? '',
    usageHint: stringAt(entry, 'usage_hint') ?? '',
    shouldEscape: field(entry, 'should_escape') === true,
  };
}

function toShortcut(entry: unknown): Shortcut {
  return {
    name: stringAt(entry, 'name') ?? '',
    type: field(entry, 'type') === 'message' ? 'message' : 'global',
    callbackId: stringAt(entry, 'callback_id') ?? '',
    description: stringAt(entry, 'description') ?? '',
  };
}

function strings(values: readonly unknown[]): ReadonlySet<string> {
  return new Set(values.filter((value) => typeof value === 'string'));
}

/** The scope that each event needs beside its subscription; an event not named here needs none.
 * @see https://docs.slack.dev/reference/events */
const scopeOf: Readonly<Record<string, string>> = {
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
  'message.channels': 'channels:history',
};

/** Whether Slack would send this event to the app: subscribed, and with the scope that it needs. */
export function isSent(manifest: Manifest, event: string): boolean {
  const scope = scopeOf[event];
  return manifest.events.has(event) && (scope === undefined || manifest.scopes.has(scope));
}
