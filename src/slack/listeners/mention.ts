import type { App } from '@slack/bolt';
import { post, postPrivately } from '../delivery.ts';
import { unwrap } from '../unwrap.ts';
import { toConversation, toDeliveryKeys } from './conversation.ts';
import type { Desk } from './desk.ts';

/** `@Mailport <question>`: answered in the thread of the message. */
export function listenToMention(app: App, { answer, delivered }: Desk): void {
  app.event('app_mention', async ({ event, body, client, context }) => {
    // Two bots that mention each other would never stop.
    if (event.user === undefined || event.bot_id !== undefined) return;
    const { channel, ts, user } = event;
    const team = context.teamId ?? context.enterpriseId;
    if (!delivered.isFirst(...toDeliveryKeys(body.event_id, { team, channel, ts }))) return;
    const thread = event.thread_ts ?? ts;
    await answer({
      surface: 'mention',
      // People also write "@Mailport: imap".
      text: unwrap(event.text ?? '').replace(/^[\s,:;–—-]+/, ''),
      typed: (event.text ?? '').replace(/^\s*<@[^<>]*>[\s,:;–—-]*/, ''),
      person: user,
      workspace: team,
      conversation: toConversation({ team, channel, thread }),
      ways: [post(client, { channel, thread }), postPrivately(client, { channel, user, thread })],
      retry: context.retryNum,
    });
  });
}
