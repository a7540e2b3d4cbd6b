import type { Conversation } from './workspace.ts';

/** The thread that a message goes into which names `ts` as its thread: null for none, and the thread
 * of the first message where a reply is named. Undefined when nobody could see it there: no such
 * message, or one that only a single person sees. */
export function threadOf(place: Conversation, ts: string): string | null | undefined {
  if (ts === '') return null;
  const parent = place.messages.find((message) => message.ts === ts);
  return parent?.onlyFor === null ? (parent.threadTs ?? parent.ts) : undefined;
}
