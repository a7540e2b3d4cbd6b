/** A place where follow-ups belong together. */
export interface Thread {
  readonly team: string | undefined;
  readonly channel: string;
  /** The `ts` of the thread's first message. */
  readonly thread: string;
}

/** The name of a thread's conversation. Ids of channels are unique only within a workspace. */
export function toConversation({ team = '', channel, thread }: Thread): string {
  return `${team}:${channel}:${thread}`;
}

/** A message as delivered: the same one may come as two events, each delivered more than once. */
export function toDeliveryKeys(
  eventId: string,
  { team = '', channel, ts }: { team: string | undefined; channel: string; ts: string },
): [string, string] {
  return [`event:${eventId}`, `message:${team}:${channel}:${ts}`];
}

/** Whether a conversation is the app's own with one person. */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}
