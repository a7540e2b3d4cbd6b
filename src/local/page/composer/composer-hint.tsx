import { useWorkspace } from '../workspace-context.ts';
import { commandIn } from './suggest.ts';

/** One line under the composer: how the command goes on, or which keys do what. */
export function ComposerHint({ text }: { text: string }) {
  const { view } = useWorkspace();
  const command = commandIn(text, view.commands);
  if (command === null) {
    return (
      <p class="composer-hint keys">
        <kbd>Enter</kbd> sends <kbd>Shift Enter</kbd> new line <kbd>↑</kbd> last message
      </p>
    );
  }
  return (
    <p class="composer-hint">
      <b>{command.command}</b> {command.usageHint}
    </p>
  );
}
