import { tellPosted } from '../events.ts';
import { isObject, type Json, stringAt } from '../foreign.ts';
import { ids } from '../ids.ts';
import { toIncomingText } from '../incoming-text.ts';
import { slashCommand } from '../interactions.ts';
import type { LocalSlack } from '../local-slack.ts';
import { writeResponse } from '../respond.ts';
import { threadOf } from '../threads.ts';
import type { Acknowledgement } from '../transport.ts';
import type { Conversation } from '../workspace.ts';

/** The person sends what stands in the composer: a message, or a slash command. */
export function post(slack: LocalSlack, action: Json): string | null {
  const place = slack.workspace.conversation(stringAt(action, 'channel') ?? '');
  const typed = (stringAt(action, 'text') ?? '').trim();
  if (place === undefined) return 'There is no such conversation';
  const threadTs = threadOf(place, stringAt(action, 'threadTs') ?? '');
  if (threadTs === undefined) return 'There is no such thread';
  if (typed === '') return 'There is nothing to send';
  if (typed.startsWith('/')) command(slack, place, typed, threadTs !== null);
  else write(slack, place, typed, threadTs);
  return null;
}

function write(slack: LocalSlack, place: Conversation, typed: string, threadTs: string | null) {
  const { workspace } = slack;
  if (place.kind === 'direct' && !slack.manifest.messagesTab) {
    workspace.tell(place.id, 'Sending messages to this app has been turned off.');
    return;
  }
  const text = toIncomingText(typed, workspace);
  const message = workspace.post(place.id, { user: workspace.me.id, text, threadTs });
  const after = workspace.conversation(place.id) ?? place;
  tellPosted(slack, after, message);
  if (!place.members.has(ids.botUser) && text.includes(`<@${ids.botUser}>`)) {
    const { name } = workspace.bot;
    workspace.tell(place.id, `${name} is not in #${place.name}. Invite it with /invite @${name}`);
  }
}

function command(slack: LocalSlack, place: Conversation, typed: string, isInThread: boolean) {
  const { workspace, manifest } = slack;
  const [, name = '', text = ''] = /^(\S+)\s*([\s\S]*)$/.exec(typed) ?? [];
  const known = manifest.commands.find((one) => one.command === name);
  if (name === '/invite') invite(slack, place, text);
  else if (known === undefined) workspace.tell(place.id, `${name} is not a valid command.`);
  else if (isInThread) workspace.tell(place.id, `${name} is not supported in threads. Sorry!`);
  else void run(slack, place, name, known.shouldEscape ? toIncomingText(text, workspace) : text);
}

/** `/invite @name`: Slack's own command that lets the bot into a channel. */
function invite({ workspace }: LocalSlack, place: Conversation, text: string): void {
  const wanted = text.replace(/^@/, '').toLowerCase();
  const person = workspace.people.find(({ name }) => name.toLowerCase() === wanted);
  if (person === undefined) workspace.tell(place.id, `There is nobody called ${text}.`);
  else workspace.join(place.id, person.id);
}

async function run(slack: LocalSlack, place: Conversation, name: string, text: string) {
  const payload = slashCommand(slack, place, name, text);
  const answer = await slack.delivery.interact('slash_commands', payload);
  const problem = answer.ok ? showAcknowledgement(slack, place, answer) : answer.error;
  if (problem !== null) {
    slack.workspace.tell(place.id, `${name} failed with the error "${problem}"`);
  }
}

/** The app may answer a command in its acknowledgement: text, or a message like to a response URL. */
function showAcknowledgement(
  slack: LocalSlack,
  place: Conversation,
  { body }: Acknowledgement & { ok: true },
): string | null {
  const response = typeof body === 'string' ? { text: body } : body;
  const isSilent = !isObject(response) || (!stringAt(response, 'text') && !('blocks' in response));
  if (isSilent) return null;
  const refusal = writeResponse(slack, { channel: place.id, original: null }, response);
  return refusal === null ? null : (stringAt(refusal, 'error') ?? null);
}
