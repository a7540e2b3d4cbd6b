import type { types } from '@slack/bolt';
import type { Answer } from '../answers/answer.ts';
import { toPlainText } from '../answers/plain-text.ts';
import { type Surroundings, toBlocks } from './blocks.ts';
import { limits, shorten } from './limits.ts';
import { escapeMrkdwn } from './mrkdwn.ts';
import { noteText } from './note.ts';

/** What is sent: the blocks that are drawn, and the text for whoever cannot see them. */
export interface Message {
  readonly text: string;
  readonly blocks: types.KnownBlock[];
  /** What is typed next is an answer: what to put before it to ask. Only a modal has room for it. */
  readonly awaits?: string;
}

/** An answer as a message. Its text is the whole answer, for notifications and screen readers. */
export function toMessage(answer: Answer, surroundings: Surroundings): Message {
  const { note = [] } = surroundings;
  const words = [noteText(note), escapeMrkdwn(toPlainText(answer))].join('\n').trim();
  return {
    text: cutText(words),
    blocks: toBlocks(answer, surroundings),
    ...(answer.awaits !== undefined && { awaits: answer.awaits }),
  };
}

/** A message of plain words only. */
export function plainMessage(words: string): Message {
  const text = { type: 'plain_text', text: shorten(words, limits.text), emoji: false } as const;
  return { text: cutText(escapeMrkdwn(words)), blocks: [{ type: 'section', text }] };
}

/** Never empty: Slack refuses that. */
function cutText(text: string): string {
  return text === '' ? '…' : cutEscaped(text, limits.messageText);
}

/** A text that is escaped already, in at most `max` characters: no cut falls into an entity. */
export function cutEscaped(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, max - 1).replace(/&[a-z]*$/, '')}…`;
}
