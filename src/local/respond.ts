import { field, isObject, type Json, stringAt } from './foreign.ts';
import { refuseMessage } from './limits/message.ts';
import type { LocalSlack } from './local-slack.ts';
import { change, say, takeBack } from './posting.ts';
import { blocksOf } from './reply.ts';
import type { ResponsePlace } from './response-urls.ts';

/** What a POST to a response URL gets: 404 when it is used up, 400 when its message is refused. */
export interface Responded {
  readonly status: 200 | 400 | 404;
  readonly body: Json;
}

/** Takes what the app posted to a response URL. */
export function respond(slack: LocalSlack, id: string, body: unknown): Responded {
  const place = slack.responseUrls.use(id);
  if (typeof place === 'string') return { status: 404, body: { ok: false, error: place } };
  if (!isObject(body)) return { status: 400, body: { ok: false, error: 'invalid_payload' } };
  const refusal = writeResponse(slack, place, body);
  return refusal === null ? { status: 200, body: { ok: true } } : { status: 400, body: refusal };
}

/** Writes a response into its conversation: only for the person, unless it says `in_channel`.
 * Gives back a refusal, or null. */
export function writeResponse(slack: LocalSlack, place: ResponsePlace, body: Json): Json | null {
  const { channel, original } = place;
  const words = { text: stringAt(body, 'text') ?? '', blocks: blocksOf(body) ?? [] };
  const isDeletion = field(body, 'delete_original') === true && original !== null;
  const isEmpty = words.text === '' && words.blocks.length === 0;
  const refusal = isDeletion && isEmpty ? null : refuseMessage(words.text, field(body, 'blocks'));
  if (refusal !== null) return refusal;
  if (isDeletion) takeBack(slack, channel, original);
  if (isDeletion && isEmpty) return null;
  if (field(body, 'replace_original') === true && original !== null) {
    change(slack, channel, original, words);
    return null;
  }
  const isPublic = stringAt(body, 'response_type') === 'in_channel';
  say(slack, channel, {
    ...words,
    threadTs: stringAt(body, 'thread_ts') ?? null,
    onlyFor: isPublic ? null : slack.workspace.me.id,
    metadata: field(body, 'metadata'),
  });
  return null;
}
