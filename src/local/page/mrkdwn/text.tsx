import type { TextObject } from '../blocks/block-kit.ts';
import { withEmoji } from './emoji.ts';
import { Mrkdwn } from './mrkdwn.tsx';

/** Draws a text object: mrkdwn with its marks, plain text as it is. */
export function Text({ of: { type, text, emoji } }: { of: TextObject }) {
  if (type === 'mrkdwn') return <Mrkdwn text={text} />;
  return <>{emoji === false ? text : withEmoji(text)}</>;
}
