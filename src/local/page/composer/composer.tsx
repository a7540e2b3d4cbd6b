import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { ComposerHint } from './composer-hint.tsx';
import { ComposerTools } from './composer-tools.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { useWriting } from './use-writing.ts';

interface Props {
  /** Names the conversation or thread, to keep its draft and what was sent. */
  place: string;
  /** What is written here, for those who do not see where it stands. */
  label: string;
  /** Whether the caret goes here as soon as it appears. */
  focused?: boolean;
  /** Sends; false when that could not be done, and the text comes back. */
  onSend(text: string): Promise<boolean>;
}

/** Where a person writes: Enter sends, Tab or Enter takes a suggestion, the up arrow recalls. */
export function Composer({ place, label, focused = true, onSend }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const { text, suggestions, ...writing } = useWriting(place, field, onSend);
  const active = suggestions.items.length > 0 ? `${listId}-${suggestions.active}` : undefined;
  useLayoutEffect(() => {
    if (focused && matchMedia('(hover: hover)').matches) field.current?.focus();
  }, [focused]);
  return (
    <form class="composer" onSubmit={writing.onSubmit}>
      <SuggestionList id={listId} {...suggestions} />
      <div class="composer-box">
        <textarea
          ref={field}
          rows={Math.min(text.split('\n').length, 8)}
          placeholder={label}
          aria-label={label}
          aria-autocomplete="list"
          aria-controls={listId}
          aria-activedescendant={active}
          value={text}
          onInput={writing.onInput}
          onKeyDown={writing.onKeyDown}
          onSelect={(event) => suggestions.moved(event.currentTarget.selectionStart)}
        />
        <ComposerTools canSend={text.trim() !== ''} onInsert={writing.append} />
      </div>
      <ComposerHint text={text} />
    </form>
  );
}
