import type { Json } from './foreign.ts';
import { ids } from './ids.ts';
import type { Message } from './workspace.ts';

/** A message as Slack writes it in answers and payloads. */
export function toMessageJson(message: Message): Json {
  const byBot = message.user === ids.botUser;
  return {
    type: 'message',
    user: message.user,
    ts: message.ts,
    ...(byBot && { bot_id: ids.bot, app_id: ids.app }),
    text: message.text,
    team: ids.team,
    ...(message.blocks.length > 0 && { blocks: message.blocks }),
    ...(message.threadTs !== null && { thread_ts: message.threadTs }),
    ...(message.edited && { edited: { user: message.user, ts: message.ts } }),
    ...(message.metadata !== undefined && { metadata: message.metadata }),
  };
}
