import type { types } from '@slack/bolt';
import type { TeamQuestion } from '../../team/questions.ts';
import { actions } from '../actions.ts';
import { button, toRows } from '../buttons.ts';
import { limits, shorten } from '../limits.ts';
import type { Message } from '../message.ts';
import { escapeMrkdwn } from '../mrkdwn.ts';
import { type Note, noteBlock, noteText } from '../note.ts';
import { richText, section, words } from '../rich-text.ts';
import { readPlace } from './asker.ts';

/** A question as the team sees it in its channel: open, somebody on it, or done. */
export function toQuestionPost(question: TeamQuestion): Message {
  const { id, state, askedBy } = question;
  const text = shorten(question.text, limits.text);
  const note = noteOf(state);
  const teach = button(actions.teach, 'Teach the answer', `${id}`, 'Teach the answer', 'primary');
  return {
    text: `<@${askedBy}>: ${escapeMrkdwn(text)}\n${noteText(note)}`.trim(),
    blocks: [
      richText(section(...headOf(question)), {
        type: 'rich_text_quote',
        elements: [words(text)],
      }),
      ...(note.length > 0 ? [noteBlock(note)] : []),
      ...(state.is === 'answered' ? [] : toRows([teach])),
    ],
  };
}

/** Who asked, and where others can read it too. */
function headOf({ askedBy, place }: TeamQuestion): types.RichTextSection['elements'] {
  const { channel } = readPlace(place, askedBy);
  const isChannel = /^[CG]/.test(channel);
  return [
    { type: 'user', user_id: askedBy },
    words(' asked'),
    ...(isChannel ? [words(' in '), { type: 'channel' as const, channel_id: channel }] : []),
    words(', and Mailport did not know:'),
  ];
}

function noteOf(state: TeamQuestion['state']): Note {
  if (state.is === 'open') return [];
  if (state.is === 'claimed') return [{ person: state.by }, ' is on it.'];
  return state.by === null ? ['✓ Answered.'] : ['✓ Answered by ', { person: state.by }, '.'];
}
