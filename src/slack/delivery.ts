import { type RespondFn, webApi } from '@slack/bolt';
import type { Message } from './message.ts';

/** A way to bring a message to a person. */
export interface Way {
  /** As the log calls it. */
  readonly name: string;
  send(message: Partial<Message> & { text: string }): Promise<unknown>;
}

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
      respond({ ...quiet, ...message, response_type: 'ephemeral', replace_original: false }),
  };
}

/** Everyone in the channel sees it, even where the app is no member. */
export function respondInChannel(respond: RespondFn): Way {
  return {
    name: 'channel-response',
    send: (message) =>
      respond({ ...quiet, ...message, response_type: 'in_channel', replace_original: false }),
  };
}

/** A message in a channel the app is a member of, or in a direct conversation. */
export function post(client: webApi.WebClient, to: { channel: string; thread?: string }): Way {
  return {
    name: to.thread === undefined ? 'post' : 'thread-post',
    send: (message) =>
      client.chat.postMessage({
        ...quiet,
        ...message,
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
        ...quiet,
        ...message,
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

/** Nothing is unfolded, and what looks like an address or a name stays text. */
const quiet = {
  unfurl_links: false,
  unfurl_media: false,
  parse: 'none',
  link_names: false,
} as const;

function dislikesBlocks(error: unknown): boolean {
  if (error instanceof webApi.WebAPIPlatformError) {
    return ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long'].includes(
      error.data.error,
    );
  }
  // A response_url tells no reason: 404 is an expired one, anything else may be the blocks.
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return statusCode === 400 || statusCode === 500;
}
