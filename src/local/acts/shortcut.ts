import { type Json, stringAt } from '../foreign.ts';
import { shortcutStarted } from '../interactions.ts';
import type { LocalSlack } from '../local-slack.ts';

/** The person starts a shortcut of the app, from the menu or on a message. */
export function startShortcut(slack: LocalSlack, action: Json): string | null {
  const wanted = stringAt(action, 'callbackId');
  const shortcut = slack.manifest.shortcuts.find(({ callbackId }) => callbackId === wanted);
  if (shortcut === undefined) return 'There is no such shortcut';
  const channel = stringAt(action, 'message', 'channel') ?? '';
  const place = slack.workspace.conversation(channel);
  const message = slack.workspace.message(channel, stringAt(action, 'message', 'ts') ?? '');
  const on = place !== undefined && message !== undefined ? { place, message } : null;
  if ((shortcut.type === 'message') !== (on !== null)) return 'It does not start from there';
  void send(
    slack,
    on?.place.id ?? slack.workspace.directWith(slack.workspace.me).id,
    shortcut.name,
    shortcutStarted(slack, shortcut, on),
  );
  return null;
}

async function send(slack: LocalSlack, channel: string, name: string, payload: Json) {
  const answer = await slack.delivery.interact('interactive', payload);
  if (!answer.ok) slack.workspace.tell(channel, `${name} failed with "${answer.error}"`);
}
