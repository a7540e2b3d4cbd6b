import type { App } from '@slack/bolt';
import { post } from '../delivery.ts';
import { unwrap } from '../unwrap.ts';
import { toConversation, toDeliveryKeys } from './conversation.ts';
import type { Desk } from './desk.ts';

/** What a person writes, with a picture or not; everything else is an edit, a join, a deletion … */
const written: readonly unknown[] = [undefined, 'file_share', 'thread_broadcast'];

/** A direct message: answered in a thread of its own, where follow-ups inherit. */
export function listenToDirectMessage(app: App, { answer, delivered }: Desk): void {
  app.message(async ({ message, body, client, context }) => {
    if (message.channel_type !== 'im' || !written.includes(message.subtype)) return;
    if (!('user' in message) || 'bot_id' in message) return;
    const { channel, ts } = message;
    const team = context.teamId ?? context.enterpriseId;
    if (!delivered.isFirst(...toDeliveryKeys(body.event_id, { team, channel, ts }))) return;
    const thread = ('thread_ts' in message ? message.thread_ts : undefined) ?? ts;
    const typed = ('text' in message ? message.text : undefined) ?? '';
    await answer({
      surface: 'direct-message',
      text: unwrap(typed),
      typed,
      person: message.user,
      workspace: team,
      conversation: toConversation({ team, channel, thread }),
      ways: [post(client, { channel, thread })],
      retry: context.retryNum,
    });
  });
}
