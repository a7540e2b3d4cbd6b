import { field, type Json } from '../foreign.ts';
import { ids } from '../ids.ts';
import { readWords, type Words } from '../limits/message.ts';
import { toMessageJson } from '../message-json.ts';
import { change, say, takeBack } from '../posting.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { threadOf } from '../threads.ts';
import type { Call, Method } from '../web-api.ts';
import type { Conversation, Message } from '../workspace.ts';
import { conversationOf, jsonOf, ok, textOf } from './arguments.ts';

const scope = 'chat:write';

/** The methods with which the bot speaks. */
export const chat: Readonly<Record<string, Method>> = {
  'chat.postMessage': { token: 'bot', scope, run: postMessage },
  'chat.postEphemeral': { token: 'bot', scope, run: postEphemeral },
  'chat.update': { token: 'bot', scope, run: update },
  'chat.delete': { token: 'bot', scope, run: remove },
  'chat.scheduleMessage': { token: 'bot', scope, run: schedule },
  'chat.deleteScheduledMessage': { token: 'bot', scope, run: unschedule },
  'chat.scheduledMessages.list': { token: 'bot', scope: null, run: listScheduled },
};

/** Characters of text in an update: fewer than in a new message.
 * @see https://docs.slack.dev/reference/methods/chat.update */
const MOST_UPDATED_TEXT = 4000;

function postMessage(call: Call): Json {
  const draft = readDraft(call);
  if (isRefusal(draft)) return draft;
  const { place, ...words } = draft;
  const message = say(call.slack, place.id, { ...words, metadata: jsonOf(call, 'metadata') });
  return { ok: true, channel: place.id, ts: message.ts, message: toMessageJson(message) };
}

function postEphemeral(call: Call): Json {
  const draft = readDraft(call);
  if (isRefusal(draft)) return draft;
  const { place, ...words } = draft;
  const onlyFor = textOf(call, 'user');
  if (!place.members.has(onlyFor)) return refuse('user_not_in_channel');
  return { ok: true, message_ts: say(call.slack, place.id, { ...words, onlyFor }).ts };
}

function update(call: Call): Json {
  const own = ownMessage(call, 'cant_update_message');
  if (isRefusal(own)) return own;
  const { place, message } = own;
  const words = readUpdate(call, message);
  if (isRefusal(words)) return words;
  const { text, blocks } = words;
  const metadata = jsonOf(call, 'metadata') ?? message.metadata;
  const after = change(call.slack, place.id, message.ts, { text, blocks, metadata });
  const json = after === undefined ? {} : toMessageJson(after);
  return { ok: true, channel: place.id, ts: message.ts, text, message: json };
}

function remove(call: Call): Json {
  const own = ownMessage(call, 'cant_delete_message');
  if (isRefusal(own)) return own;
  takeBack(call.slack, own.place.id, own.message.ts);
  return { ok: true, channel: own.place.id, ts: own.message.ts };
}

/** Days ahead that a message may be scheduled.
 * @see https://docs.slack.dev/reference/methods/chat.scheduleMessage */
const MOST_DAYS_AHEAD = 120;

function schedule(call: Call): Json {
  const draft = readDraft(call);
  if (isRefusal(draft)) return draft;
  const { place, ...words } = draft;
  const postAt = Number(textOf(call, 'post_at'));
  const ahead = postAt - call.slack.now() / 1000;
  if (!(ahead > 0)) return refuse('time_in_past');
  if (ahead > MOST_DAYS_AHEAD * 24 * 60 * 60) return refuse('time_too_far');
  if (!call.slack.scheduled.hasRoom(place.id, postAt)) return refuse('restricted_too_many');
  const waiting = { channel: place.id, postAt, text: words.text };
  const id = call.slack.scheduled.add(waiting, () => say(call.slack, place.id, words));
  return { ok: true, channel: place.id, scheduled_message_id: id, post_at: postAt };
}

function unschedule(call: Call): Json {
  const isDeleted = call.slack.scheduled.delete(textOf(call, 'scheduled_message_id'));
  return isDeleted ? ok : refuse('invalid_scheduled_message_id');
}

function listScheduled(call: Call): Json {
  const place = textOf(call, 'channel') === '' ? null : conversationOf(call);
  if (place === undefined) return refuse('channel_not_found');
  const found = call.slack.scheduled.list(place?.id).map(({ id, channel, postAt, text }) => ({
    id,
    channel_id: channel,
    post_at: postAt,
    date_created: Math.floor(call.slack.now() / 1000),
    text,
  }));
  return { ok: true, scheduled_messages: found, response_metadata: { next_cursor: '' } };
}

interface Placed extends Words {
  readonly place: Conversation;
  readonly threadTs: string | null;
}

/** Reads where a new message goes and what it says, or refuses it. */
function readDraft(call: Call): Placed | Refusal {
  const place = conversationOf(call);
  if (place === undefined) return refuse('channel_not_found');
  if (!place.members.has(ids.botUser)) return refuse('not_in_channel');
  const isShut = place.kind === 'direct' && !call.slack.manifest.messagesTab;
  if (isShut) return refuse('messages_tab_disabled');
  const words = readWords(call.args);
  if (isRefusal(words)) return words;
  const threadTs = threadOf(place, textOf(call, 'thread_ts'));
  return threadTs === undefined ? refuse('cannot_reply_to_message') : { ...words, place, threadTs };
}

/** Reads what a message shall say instead. Text without blocks takes the place of both; without text,
 * what is not given stays. */
function readUpdate({ args }: Call, { text, blocks }: Message): Words | Refusal {
  const isText = field(args, 'text') !== undefined;
  if (String(field(args, 'text')).length > MOST_UPDATED_TEXT) return refuse('msg_too_long');
  return readWords(isText ? args : { blocks, ...args, text });
}

/** The message that a call names, if it is the bot's. Ephemeral messages are not found: nothing can
 * be done to them but through a response URL. */
function ownMessage(
  call: Call,
  error: string,
): { readonly place: Conversation; readonly message: Message } | Refusal {
  const place = conversationOf(call);
  if (place === undefined) return refuse('channel_not_found');
  const message = call.slack.workspace.message(place.id, textOf(call, 'ts'));
  if (message === undefined || message.onlyFor !== null) return refuse('message_not_found');
  return message.user === ids.botUser ? { place, message } : refuse(error);
}
