import type { Json } from '../foreign.ts';
import { field } from '../foreign.ts';
import { ids } from '../ids.ts';
import { refuseMessage } from '../limits/message.ts';
import { toMessageJson } from '../message-json.ts';
import { change, say, takeBack } from '../posting.ts';
import { blocksOf, refuse } from '../reply.ts';
import type { Call, Method } from '../web-api.ts';
import type { Conversation, Message } from '../workspace.ts';
import { conversationOf, jsonOf, textOf } from './arguments.ts';

const scope = 'chat:write';

/** The methods with which the bot speaks. */
export const chat: Readonly<Record<string, Method>> = {
  'chat.postMessage': { token: 'bot', scope, run: postMessage },
  'chat.postEphemeral': { token: 'bot', scope, run: postEphemeral },
  'chat.update': { token: 'bot', scope, run: update },
  'chat.delete': { token: 'bot', scope, run: remove },
};

function postMessage(call: Call): Json {
  const place = conversationOf(call);
  const refusal = refusePlace(place) ?? refuseWords(call);
  if (place === undefined || refusal !== null) return refusal ?? refuse('channel_not_found');
  const message = say(call.slack, place.id, {
    ...wordsOf(call),
    threadTs: threadOf(call, place),
    metadata: jsonOf(call, 'metadata'),
  });
  return { ok: true, channel: place.id, ts: message.ts, message: toMessageJson(message) };
}

function postEphemeral(call: Call): Json {
  const place = conversationOf(call);
  const user = textOf(call, 'user');
  const refusal = refusePlace(place) ?? refuseWords(call);
  if (place === undefined || refusal !== null) return refusal ?? refuse('channel_not_found');
  if (!place.members.has(user)) return refuse('user_not_in_channel');
  const threadTs = threadOf(call, place);
  const message = say(call.slack, place.id, { ...wordsOf(call), threadTs, onlyFor: user });
  return { ok: true, message_ts: message.ts };
}

function update(call: Call): Json {
  const own = ownMessage(call, 'cant_update_message');
  const refusal = refuseUpdate(call);
  if ('error' in own) return own;
  if (refusal !== null) return refusal;
  const { place, message } = own;
  const given = blocksOf(call.args);
  const text = field(call.args, 'text') === undefined ? message.text : textOf(call, 'text');
  const keepsBlocks = given === undefined && field(call.args, 'text') === undefined;
  const blocks = keepsBlocks ? message.blocks : (given ?? []);
  const metadata =
    field(call.args, 'metadata') === undefined ? {} : { metadata: jsonOf(call, 'metadata') };
  const after = change(call.slack, place.id, message.ts, { text, blocks, ...metadata });
  const json = after === undefined ? {} : toMessageJson(after);
  return { ok: true, channel: place.id, ts: message.ts, text, message: json };
}

function remove(call: Call): Json {
  const own = ownMessage(call, 'cant_delete_message');
  if ('error' in own) return own;
  takeBack(call.slack, own.place.id, own.message.ts);
  return { ok: true, channel: own.place.id, ts: own.message.ts };
}

/** The message that a call names, if it is the bot's. Ephemeral messages are not found: nothing can
 * be done to them but through a response URL. */
function ownMessage(
  call: Call,
  error: string,
):
  | { readonly place: Conversation; readonly message: Message }
  | (Json & { readonly error: string }) {
  const place = conversationOf(call);
  if (place === undefined) return { ok: false, error: 'channel_not_found' };
  const message = call.slack.workspace.message(place.id, textOf(call, 'ts'));
  if (message === undefined || message.onlyFor !== null) {
    return { ok: false, error: 'message_not_found' };
  }
  return message.user === ids.botUser ? { place, message } : { ok: false, error };
}

function refusePlace(place: Conversation | undefined): Json | null {
  if (place === undefined) return refuse('channel_not_found');
  return place.members.has(ids.botUser) ? null : refuse('not_in_channel');
}

function refuseWords(call: Call): Json | null {
  return refuseMessage(textOf(call, 'text'), field(call.args, 'blocks'));
}

/** An update with neither text nor blocks has nothing to do; else it is a message like others. */
function refuseUpdate(call: Call): Json | null {
  const text = textOf(call, 'text');
  const hasBlocks = (blocksOf(call.args)?.length ?? 0) > 0;
  return text === '' && !hasBlocks ? refuse('no_text') : refuseWords(call);
}

function wordsOf(call: Call): { readonly text: string; readonly blocks: readonly unknown[] } {
  return { text: textOf(call, 'text'), blocks: blocksOf(call.args) ?? [] };
}

/** The thread that a message goes into. A reply to a reply goes into the thread of the first message;
 * a thread that does not exist is none. */
function threadOf(call: Call, place: Conversation): string | null {
  const ts = textOf(call, 'thread_ts');
  const parent = place.messages.find((message) => message.ts === ts);
  return parent === undefined ? null : (parent.threadTs ?? parent.ts);
}
