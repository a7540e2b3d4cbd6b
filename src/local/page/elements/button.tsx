import type { ButtonElement } from '../blocks/block-kit.ts';
import { useSurface } from '../blocks/surface.tsx';
import { safeUrl } from '../mrkdwn/safe-url.ts';
import { Text } from '../mrkdwn/text.tsx';
import { useConfirm } from './confirm.tsx';
import type { ElementProps } from './element.tsx';

/** A button; one with an address opens it, and the app hears of that too, as in Slack. */
export function Button({ blockId, element }: ElementProps<ButtonElement>) {
  const surface = useSurface();
  const { confirmed, dialog } = useConfirm(element.confirm);
  const { value, text, url, style = '', accessibility_label } = element;
  const press = () => {
    surface.press(blockId, element, { text, ...(value !== undefined && { value }) });
    const address = url === undefined ? null : safeUrl(url);
    if (address !== null) window.open(address, '_blank', 'noopener,noreferrer');
  };
  return (
    <>
      <button
        type="button"
        class={`button ${style}`}
        aria-label={accessibility_label}
        onClick={() => confirmed(press)}
      >
        <Text of={text} />
        {url !== undefined && <span aria-hidden="true"> ↗</span>}
      </button>
      {dialog}
    </>
  );
}
