import type { Option, SelectElement } from '../blocks/block-kit.ts';
import { withEmoji } from '../mrkdwn/emoji.ts';
import { useConfirm } from './confirm.tsx';
import type { ElementProps } from './element.tsx';
import { useHeld } from './hold.ts';

interface Held {
  readonly type: string;
  readonly selected_option: Option | null;
}

/** A list to pick one from, as the browser draws it: it works with every keyboard and reader. */
export function Select(props: ElementProps<SelectElement>) {
  const { element, field } = props;
  const { state, change } = useHeld<Held>(props);
  const { confirmed, dialog } = useConfirm(element.confirm);
  const groups = element.option_groups ?? [];
  const options = [...(element.options ?? []), ...groups.flatMap((group) => group.options)];
  const pick = (value: string) => {
    const selected_option = options.find((option) => option.value === value);
    if (selected_option) confirmed(() => change({ type: element.type, selected_option }));
  };
  const placeholder = withEmoji(element.placeholder?.text ?? 'Choose…');
  return (
    <>
      <select
        class="select"
        id={field?.id}
        aria-label={field ? undefined : placeholder}
        aria-describedby={field?.describedBy}
        aria-invalid={field?.invalid}
        value={state.selected_option?.value ?? ''}
        onChange={(event) => pick(event.currentTarget.value)}
      >
        <option value="" disabled hidden>
          {placeholder}
        </option>
        <Options options={element.options ?? []} />
        {groups.map((group) => (
          <optgroup key={group.label.text} label={withEmoji(group.label.text)}>
            <Options options={group.options} />
          </optgroup>
        ))}
      </select>
      {dialog}
    </>
  );
}

function Options({ options }: { options: readonly Option[] }) {
  return (
    <>
      {options.map(({ value, text }) => (
        <option key={value} value={value}>
          {withEmoji(text.text)}
        </option>
      ))}
    </>
  );
}
