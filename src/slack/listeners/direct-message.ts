import type { App, webApi } from '@slack/bolt';
import { within } from '../deadline.ts';
import { post, type Way } from '../delivery.ts';
import { whoIs, workspaceOf } from '../person.ts';
import { toRequestText } from '../request-text.ts';
import { toConversation, toDeliveryKeys } from './conversation.ts';
import type { Listening } from './listening.ts';

/** What a person writes, with a picture or not; everything else is an edit, a join, a deletion … */
const written: readonly unknown[] = [undefined, 'file_share', 'thread_broadcast'];

/** A direct message: answered in a thread of its own, where follow-ups inherit. */
export function listenToDirectMessage(app: App, { answer, delivered }: Listening): void {
  app.message(async ({ message, body, client, context }) => {
    if (message.channel_type !== 'im' || !written.includes(message.subtype)) return;
    if (!('user' in message) || message.user === undefined || 'bot_id' in message) return;
    const { channel, ts } = message;
    const team = workspaceOf(context);
    if (!delivered.isFirst(...toDeliveryKeys(body.event_id, { team, channel, ts }))) return;
    const thread = ('thread_ts' in message ? message.thread_ts : undefined) ?? ts;
    const typed = ('text' in message ? message.text : undefined) ?? '';
    const to = { channel, thread };
    await answer({
      surface: 'direct-message',
      text: toRequestText(typed),
      typed,
      who: whoIs(context, message.user),
      conversation: toConversation({ team, channel, thread }),
      direct: channel,
      ways: [afterStatus(post(client, to), showStatus(client, to))],
      retry: context.retryNum,
    });
  });
}

/** How long an answer waits for its status at most, in milliseconds. */
const statusWithinMs = 1_000;

/** Says in the agent panel that an answer is on its way. Where there is no such panel, nothing. */
async function showStatus(
  client: webApi.WebClient,
  { channel, thread }: { channel: string; thread: string },
): Promise<void> {
  const status = 'is looking it up …';
  const set = client.assistant.threads.setStatus({
    channel_id: channel,
    thread_ts: thread,
    status,
  });
  await set.catch(() => undefined);
}

/** That way, once the status is shown: one that came after the answer would stay. */
function afterStatus(way: Way, status: Promise<void>): Way {
  return {
    ...way,
    async send(message) {
      await within(statusWithinMs, status, undefined);
      return way.send(message);
    },
  };
}
