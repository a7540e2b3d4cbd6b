import type { MessageView } from '../../page-protocol.ts';
import { Mark } from '../mark.tsx';
import { workspaceUserId } from '../notices.ts';

/** A small picture of who speaks: the app's mark, or a person's initial. */
export function Avatar({ user, size = 36 }: { user: MessageView['user']; size?: number }) {
  if (user.id === workspaceUserId) return <span class="avatar workspace-avatar">i</span>;
  if (user.isBot) return <Mark size={size} />;
  return (
    <span class="avatar" style={{ '--size': `${size}px` }} aria-hidden="true">
      {user.name.slice(0, 1).toUpperCase()}
    </span>
  );
}
