import type { OverflowElement } from '../blocks/block-kit.ts';
import { useSurface } from '../blocks/surface.tsx';
import { Menu } from '../menu.tsx';
import { withEmoji } from '../mrkdwn/emoji.ts';
import { safeUrl } from '../mrkdwn/safe-url.ts';
import { useConfirm } from './confirm.tsx';
import type { ElementProps } from './element.tsx';

/** The “…” of a block: a few more things to do. */
export function Overflow({ blockId, element }: ElementProps<OverflowElement>) {
  const surface = useSurface();
  const { confirmed, dialog } = useConfirm(element.confirm);
  const pick = (value: string) => {
    const selected_option = element.options.find((option) => option.value === value);
    const address = safeUrl(selected_option?.url ?? '');
    if (address !== null) window.open(address, '_blank', 'noopener,noreferrer');
    surface.press(blockId, element, { selected_option });
  };
  return (
    <>
      <Menu
        label="More actions"
        items={element.options.map(({ value, text, description }) => ({
          id: value,
          label: withEmoji(text.text),
          description: withEmoji(description?.text ?? ''),
        }))}
        onPick={(value) => confirmed(() => pick(value))}
      >
        ⋯
      </Menu>
      {dialog}
    </>
  );
}
