import { type RespondFn, webApi } from '@slack/bolt';
import { limits } from './limits.ts';
import { cutEscaped, type Message } from './message.ts';

/** What is sent: text alone where Slack did not like the blocks. */
type Sending = Partial<Message> & { text: string };

/** Puts another message in the place of one that was sent. */
export type Edit = (message: Sending) => Promise<unknown>;

/** A way to bring a message to a person. */
export interface Way {
  /** As the log calls it. */
  readonly name: string;
  /** Whether what was sent can be edited later, and how often. */
  readonly edits?: 'freely' | 'rarely';
  /** Resolves with the way to edit the message, where there is one. */
  send(message: Sending): Promise<Edit | null>;
}

/** A message that has arrived. */
export interface Delivered {
  /** The way that was open. */
  readonly way: string;
  readonly edit: Edit | null;
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
export async function deliver(message: Message, ways: readonly Way[]): Promise<Delivered> {
  const errors: unknown[] = [];
  for (const way of ways) {
    try {
      return { way: way.name, edit: await way.send(message) };
    } catch (error) {
      errors.push(error);
    }
    if (!dislikesBlocks(errors.at(-1))) continue;
    try {
      const edit = await way.send({ text: message.text });
      return { way: `${way.name}-without-blocks`, edit };
    } catch (error) {
      errors.push(error);
    }
  }
  throw new DeliveryError('No way to the person was open', { cause: errors.at(-1) });
}

/** Puts another message in its place; without blocks where Slack takes them amiss. */
export async function revise(edit: Edit, message: Message): Promise<void> {
  try {
    await edit(message);
  } catch (error) {
    if (!dislikesBlocks(error)) throw error;
    await edit({ text: message.text });
  }
}

/** Only the person who asked sees it: the answer to a slash command or to a button under one. */
export function respondPrivately(respond: RespondFn): Way {
  return {
    name: 'private-response',
    async send(message) {
      await respond({
        ...quiet,
        ...message,
        response_type: 'ephemeral',
        replace_original: false,
      });
      return null;
    },
  };
}

/**
 * In the place of the private message whose button was pressed. Not for a slash command: there Slack
 * posts a new message each time (slackapi/bolt-js#2287). A response_url serves five times in all.
 */
export function replacePrivately(respond: RespondFn): Way {
  const replace: Edit = (message) =>
    respond({ ...quiet, ...message, response_type: 'ephemeral', replace_original: true });
  return {
    name: 'private-replacement',
    edits: 'rarely',
    async send(message) {
      await replace(message);
      return replace;
    },
  };
}

/** Everyone in the channel sees it, even where the app is no member. */
export function respondInChannel(respond: RespondFn): Way {
  return {
    name: 'channel-response',
    async send(message) {
      await respond({
        ...quiet,
        ...message,
        response_type: 'in_channel',
        replace_original: false,
      });
      return null;
    },
  };
}

/** A message in a channel the app is a member of, or in a direct conversation. */
export function post(client: webApi.WebClient, to: { channel: string; thread?: string }): Way {
  return {
    name: to.thread === undefined ? 'post' : 'thread-post',
    edits: 'freely',
    async send(message) {
      const { channel, ts } = await client.chat.postMessage({
        ...quiet,
        ...message,
        channel: to.channel,
        ...(to.thread !== undefined && { thread_ts: to.thread }),
      });
      return channel && ts ? editPosted(client, { channel, ts }) : null;
    },
  };
}

/** Blocks that are not given stay, so none are given as none. */
function editPosted(
  client: webApi.WebClient,
  { channel, ts }: { channel: string; ts: string },
): Edit {
  return ({ text, blocks = [] }) =>
    client.chat.update({
      channel,
      ts,
      text: cutEscaped(text, limits.updatedText),
      blocks,
      parse: 'none',
      link_names: false,
    });
}

/** Only this person sees it, without a response_url: those die after 30 minutes or five uses. */
export function postPrivately(
  client: webApi.WebClient,
  to: { channel: string; user: string; thread?: string },
): Way {
  return {
    name: 'private-post',
    async send(message) {
      await client.chat.postEphemeral({
        ...quiet,
        ...message,
        channel: to.channel,
        user: to.user,
        ...(to.thread !== undefined && { thread_ts: to.thread }),
      });
      return null;
    },
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
