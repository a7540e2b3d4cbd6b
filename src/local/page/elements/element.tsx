import type { Element } from '../blocks/block-kit.ts';
import { Undrawable } from '../blocks/undrawable.tsx';
import { Button } from './button.tsx';
import { Choices } from './choices.tsx';
import { Feedback } from './feedback.tsx';
import { Overflow } from './overflow.tsx';
import { Select } from './select.tsx';
import { TextInput } from './text-input.tsx';

/** How an element stands in an input block: there it is filled in, elsewhere it is pressed. */
export interface Field {
  readonly id: string;
  readonly describedBy: string;
  readonly invalid: boolean;
  /** Whether the app hears of each change at once (`dispatch_action`). */
  readonly dispatches: boolean;
}

export interface ElementProps<E extends Element> {
  blockId: string;
  element: E;
  field?: Field;
}

/** Draws what a person presses, picks or fills in. */
export function ElementView({ element, ...rest }: ElementProps<Element>) {
  switch (element.type) {
    case 'button':
      return <Button element={element} {...rest} />;
    case 'feedback_buttons':
      return <Feedback element={element} {...rest} />;
    case 'static_select':
      return <Select element={element} {...rest} />;
    case 'overflow':
      return <Overflow element={element} {...rest} />;
    case 'radio_buttons':
    case 'checkboxes':
      return <Choices element={element} {...rest} />;
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return <TextInput element={element} {...rest} />;
    default:
      return <Undrawable what="Element" thing={element} />;
  }
}
