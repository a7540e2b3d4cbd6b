import type { Suggestion } from './suggest.ts';

interface Props {
  id: string;
  items: readonly Suggestion[];
  active: number;
  take(index: number): void;
}

/** What can be completed, above the composer. The caret stays in the text all the while. */
export function SuggestionList({ id, items, active, take }: Props) {
  return (
    <div
      id={id}
      class="suggestions"
      role="listbox"
      aria-label="Suggestions"
      hidden={items.length === 0}
    >
      {items.map((item, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the composer has the keys
        <div
          key={item.label}
          id={`${id}-${index}`}
          class="suggestion"
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(index)}
        >
          <span>
            <b>{item.label}</b> <span class="suggestion-hint">{item.hint}</span>
          </span>
          <small>{item.description}</small>
          <kbd>Tab</kbd>
        </div>
      ))}
    </div>
  );
}
