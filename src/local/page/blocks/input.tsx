import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { ElementView } from '../elements/element.tsx';
import { Text } from '../mrkdwn/text.tsx';
import type { InputBlock } from './block-kit.ts';

/** An element with its label, its hint, and what is wrong with it. */
export function Input({ block, error }: { block: InputBlock; error: string | null }) {
  const id = useId();
  const { label, hint, element, optional, dispatch_action, block_id = '' } = block;
  const isGroup = element.type === 'checkboxes' || element.type === 'radio_buttons';
  return (
    <div
      class={`block-input ${error === null ? '' : 'wrong'}`}
      {...(isGroup && { role: 'group', 'aria-labelledby': `${id}-label` })}
    >
      <Label id={id} isGroup={isGroup}>
        <Text of={label} />
        {optional && <span class="optional"> (optional)</span>}
      </Label>
      <ElementView
        blockId={block_id}
        element={element}
        field={{
          id,
          describedBy: `${id}-error ${id}-hint`,
          invalid: error !== null,
          dispatches: dispatch_action === true,
        }}
      />
      <div id={`${id}-error`} class="input-error" aria-live="polite">
        {error}
      </div>
      {hint && (
        <div id={`${id}-hint`} class="input-hint">
          <Text of={hint} />
        </div>
      )}
    </div>
  );
}

/** A group of boxes is named as a whole, a single field by a label that can be pressed. */
function Label(props: { id: string; isGroup: boolean; children: ComponentChildren }) {
  const { id, isGroup, children } = props;
  if (isGroup) {
    return (
      <div id={`${id}-label`} class="label">
        {children}
      </div>
    );
  }
  return (
    <label htmlFor={id} class="label">
      {children}
    </label>
  );
}
