import type { types } from '@slack/bolt';
import type { Answer } from '../answers/answer.ts';
import { toPlainText } from '../answers/plain-text.ts';
import { type Surroundings, toBlocks } from './blocks.ts';
import { limits, shorten } from './limits.ts';
import { escapeMrkdwn } from './mrkdwn.ts';

/** What is sent: the blocks that are drawn, and the text for whoever cannot see them. */
export interface Message {
  readonly text: string;
  readonly blocks: types.KnownBlock[];
}

/** An answer as a message. Its text is the whole answer, for notifications and screen readers. */
export function toMessage(answer: Answer, surroundings: Surroundings): Message {
  return {
    text: toMessageText([surroundings.note ?? '', toPlainText(answer)].join('\n').trim()),
    blocks: toBlocks(answer, surroundings),
  };
}

/** A message of plain words only. */
export function plainMessage(words: string): Message {
  const text = { type: 'plain_text', text: shorten(words, limits.text), emoji: false } as const;
  return { text: toMessageText(words), blocks: [{ type: 'section', text }] };
}

/** Never empty: Slack refuses that. */
function toMessageText(words: string): string {
  const text = cutEscaped(escapeMrkdwn(words), limits.messageText);
  return text === '' ? '…' : text;
}

/** A text that is escaped already, in at most `max` characters: no cut falls into an entity. */
export function cutEscaped(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, max - 1).replace(/&[a-z]*$/, '')}…`;
}
