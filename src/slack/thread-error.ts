import type { webApi } from '@slack/bolt';
import type { Mailport } from '../mailport.ts';
import { within } from './deadline.ts';
import { type MessageJson, textOfMessage } from './message-text.ts';

/** Words that ask about what stands in the thread, and not about anything of their own. */
const aboutThread =
  /^(?:(?:what(?:'s|’s| is| does)? |please |can you |could you )*(?:explain|explain this|explain it|this|that|this mean|that mean|this error|that error|the error|explain the error|explain this error)?(?: mean| please)?|[?!. ]*)[?!. ]*$/i;

/** Whether a mention asks nothing of its own. */
export function asksAboutThread(text: string): boolean {
  return aboutThread.test(text);
}

interface ThreadToRead {
  readonly channel: string;
  readonly thread: string;
  /** The `ts` of the message that asks. */
  readonly asking: string;
}

/** What to do where Mailport may not read the thread, or finds nothing in it. */
const ways =
  'Use the shortcut “Explain mail error” on the message with the error (⋯, then Explain mail error), or paste the error behind @Mailport.';

/** Slack may hold back what it is asked too often; nobody waits for that, in milliseconds. */
const readWithinMs = 4_000;

/**
 * The error that was pasted in a thread: that of its first message, else the newest. Where there is
 * none, or Mailport may not read there, how to have one explained.
 */
export async function findError(
  client: webApi.WebClient,
  { channel, thread, asking }: ThreadToRead,
  mailport: Mailport,
): Promise<string | { readonly how: string }> {
  const reading = client.conversations.replies({ channel, ts: thread, limit: 50 });
  const read = await within(
    readWithinMs,
    reading.catch(() => null),
    null,
  );
  if (read === null) return { how: `Mailport cannot read this thread. ${ways}` };
  const messages: readonly MessageJson[] = (read.messages ?? []).filter(({ ts }) => ts !== asking);
  const [first, ...replies] = messages;
  for (const message of [...(first ? [first] : []), ...replies.toReversed()]) {
    const text = textOfMessage(message);
    // Nobody asks here: nothing is counted, and nothing remembered.
    if (text !== '' && (await mailport.reply({ text, quoted: true })).kind === 'error') return text;
  }
  return { how: `Mailport found no mail error in this thread. ${ways}` };
}
