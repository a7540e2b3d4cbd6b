import type { types } from '@slack/bolt';
import type { Answer, FollowUp } from '../answers/answer.ts';
import { actions } from './actions.ts';
import { isKnowledge, isPersonal } from './answer-kinds.ts';
import { inGroupsOf, limits, shorten } from './limits.ts';

/** The most follow-ups that are offered: more would hide the answer. */
const mostFollowUps = 9;

/** What can be done with an answer beside asking on. */
export interface Doings {
  /** What the Share button asks again; null for no such button. */
  readonly shared: string | null;
  /** Where it is shared: a modal knows the thread that it was opened from. */
  readonly sharedIn?: 'channel' | 'thread';
  /** The question that can be sent to the team; null where it cannot. */
  readonly forTeam?: string | null;
  /** How the answer's own buttons are called: on the Home tab they open something. */
  readonly asks?: 'ask' | 'home';
}

/**
 * The buttons under an answer: its follow-ups, and what else can be done with it. A button carries
 * the whole question, because the payload of a private message has no text.
 */
export function toButtonRows(
  answer: Pick<Answer, 'followUps' | 'kind'>,
  { shared, sharedIn = 'channel', forTeam = null, asks = 'ask' }: Doings,
): types.ActionsBlock[] {
  const name = isPersonal(answer) && asks === 'ask' ? 'step' : asks;
  const asking = toAskButtons(answer.followUps, name);
  const others = [
    ...(forTeam === null
      ? []
      : [button(actions.askTeam, 'Ask the team', cutToCarry(forTeam), 'Send this to the team')]),
    ...(shared === null ? [] : [shareButton(sharedIn, shared)]),
  ];
  return toRows([...asking, ...others]);
}

const shareIds = { channel: actions.share, thread: actions.shareInThread } as const;

function shareButton(where: 'channel' | 'thread', shared: string): types.Button {
  const style = where === 'thread' ? 'primary' : undefined;
  const spoken = `Share this in the ${where}`;
  return button(shareIds[where], `Share in ${where}`, shared, spoken, style);
}

/** A button for each question that a person may ask next. */
export function toAskButtons(
  followUps: readonly FollowUp[],
  name: 'ask' | 'step' | 'home',
): types.Button[] {
  return followUps
    .filter(({ label, ask }) => label.trim() !== '' && isCarried(ask))
    .slice(0, mostFollowUps)
    .map(({ label, ask, spoken }, i) => {
      // What it asks may be in words that only Mailport reads: then the label says it better.
      const toEar = spoken ?? (ask === label ? `Ask: ${ask}` : label);
      return button(`${name}-${i}`, label, ask, toEar);
    });
}

/** Opens a field for an answer in one's own words; `awaits` is what stands before it to ask. */
export function toAnswerButton(awaits: string): types.Button {
  return button(actions.answer, 'Answer …', awaits, 'Answer in your own words', 'primary');
}

/** Buttons in rows that a narrow window still shows. */
export function toRows(buttons: readonly types.Button[]): types.ActionsBlock[] {
  return inGroupsOf(limits.buttonsInRow, buttons).map((elements) => ({
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
  if (!isKnowledge(answer) || answer.check?.verdict === 'refused') return null;
  if (isCarried(question)) return question;
  return answer.kind === 'error' ? (answer.about[0] ?? null) : null;
}

/** A button that carries a value; `spoken` is what a screen reader says. */
export function button(
  id: string,
  label: string,
  value: string,
  spoken: string,
  style?: 'primary' | 'danger',
): types.Button {
  return {
    type: 'button',
    action_id: id,
    text: { type: 'plain_text', text: shorten(label, limits.buttonLabel), emoji: false },
    value,
    accessibility_label: shorten(spoken, limits.buttonLabel),
    ...(style && { style }),
  };
}

/** 👍 and 👎 under an answer: they count for the entry, and for nobody. */
export function toRating(entry: string): types.ContextActionsBlock {
  const text = (emoji: string) => ({ type: 'plain_text' as const, text: emoji });
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: actions.rate,
        positive_button: {
          text: text('👍'),
          value: `up:${entry}`,
          accessibility_label: 'This answer is good',
        },
        negative_button: {
          text: text('👎'),
          value: `down:${entry}`,
          accessibility_label: 'This answer is not good',
        },
      },
    ],
  };
}

function isCarried(ask: string): boolean {
  return ask.trim() !== '' && ask.length <= limits.buttonValue;
}

function cutToCarry(text: string): string {
  return shorten(text, limits.buttonValue);
}
