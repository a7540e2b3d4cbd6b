import { Text } from '../mrkdwn/text.tsx';
import type { AlertBlock } from './block-kit.ts';

const signs = { default: '•', info: 'ℹ', warning: '⚠', error: '✕', success: '✓' } as const;

export function Alert({ block: { text, level = 'default' } }: { block: AlertBlock }) {
  return (
    <div class={`block-alert ${level}`} role={level === 'error' ? 'alert' : 'note'}>
      <span aria-hidden="true">{signs[level]}</span>
      <div class="text">
        <Text of={text} />
      </div>
    </div>
  );
}
