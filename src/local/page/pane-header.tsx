import { useEffect } from 'preact/hooks';
import type { ConversationView } from '../page-protocol.ts';
import { useWorkspace } from './workspace-context.ts';

interface Props {
  /** None stands for the app's Home. */
  conversation: ConversationView | undefined;
  menuOpen: boolean;
  onMenu(open: boolean): void;
}

/** Names the place; where the window is narrow it opens the list of places too. */
export function PaneHeader({ conversation, menuOpen, onMenu }: Props) {
  const { view } = useWorkspace();
  const isChannel = conversation?.kind === 'channel';
  const name = conversation?.name ?? `${view.bot.name} Home`;
  useEffect(() => {
    document.title = `${isChannel ? '#' : ''}${name} · Mailport local workspace`;
  }, [isChannel, name]);
  return (
    <header class="pane-header">
      <button
        type="button"
        class="icon-button menu-button"
        aria-label="Conversations"
        aria-expanded={menuOpen}
        onClick={() => onMenu(!menuOpen)}
      >
        ☰
      </button>
      <h1>
        {isChannel && <span class="hash">#</span>}
        {name}
      </h1>
      {view.connected && <span class="presence">{view.bot.name} is connected</span>}
    </header>
  );
}
