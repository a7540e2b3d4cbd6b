import type { TargetedInputEvent, TargetedKeyboardEvent } from 'preact';
import type { TextInputElement } from '../blocks/block-kit.ts';
import type { ElementProps } from './element.tsx';
import { useHeld } from './hold.ts';

interface Held {
  readonly type: string;
  readonly value: string | null;
}

/** Which keys a phone shows. */
const inputModes = {
  plain_text_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'decimal',
} as const;

/** A line or a few lines of text; an emptied one holds null, as in Slack. */
export function TextInput(props: ElementProps<TextInputElement>) {
  const { element, field } = props;
  const { state, enter, dispatch } = useHeld<Held>(props);
  const attributes = {
    class: 'text-input',
    ...(field && { id: field.id, 'aria-describedby': field.describedBy }),
    'aria-invalid': field?.invalid === true,
    placeholder: element.placeholder?.text ?? '',
    ...(element.max_length !== undefined && { maxLength: element.max_length }),
    value: state.value ?? '',
    onInput: (event: TargetedInputEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      enter({ type: element.type, value: event.currentTarget.value || null }),
  };
  if (element.multiline) return <textarea rows={4} {...attributes} />;
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || !field?.dispatches) return;
    event.preventDefault();
    dispatch();
  };
  return (
    <input type="text" inputMode={inputModes[element.type]} onKeyDown={onKeyDown} {...attributes} />
  );
}
