import { elementsOf } from '../block-ids.ts';
import { field, isObject, type Json, listAt, stringAt } from '../foreign.ts';
import { pressedInMessage, pressedInView } from '../interactions.ts';
import type { LocalSlack } from '../local-slack.ts';

/** The person presses a button or picks an option, in a message, a modal or the Home tab. */
export function press(slack: LocalSlack, action: Json): string | null {
  const from = field(action, 'from');
  const pressed = field(action, 'action');
  const given = field(action, 'values');
  if (!isObject(pressed)) return 'There is no such element';
  const values = isObject(given) ? given : {};
  const { channel, payload } = payloadOf(slack, from, pressed, values) ?? {};
  if (channel === undefined || payload === undefined) return 'It is no longer there';
  void send(slack, channel, payload);
  return null;
}

interface Sent {
  readonly channel: string;
  readonly payload: Json;
}

function payloadOf(
  slack: LocalSlack,
  from: unknown,
  pressed: Json,
  values: Json,
): Sent | undefined {
  const channel = stringAt(from, 'channel');
  return channel === undefined
    ? fromView(slack, from, pressed, values)
    : fromMessage(slack, channel, from, pressed, values);
}

function fromView(slack: LocalSlack, from: unknown, pressed: Json, values: Json): Sent | undefined {
  const { workspace, views } = slack;
  const isHome = field(from, 'home') === true;
  const view = isHome ? views.home(workspace.me.id) : views.find(stringAt(from, 'view'));
  const action = view && complete(listAt(view.content, 'blocks'), pressed);
  if (view === undefined || action === undefined) return undefined;
  return { channel: view.channel, payload: pressedInView(slack, view, { action, values }) };
}

function fromMessage(
  slack: LocalSlack,
  channel: string,
  from: unknown,
  pressed: Json,
  values: Json,
): Sent | undefined {
  const place = slack.workspace.conversation(channel);
  const message = slack.workspace.message(channel, stringAt(from, 'ts') ?? '');
  const action = message && complete(message.blocks, pressed);
  if (place === undefined || message === undefined || action === undefined) return undefined;
  return { channel, payload: pressedInMessage(slack, place, message, { action, values }) };
}

/** The element's part of the payload, with what Slack takes from the element itself; undefined when
 * it stands nowhere in the blocks. */
function complete(blocks: readonly unknown[], pressed: Json): Json | undefined {
  const block = blocks.find((one) => field(one, 'block_id') === field(pressed, 'block_id'));
  if (!isObject(block)) return undefined;
  const wanted = field(pressed, 'action_id');
  const element = elementsOf(block).find((one) => field(one, 'action_id') === wanted);
  if (element === undefined) return undefined;
  const kept = ['type', 'text', 'value', 'style'].filter((name) => name in element);
  return { ...Object.fromEntries(kept.map((name) => [name, element[name]])), ...pressed };
}

async function send(slack: LocalSlack, channel: string, payload: Json): Promise<void> {
  if (!slack.manifest.interactivity) {
    slack.workspace.tell(channel, 'This app is not configured to handle interactive responses.');
    return;
  }
  const answer = await slack.delivery.interact('interactive', payload);
  if (!answer.ok) slack.workspace.tell(channel, `The button failed with "${answer.error}"`);
}
