import type { Json } from '../foreign.ts';
import { toMessageJson } from '../message-json.ts';
import { refuse } from '../refusal.ts';
import type { Call, Method } from '../web-api.ts';
import { conversationOf, textOf } from './arguments.ts';

/** `conversations.open`, who is in a conversation, and the reading of a thread. */
export const conversations: Readonly<Record<string, Method>> = {
  'conversations.open': { token: 'bot', scope: 'im:write', run: open },
  'conversations.members': { token: 'bot', scope: 'channels:read', run: members },
  'conversations.replies': { token: 'bot', scope: historyScope, run: replies },
};

function open(call: Call): Json {
  const person = call.slack.workspace.person(textOf(call, 'users'));
  if (person === undefined || person.isBot) return refuse('user_not_found');
  return { ok: true, channel: { id: call.slack.workspace.directWith(person).id } };
}

function members(call: Call): Json {
  const place = conversationOf(call);
  if (place === undefined) return refuse('channel_not_found');
  return { ok: true, members: [...place.members], response_metadata: { next_cursor: '' } };
}

function historyScope(call: Call): string {
  return conversationOf(call)?.kind === 'direct' ? 'im:history' : 'channels:history';
}

function replies(call: Call): Json {
  const place = conversationOf(call);
  if (place === undefined) return refuse('channel_not_found');
  const ts = textOf(call, 'ts');
  const isIn = (message: { ts: string; threadTs: string | null }) =>
    message.ts === ts || message.threadTs === ts;
  const found = place.messages.filter((message) => message.onlyFor === null && isIn(message));
  if (found.length === 0) return refuse('thread_not_found');
  return { ok: true, messages: found.map(toMessageJson), has_more: false };
}
