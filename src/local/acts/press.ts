import { elementsOf } from '../block-ids.ts';
import { field, isObject, type Json, listAt, stringAt } from '../foreign.ts';
import { type Pressed, pressedInMessage, pressedInView } from '../interactions.ts';
import type { LocalSlack } from '../local-slack.ts';

/** The person presses a button or picks an option, in a message, a modal or the Home tab. */
export function press(slack: LocalSlack, act: Json): string | null {
  const from = field(act, 'from');
  const surface = messageOf(slack, from) ?? viewOf(slack, from);
  const action = surface && completeAction(surface.blocks, field(act, 'action'));
  if (surface === undefined || action === undefined) return 'It is no longer there';
  const values = field(act, 'values');
  const payload = surface.toPayload({ action, values: isObject(values) ? values : {} });
  void send(slack, surface.channel, payload);
  return null;
}

/** Where something can be pressed, and how Slack tells it. */
interface Surface {
  readonly channel: string;
  readonly blocks: readonly unknown[];
  readonly toPayload: (pressed: Pressed) => Json;
}

function messageOf(slack: LocalSlack, from: unknown): Surface | undefined {
  const channel = stringAt(from, 'channel') ?? '';
  const place = slack.workspace.conversation(channel);
  const message = slack.workspace.message(channel, stringAt(from, 'ts') ?? '');
  if (place === undefined || message === undefined) return undefined;
  const toPayload = (pressed: Pressed) => pressedInMessage(slack, place, message, pressed);
  return { channel, blocks: message.blocks, toPayload };
}

function viewOf(slack: LocalSlack, from: unknown): Surface | undefined {
  const { workspace, views } = slack;
  const isHome = field(from, 'home') === true;
  const view = isHome ? views.home(workspace.me.id) : views.find(stringAt(from, 'view'));
  if (view === undefined) return undefined;
  const toPayload = (pressed: Pressed) => pressedInView(slack, view, pressed);
  return { channel: view.channel, blocks: listAt(view.content, 'blocks'), toPayload };
}

/** The element's part of the payload, with what Slack takes from the element itself; undefined when
 * it stands nowhere in the blocks. */
function completeAction(blocks: readonly unknown[], pressed: unknown): Json | undefined {
  if (!isObject(pressed)) return undefined;
  const block = blocks.find((one) => field(one, 'block_id') === field(pressed, 'block_id'));
  const wanted = field(pressed, 'action_id');
  const element = isObject(block)
    ? elementsOf(block).find((one) => field(one, 'action_id') === wanted)
    : undefined;
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
