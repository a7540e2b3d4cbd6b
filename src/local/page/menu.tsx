import type { ComponentChildren, TargetedKeyboardEvent, TargetedToggleEvent } from 'preact';
import { useId, useRef } from 'preact/hooks';

interface Item {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
}

interface MenuProps {
  /** What the button is called aloud. */
  label: string;
  items: readonly Item[];
  onPick(id: string): void;
  /** What the button shows. */
  children: ComponentChildren;
}

/** A button that opens a menu: a popover, so that Escape and a press elsewhere close it. */
export function Menu({ label, items, onPick, children }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const opened = (event: TargetedToggleEvent<HTMLDivElement>) => {
    if (event.newState !== 'open' || !button.current) return;
    place(event.currentTarget, button.current.getBoundingClientRect());
  };
  const pick = (item: Item) => {
    menu.current?.hidePopover();
    onPick(item.id);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="icon-button"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        popoverTarget={id}
      >
        {children}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        class="menu"
        aria-label={label}
        tabIndex={-1}
        onToggle={opened}
        onKeyDown={moveFocus}
      >
        {items.map((item, index) => (
          <button
            key={item.id}
            type="button"
            role="menuitem"
            // biome-ignore lint/a11y/noAutofocus: a menu that opens takes the focus, at once
            autoFocus={index === 0}
            onClick={() => pick(item)}
          >
            {item.label}
            {item.description && <small>{item.description}</small>}
          </button>
        ))}
      </div>
    </>
  );
}

/** Under the button where there is room, else above it; never beyond the window's edge. */
function place(menu: HTMLElement, button: DOMRect): void {
  const { offsetWidth, offsetHeight } = menu;
  const below = button.bottom + offsetHeight + 8 < innerHeight;
  menu.style.top = `${below ? button.bottom + 4 : button.top - offsetHeight - 4}px`;
  menu.style.left = `${Math.max(8, Math.min(button.left, innerWidth - offsetWidth - 8))}px`;
}

function moveFocus(event: TargetedKeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll('button')];
  const now = items.findIndex((item) => item.matches(':focus'));
  items.at((now + step) % items.length)?.focus();
}
