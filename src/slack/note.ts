import type { types } from '@slack/bolt';
import { limits, shorten } from './limits.ts';
import { escapeMrkdwn } from './mrkdwn.ts';

/** A line beside an answer: plain words, and people by their ids. */
export type Note = readonly (string | { readonly person: string })[];

/** A note in small print. */
export function noteBlock(note: Note): types.ContextBlock {
  const [text] = note;
  if (note.length === 1 && typeof text === 'string') {
    const words = shorten(text, limits.text);
    return { type: 'context', elements: [{ type: 'plain_text', text: words, emoji: false }] };
  }
  return { type: 'context', elements: [{ type: 'mrkdwn', text: noteText(note), verbatim: true }] };
}

/** A note in mrkdwn: only the people in it are mentioned, whatever the words say. */
export function noteText(note: Note): string {
  return note
    .map((piece) =>
      typeof piece === 'string'
        ? escapeMrkdwn(shorten(piece, limits.noteWords))
        : `<@${piece.person.replace(/[^A-Z0-9]/gi, '')}>`,
    )
    .join('');
}
