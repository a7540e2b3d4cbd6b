import type { Conversations, Slots } from '../mailport.ts';

/** How much is kept, for how long, and what tells the time. */
export interface ConversationLimits {
  /** How many conversations; the one unused for longest goes first. */
  readonly atMost?: number;
  /** In milliseconds since its last question. */
  readonly keepFor?: number;
  /** Milliseconds, as `Date.now` counts them. */
  readonly now?: () => number;
}

const week = 7 * 24 * 60 * 60 * 1000;

/** A memory of conversations that is bounded, lives in this process, and holds no text. */
export function createConversations({
  atMost = 5_000,
  keepFor = week,
  now = Date.now,
}: ConversationLimits = {}): Conversations {
  // A Map keeps the order of insertion: what is put in again moves to the end.
  const kept = new Map<string, { readonly slots: Slots; readonly at: number }>();

  return {
    async recall(workspace, conversation) {
      const key = keyOf(workspace, conversation);
      const found = kept.get(key);
      if (!found) return undefined;
      kept.delete(key);
      if (now() - found.at > keepFor) return undefined;
      kept.set(key, found);
      return found.slots;
    },
    async remember(workspace, conversation, slots) {
      const key = keyOf(workspace, conversation);
      kept.delete(key);
      kept.set(key, { slots, at: now() });
      const [oldest] = kept.keys();
      if (kept.size > atMost && oldest !== undefined) kept.delete(oldest);
    },
  };
}

function keyOf(workspace: string, conversation: string): string {
  return JSON.stringify([workspace, conversation]);
}
