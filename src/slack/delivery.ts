import { type RespondFn, webApi } from '@slack/bolt';
import type { Message } from './message.ts';

/** A way to bring a message to a person. */
export interface Way {
  /** As the log calls it. */
  readonly name: string;
  send(message: Sendable): Promise<unknown>;
}

/** A message, with its blocks or without them. */
export type Sendable = Partial<Message> & { readonly text: string };

/** No way was open; `cause` holds what each of them said. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
}

/**
 * Sends a message by the first of the ways that is open, and tells which it was. Where Slack takes
 * a message's blocks amiss, the same words go without them.
 *
 * @throws DeliveryError where none is open.
 */
export async function deliver(message: Message, ways: readonly Way[]): Promise<string> {
  const errors: unknown[] = [];
  for (const way of ways) {
    try {
      await way.send(message);
      return way.name;
    } catch (error) {
      errors.push(error);
    }
    if (!dislikesBlocks(errors.at(-1))) continue;
    try {
      await way.send({ text: message.text });
      return `${way.name}-without-blocks`;
    } catch (error) {
      errors.push(error);
    }
  }
  throw new DeliveryError('No way to the person was open', { cause: errors.at(-1) });
}

/** Only the person who asked sees it: the answer to a slash command or to a button under one. */
export function respondPrivately(respond: RespondFn): Way {
  return {
    name: 'private-response',
    send: (message) =>
      respond({ ...sent(message), response_type: 'ephemeral', replace_original: false }),
  };
}

/** It takes the place of the message whose button was pressed, and is seen by whoever saw that. */
export function replaceOriginal(respond: RespondFn): Way {
  return {
    name: 'replacing-response',
    send: (message) => respond({ ...sent(message), replace_original: true }),
  };
}

/** Everyone in the channel sees it, even where the app is no member. */
export function respondInChannel(respond: RespondFn): Way {
  return {
    name: 'channel-response',
    send: (message) =>
      respond({ ...sent(message), response_type: 'in_channel', replace_original: false }),
  };
}

/** The same in a thread, by a response_url that was kept. */
export function respondInThread(url: string, thread: string): Way {
  return {
    name: 'thread-response',
    async send(message) {
      const said = { ...sent(message), response_type: 'in_channel', thread_ts: thread };
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(said),
        signal: AbortSignal.timeout(respondWithinMs),
      });
      if (!response.ok) throw new ResponseError(response.status);
    },
  };
}

/** A message in a channel the app is a member of, in a direct conversation, or to a person. */
export function post(client: webApi.WebClient, to: { channel: string; thread?: string }): Way {
  return {
    name: to.thread === undefined ? 'post' : 'thread-post',
    send: (message) =>
      client.chat.postMessage({
        ...sent(message),
        channel: to.channel,
        ...(to.thread !== undefined && { thread_ts: to.thread }),
      }),
  };
}

/** Only this person sees it, without a response_url: those die after 30 minutes or five uses. */
export function postPrivately(
  client: webApi.WebClient,
  to: { channel: string; user: string; thread?: string },
): Way {
  return {
    name: 'private-post',
    send: (message) =>
      client.chat.postEphemeral({
        ...sent(message),
        channel: to.channel,
        user: to.user,
        ...(to.thread !== undefined && { thread_ts: to.thread }),
      }),
  };
}

/** That way, with other words. */
export function instead(way: Way, message: Message): Way {
  return { name: `${way.name}-instead`, send: () => way.send(message) };
}

/** What Slack gets of a message: nothing is unfolded, and what looks like a name stays text. */
export function sent({ text, blocks }: Sendable) {
  return { ...quiet, text, ...(blocks && { blocks }) };
}

const quiet = {
  unfurl_links: false,
  unfurl_media: false,
  parse: 'none',
  link_names: false,
} as const;

/** An answer to a response_url that takes longer has failed, in milliseconds. */
const respondWithinMs = 10_000;

/** A response_url that took no answer. */
class ResponseError extends Error {
  override readonly name = 'ResponseError';
  readonly statusCode: number;

  constructor(statusCode: number) {
    super(`The response_url answered ${statusCode}`);
    this.statusCode = statusCode;
  }
}

function dislikesBlocks(error: unknown): boolean {
  if (error instanceof webApi.WebAPIPlatformError) {
    return [
      'invalid_blocks',
      'invalid_blocks_format',
      'msg_blocks_too_long',
      'invalid_arguments',
    ].includes(error.data.error);
  }
  // A response_url tells no reason: 404 is an expired one, anything else may be the blocks.
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return statusCode === 400 || statusCode === 500;
}
