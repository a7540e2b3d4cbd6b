import { Text } from '../mrkdwn/text.tsx';
import type { TextObject } from './block-kit.ts';

export function Header({ text }: { text: TextObject }) {
  return (
    <h3 class="block-header">
      <Text of={text} />
    </h3>
  );
}

export function Divider() {
  return <hr class="block-divider" />;
}
