import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Confirm } from '../blocks/block-kit.ts';
import { useDialog } from '../modal/use-dialog.ts';
import { Text } from '../mrkdwn/text.tsx';

/**
 * Asks before something is done, when the element wants that. Call `confirmed` with the deed and put
 * `dialog` on the page.
 */
export function useConfirm(confirm: Confirm | undefined): {
  confirmed(deed: () => void): void;
  dialog: JSX.Element | null;
} {
  const [deed, setDeed] = useState<(() => void) | null>(null);
  if (confirm === undefined) return { confirmed: (now) => now(), dialog: null };
  const answer = (agreed: boolean) => {
    setDeed(null);
    if (agreed) deed?.();
  };
  return {
    confirmed: (later) => setDeed(() => later),
    dialog: deed && <ConfirmDialog confirm={confirm} onAnswer={answer} />,
  };
}

function ConfirmDialog(props: { confirm: Confirm; onAnswer(agreed: boolean): void }) {
  const { confirm, onAnswer } = props;
  const refuse = (event: Event) => {
    event.preventDefault();
    onAnswer(false);
  };
  return (
    <dialog ref={useDialog()} class="modal confirm" onCancel={refuse}>
      <h2>
        <Text of={confirm.title} />
      </h2>
      <div class="text">
        <Text of={confirm.text} />
      </div>
      <footer>
        <button type="button" class="button" onClick={() => onAnswer(false)}>
          <Text of={confirm.deny} />
        </button>
        <button
          type="button"
          class={`button ${confirm.style ?? 'primary'}`}
          onClick={() => onAnswer(true)}
        >
          <Text of={confirm.confirm} />
        </button>
      </footer>
    </dialog>
  );
}
