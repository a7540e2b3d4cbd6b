import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A dialog that is open for as long as it is there. Whoever works with the keyboard goes on where it
 * was opened from. */
export function useDialog(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => giveFocusBack(shown);
  }, []);
  return dialog;
}

/** The browser does it when a dialog closes; into the composer where the opener is gone. */
function giveFocusBack(dialog: HTMLDialogElement | null): void {
  dialog?.close();
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>('main textarea')?.focus();
}
