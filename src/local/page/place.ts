import { useEffect, useState } from 'preact/hooks';
import type { ConversationView } from '../page-protocol.ts';

/** The app's Home tab among the places; the others are ids of conversations. */
export const homePlace = 'home';

/** Conversations with something newer than what the person saw when last there. */
export function useUnread(
  conversations: readonly ConversationView[],
  place: string,
): ReadonlySet<string> {
  const [seen, setSeen] = useState<ReadonlyMap<string, string>>(
    () => new Map(conversations.map((conversation) => [conversation.id, newestTs(conversation)])),
  );
  const here = conversations.find(({ id }) => id === place);
  const newestHere = here === undefined ? '' : newestTs(here);
  useEffect(() => {
    setSeen((before) => new Map(before).set(place, newestHere));
  }, [place, newestHere]);
  const unread = conversations.filter(
    (conversation) =>
      conversation.id !== place && newestTs(conversation) > (seen.get(conversation.id) ?? ''),
  );
  return new Set(unread.map(({ id }) => id));
}

function newestTs({ messages }: ConversationView): string {
  return messages.at(-1)?.ts ?? '';
}
