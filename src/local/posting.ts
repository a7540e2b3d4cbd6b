import { withIds } from './block-ids.ts';
import { tellChanged, tellPosted } from './events.ts';
import type { Words } from './limits/message.ts';
import type { LocalSlack } from './local-slack.ts';
import type { Draft, Message } from './workspace.ts';

/** The bot says something in a conversation. */
export function say(
  slack: LocalSlack,
  channel: string,
  words: Words & Omit<Draft, 'user' | 'blocks'>,
): Message {
  const { workspace } = slack;
  const blocks = withIds(words.blocks);
  const message = workspace.post(channel, { ...words, blocks, user: workspace.bot.id });
  const place = workspace.conversation(channel);
  if (place !== undefined && message.onlyFor === null) tellPosted(slack, place, message);
  return message;
}

/** The bot says something else instead. "(edited)" is shown only where text is drawn, not blocks. */
export function change(
  slack: LocalSlack,
  channel: string,
  ts: string,
  words: Words & { readonly metadata?: unknown },
): Message | undefined {
  const { workspace } = slack;
  const place = workspace.conversation(channel);
  const before = workspace.message(channel, ts);
  if (place === undefined || before === undefined) return undefined;
  const edited = words.blocks.length === 0;
  const after: Message = { ...before, ...words, blocks: withIds(words.blocks), edited };
  workspace.replace(channel, after);
  if (before.onlyFor === null) tellChanged(slack, place, before, after);
  return after;
}

/** The bot takes a message back. */
export function takeBack(slack: LocalSlack, channel: string, ts: string): void {
  const { workspace } = slack;
  const place = workspace.conversation(channel);
  const before = workspace.message(channel, ts);
  if (place === undefined || before === undefined) return;
  workspace.remove(channel, ts);
  if (before.onlyFor === null) tellChanged(slack, place, before, null);
}
