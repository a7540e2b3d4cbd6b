import { useState } from 'preact/hooks';
import type { WorkspaceView } from '../../page-protocol.ts';
import { type Suggestion, suggest } from './suggest.ts';

/** The suggestions for what is being written, and what the keys do while they are shown. */
export interface Suggestions {
  readonly items: readonly Suggestion[];
  readonly active: number;
  take(index: number): void;
  /** Tells where the caret is now. */
  moved(caret: number): void;
  /** Whether the key was meant for the suggestions. */
  onKeyDown(event: KeyboardEvent): boolean;
}

export function useSuggestions(
  text: string,
  view: WorkspaceView,
  write: (text: string, caret: number) => void,
): Suggestions {
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState(0);
  /** The text for which the person pressed Escape. */
  const [dismissed, setDismissed] = useState<string | null>(null);
  const items = dismissed === text ? [] : suggest(text, Math.min(caret, text.length), view);
  const active = Math.min(chosen, Math.max(items.length - 1, 0));
  const take = (index: number) => {
    const item = items[index];
    if (item === undefined) return;
    setChosen(0);
    setCaret(item.caret);
    write(item.text, item.caret);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setChosen((active + 1) % items.length),
    ArrowUp: () => setChosen((active + items.length - 1) % items.length),
    Tab: () => take(active),
    Enter: () => take(active),
    Escape: () => setDismissed(text),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = event.shiftKey ? undefined : keys[event.key];
    if (items.length === 0 || act === undefined) return false;
    event.preventDefault();
    act();
    return true;
  };
  return { items, active, take, moved: setCaret, onKeyDown };
}
