import { useState } from 'preact/hooks';
import type { FeedbackChoice, FeedbackElement } from '../blocks/block-kit.ts';
import { useSurface } from '../blocks/surface.tsx';
import { Text } from '../mrkdwn/text.tsx';
import type { ElementProps } from './element.tsx';

/** Two small buttons that say whether something was good; the one that was pressed stays marked. */
export function Feedback({ blockId, element }: ElementProps<FeedbackElement>) {
  const surface = useSurface();
  const [pressed, setPressed] = useState<string | null>(null);
  const choice = ({ text, value, accessibility_label }: FeedbackChoice) => (
    <button
      key={value}
      type="button"
      class="button feedback"
      aria-label={accessibility_label}
      aria-pressed={pressed === value}
      onClick={() => {
        setPressed(value);
        surface.press(blockId, element, { text, value });
      }}
    >
      <Text of={text} />
    </button>
  );
  return <>{[element.positive_button, element.negative_button].map(choice)}</>;
}
