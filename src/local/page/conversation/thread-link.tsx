import type { MessageView } from '../../page-protocol.ts';
import { Avatar } from './avatar.tsx';
import { countReplies } from './threads.ts';
import { Time } from './time.tsx';

/** “2 replies” under a message, with the newest of them in a line; opens the thread. */
export function ThreadLink(props: { replies: readonly MessageView[]; onOpen(): void }) {
  const newest = props.replies.at(-1);
  if (newest === undefined) return null;
  return (
    <button type="button" class="thread-link" onClick={props.onOpen}>
      <Avatar user={newest.user} size={22} />
      <b>{countReplies(props.replies)}</b>
      <span class="thread-newest">{firstLine(newest.text)}</span>
      <Time ts={newest.ts} />
    </button>
  );
}

/** The first line of a message's plain text, without marks. */
function firstLine(text: string): string {
  const [first = ''] = text.trim().split('\n', 1);
  return first.replaceAll(/<[^|>]*\|([^>]*)>|[*`_<>]/g, '$1').replaceAll('&amp;', '&');
}
