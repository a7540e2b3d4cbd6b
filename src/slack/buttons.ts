import type { types } from '@slack/bolt';
import type { Answer, FollowUp } from '../answers/answer.ts';
import { inGroupsOf, limits, shorten } from './limits.ts';

/** Every button that asks again: `ask-0`, `ask-1` … An id may stand only once in a block. */
export const askAgain = /^ask-\d+$/;
/** The button that shows a private answer to the channel. */
export const share = 'share';

/** The most follow-ups that are offered: more would hide the answer. */
const mostFollowUps = 9;

/**
 * The buttons under an answer: its follow-ups, and Share where `shared` says what to ask again for
 * it. A button carries the whole question, because the payload of a private message has no text.
 */
export function toButtonRows(
  followUps: readonly FollowUp[],
  shared: string | null,
): types.ActionsBlock[] {
  const asking = followUps
    .filter(({ label, ask }) => label.trim() !== '' && isCarried(ask))
    .slice(0, mostFollowUps)
    .map(({ label, ask }, i) => button(`ask-${i}`, label, ask, `Ask: ${ask}`));
  const sharing =
    shared === null ? [] : [button(share, 'Share in channel', shared, 'Share this in the channel')];
  return inGroupsOf(limits.buttonsInRow, [...asking, ...sharing]).map((elements) => ({
    type: 'actions',
    elements,
  }));
}

/**
 * What a button has to ask to get this answer again: the question itself or, for a pasted error that
 * is too long, the id of that error, which is understood as a question. Null where there is nothing
 * worth sharing, or nothing that would surely be answered the same.
 */
export function toSharedQuestion(question: string, answer: Answer): string | null {
  if (answer.kind === 'none' || answer.kind === 'help') return null;
  if (answer.check?.verdict === 'refused') return null;
  if (isCarried(question)) return question;
  return answer.kind === 'error' ? (answer.about[0] ?? null) : null;
}

function isCarried(ask: string): boolean {
  return ask.trim() !== '' && ask.length <= limits.buttonValue;
}

function button(id: string, label: string, value: string, spoken: string): types.Button {
  return {
    type: 'button',
    action_id: id,
    text: { type: 'plain_text', text: shorten(label, limits.buttonLabel), emoji: false },
    value,
    accessibility_label: shorten(spoken, limits.buttonLabel),
  };
}
