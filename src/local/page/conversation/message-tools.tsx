import type { MessageView } from '../../page-protocol.ts';
import { Menu } from '../menu.tsx';
import { useWorkspace } from '../workspace-context.ts';

interface Props {
  channel: string;
  message: MessageView;
  onReply: (() => void) | null;
}

/** What can be done with a message: reply in its thread, or hand it to a shortcut of the app. */
export function MessageTools({ channel, message, onReply }: Props) {
  const { view, act } = useWorkspace();
  // Slack offers neither on a message that only one person sees.
  if (message.ephemeral) return null;
  const shortcuts = view.shortcuts.filter(({ type }) => type === 'message');
  const run = (callbackId: string) =>
    void act({ type: 'shortcut', callbackId, message: { channel, ts: message.ts } });
  if (onReply === null && shortcuts.length === 0) return null;
  return (
    <div class="message-tools">
      {onReply && (
        <button
          type="button"
          class="icon-button"
          aria-label="Reply in thread"
          title="Reply in thread"
          onClick={onReply}
        >
          <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
            <path
              d="M3 4.500h14v9H9.500L6 16.500v-3H3z"
              fill="none"
              stroke="currentColor"
              stroke-width="1.500"
              stroke-linejoin="round"
            />
          </svg>
        </button>
      )}
      {shortcuts.length > 0 && (
        <Menu
          label="More actions"
          items={shortcuts.map((shortcut) => ({
            id: shortcut.callbackId,
            label: shortcut.name,
            description: shortcut.description,
          }))}
          onPick={run}
        >
          ⋯
        </Menu>
      )}
    </div>
  );
}
