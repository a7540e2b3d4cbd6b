import type { App } from '@slack/bolt';
import { post } from '../delivery.ts';
import { whoIs, workspaceOf } from '../person.ts';
import { toRequestText } from '../request-text.ts';
import { toConversation, toDeliveryKeys } from './conversation.ts';
import type { Listening } from './listening.ts';

/** What a person writes, with a picture or not; everything else is an edit, a join, a deletion … */
const written: readonly unknown[] = [undefined, 'file_share', 'thread_broadcast'];

/** A direct message: answered in a thread of its own, where follow-ups inherit. */
export function listenToDirectMessage(app: App, { answer, delivered, sessions }: Listening): void {
  app.message(async ({ message, body, client, context }) => {
    if (message.channel_type !== 'im' || !written.includes(message.subtype)) return;
    if (!('user' in message) || message.user === undefined || 'bot_id' in message) return;
    const { channel, ts } = message;
    const team = workspaceOf(context);
    if (!delivered.isFirst(...toDeliveryKeys(body.event_id, { team, channel, ts }))) return;
    const thread = ('thread_ts' in message ? message.thread_ts : undefined) ?? ts;
    const typed = ('text' in message ? message.text : undefined) ?? '';
    const conversation = toConversation({ team, channel, thread });
    const question = {
      surface: 'direct-message',
      text: toRequestText(typed),
      typed,
      who: whoIs(context, message.user),
      conversation,
      direct: channel,
      ways: [post(client, { channel, thread })],
      retry: context.retryNum,
    } as const;
    await sessions.during({ client, channel, thread, conversation }, (stopped) =>
      answer({ ...question, stopped }),
    );
  });
}
