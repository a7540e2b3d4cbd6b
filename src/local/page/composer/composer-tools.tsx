import { Menu } from '../menu.tsx';
import { useWorkspace } from '../workspace-context.ts';

interface Props {
  canSend: boolean;
  onInsert(text: string): void;
}

/** The buttons under the text: begin a command, mention the app, run a shortcut, send. */
export function ComposerTools({ canSend, onInsert }: Props) {
  const { view, act } = useWorkspace();
  const shortcuts = view.shortcuts.filter(({ type }) => type === 'global');
  return (
    <div class="composer-tools">
      <button
        type="button"
        class="icon-button"
        aria-label={`Mention ${view.bot.name}`}
        title={`Mention ${view.bot.name}`}
        onClick={() => onInsert(`@${view.bot.name} `)}
      >
        @
      </button>
      {shortcuts.length > 0 && (
        <Menu
          label="Shortcuts"
          items={shortcuts.map(({ callbackId, name, description }) => ({
            id: callbackId,
            label: name,
            description,
          }))}
          onPick={(callbackId) => void act({ type: 'shortcut', callbackId, message: null })}
        >
          ⚡
        </Menu>
      )}
      <button type="submit" class="send" disabled={!canSend} aria-label="Send" title="Send">
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <path
            d="M3 3.500 17.500 10 3 16.500l1.600-5.300L11 10 4.600 8.800z"
            fill="currentColor"
          />
        </svg>
      </button>
    </div>
  );
}
