import type { App } from '@slack/bolt';
import type { Question } from '../answering.ts';
import { deliver, post, postPrivately } from '../delivery.ts';
import { plainMessage } from '../message.ts';
import { whoIs, workspaceOf } from '../person.ts';
import { toRequestText } from '../request-text.ts';
import { asksAboutThread, findError } from '../thread-error.ts';
import { toConversation, toDeliveryKeys } from './conversation.ts';
import type { Listening } from './listening.ts';

/** What is asked: the mention's own words, or what was found in the thread. */
type Words = Pick<Question, 'text' | 'typed' | 'quoted'>;

/** `@Mailport <question>`: answered in the thread of the message. Without a question it explains the
 * error that was pasted in the thread, where Mailport may read it. */
export function listenToMention(app: App, listening: Listening): void {
  const { answer, delivered, deskChannel, mailport } = listening;
  app.event('app_mention', async ({ event, body, client, context }) => {
    // Two bots that mention each other would never stop.
    if (event.user === undefined || event.bot_id !== undefined) return;
    const { channel, ts, user } = event;
    const team = workspaceOf(context);
    if (!delivered.isFirst(...toDeliveryKeys(body.event_id, { team, channel, ts }))) return;
    const thread = event.thread_ts ?? ts;
    const asked = toRequestText(event.text ?? '', context.botUserId);
    const inThread = post(client, { channel, thread });
    const privately = postPrivately(client, { channel, user, thread });
    let words: Words = { text: asked, typed: withoutMention(event.text ?? '') };
    if (event.thread_ts !== undefined && asksAboutThread(asked)) {
      const found = await findError(client, { channel, thread, asking: ts }, mailport);
      if (typeof found === 'object') {
        await deliver(plainMessage(found.how), [inThread, privately]);
        return;
      }
      words = { text: found, quoted: true };
    }
    await answer({
      surface: 'mention',
      ...words,
      who: whoIs(context, user),
      atDesk: channel === deskChannel,
      conversation: toConversation({ team, channel, thread }),
      ways: [inThread, privately],
      personalWays: [privately],
      retry: context.retryNum,
    });
  });
}

function withoutMention(text: string): string {
  return text.replace(/^\s*<@[^<>]*>[\s,:;–—-]*/, '');
}
