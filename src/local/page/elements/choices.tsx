import { useId } from 'preact/hooks';
import type { ChoicesElement, Option } from '../blocks/block-kit.ts';
import type { ElementState } from '../blocks/element-states.ts';
import { Text } from '../mrkdwn/text.tsx';
import { useConfirm } from './confirm.tsx';
import type { ElementProps } from './element.tsx';
import { useHeld } from './hold.ts';

/** Radio buttons or checkboxes. */
export function Choices(props: ElementProps<ChoicesElement>) {
  const { element, field } = props;
  const name = useId();
  const { state, change } = useHeld<ElementState>(props);
  const { confirmed, dialog } = useConfirm(element.confirm);
  const chosen = chosenIn(state);
  return (
    <div class="choices">
      {element.options.map((option, index) => (
        <label key={option.value} class="choice">
          <input
            type={element.type === 'checkboxes' ? 'checkbox' : 'radio'}
            name={name}
            id={index === 0 ? field?.id : undefined}
            aria-describedby={field?.describedBy}
            aria-invalid={field?.invalid}
            checked={chosen.some(({ value }) => value === option.value)}
            onChange={() => confirmed(() => change(toggled(element, chosen, option)))}
          />
          <span class="text">
            <Text of={option.text} />
            {option.description && (
              <small>
                <Text of={option.description} />
              </small>
            )}
          </span>
        </label>
      ))}
      {dialog}
    </div>
  );
}

function chosenIn(state: ElementState): readonly Option[] {
  if ('selected_options' in state) return state.selected_options;
  return 'selected_option' in state && state.selected_option ? [state.selected_option] : [];
}

function toggled(
  { type, options }: ChoicesElement,
  chosen: readonly Option[],
  option: Option,
): ElementState {
  if (type === 'radio_buttons') return { type, selected_option: option };
  const values = new Set(chosen.map(({ value }) => value));
  if (!values.delete(option.value)) values.add(option.value);
  return { type, selected_options: options.filter(({ value }) => values.has(value)) };
}
