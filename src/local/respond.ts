import { field, isObject, type Json, stringAt } from './foreign.ts';
import { readWords, type Words } from './limits/message.ts';
import type { LocalSlack } from './local-slack.ts';
import { change, say, takeBack } from './posting.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import type { ResponsePlace } from './response-urls.ts';
import { threadOf } from './threads.ts';

/** What a POST to a response URL gets: 404 when it is used up, 400 when its message is refused. */
export interface Responded {
  readonly status: 200 | 400 | 404;
  readonly body: Json;
}

/** Takes what the app posted to a response URL. */
export function respond(slack: LocalSlack, id: string, body: unknown): Responded {
  const place = slack.responseUrls.use(id);
  if (typeof place === 'string') return { status: 404, body: refuse(place) };
  if (!isObject(body)) return { status: 400, body: refuse('invalid_payload') };
  const refusal = writeResponse(slack, place, body);
  return refusal === null ? { status: 200, body: { ok: true } } : { status: 400, body: refusal };
}

/** Writes a response into its conversation: only for the person, unless it says `in_channel`; in the
 * place of the message that was acted on, or as a new one. Gives back why not, or null. */
export function writeResponse(slack: LocalSlack, place: ResponsePlace, body: Json): Refusal | null {
  const { channel, original } = place;
  const removes = field(body, 'delete_original') === true && original !== null;
  const isSilent = removes && !stringAt(body, 'text') && field(body, 'blocks') === undefined;
  const words = isSilent ? null : readWords(body);
  if (words !== null && isRefusal(words)) return words;
  if (removes) takeBack(slack, channel, original);
  if (words === null) return null;
  if (!removes && field(body, 'replace_original') === true && original !== null) {
    change(slack, channel, original, words);
    return null;
  }
  return sayMore(slack, channel, body, words);
}

function sayMore(slack: LocalSlack, channel: string, body: Json, words: Words): Refusal | null {
  const place = slack.workspace.conversation(channel);
  const threadTs = place && threadOf(place, stringAt(body, 'thread_ts') ?? '');
  if (threadTs === undefined) return refuse('cannot_reply_to_message');
  const isPublic = field(body, 'response_type') === 'in_channel';
  const onlyFor = isPublic ? null : slack.workspace.me.id;
  say(slack, channel, { ...words, threadTs, onlyFor, metadata: field(body, 'metadata') });
  return null;
}
