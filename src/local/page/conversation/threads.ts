import type { MessageView } from '../../page-protocol.ts';

/** A message of the conversation itself with the replies in its thread, oldest first. */
export interface Topic {
  readonly message: MessageView;
  readonly replies: readonly MessageView[];
}

/** Sorts a conversation's messages into those that stand in it and their threads. */
export function toTopics(messages: readonly MessageView[]): readonly Topic[] {
  const isReply = ({ ts, threadTs }: MessageView) => threadTs !== null && threadTs !== ts;
  const replies = messages.filter(isReply);
  return messages
    .filter((message) => !isReply(message))
    .map((message) => ({
      message,
      replies: replies.filter((reply) => isReplyTo(reply, message.ts)),
    }));
}

/** Whether a message stands in the thread of another. */
export function isReplyTo(message: MessageView, threadTs: string): boolean {
  return message.threadTs === threadTs && message.ts !== threadTs;
}

/** How many replies there are, in words. As in Slack, those that only one person sees do not count. */
export function countReplies(replies: readonly MessageView[]): string {
  const count = replies.filter(({ ephemeral }) => !ephemeral).length;
  return count === 1 ? '1 reply' : `${count} replies`;
}

/** Whether a message continues the one before it, so that name and picture need not be repeated. */
export function continues(message: MessageView, before: MessageView | undefined): boolean {
  return (
    before !== undefined &&
    before.user.id === message.user.id &&
    before.ephemeral === message.ephemeral &&
    Number(message.ts) - Number(before.ts) < 300
  );
}
