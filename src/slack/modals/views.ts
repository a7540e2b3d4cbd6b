import type { types } from '@slack/bolt';
import { modals } from '../actions.ts';
import type { Sendable } from '../delivery.ts';
import { limits, shorten } from '../limits.ts';
import { plainMessage } from '../message.ts';
import { type ModalContext, writeContext } from './context.ts';

type Block = types.KnownBlock;

/** The input in which somebody types into a modal: its block's and its own id. */
export const typed = { block: 'typed', action: 'typed' } as const;

/** A modal with an answer in it. Where the answer awaits words, or the modal looks things up, there
 * is an input for them. */
export function toAnswerModal(message: Sendable, context: ModalContext): types.ModalView {
  const { blocks = plainMessage(message.text).blocks, awaits } = message;
  const { kind } = context;
  const isLookUp = kind === 'look-up';
  const wants = awaits ?? (isLookUp ? '' : null);
  const field = wants === null ? [] : [inputBlock(awaits !== undefined)];
  return {
    type: 'modal',
    callback_id: isLookUp ? modals.lookUp : modals.answer,
    title: plain(isLookUp ? 'Look up a mail port' : 'Mailport'),
    close: plain('Close'),
    ...(wants !== null && { submit: plain(awaits === undefined ? 'Look up' : 'Answer') }),
    private_metadata: writeContext({ ...context, ...(awaits !== undefined && { awaits }) }),
    blocks: [...(isLookUp ? field : []), ...blocks, ...(isLookUp ? [] : field)].slice(
      0,
      limits.viewBlocks,
    ),
  };
}

/** What is shown while an answer is on its way. */
export function toLoadingModal(context: ModalContext, words = 'One moment …'): types.ModalView {
  return toAnswerModal(plainMessage(words), context);
}

/** The modal of the global shortcut, before anything was asked. */
export function toLookUpModal(context: ModalContext): types.ModalView {
  const words = 'For example: pop3 secure · gmail imap · 465 or 587 · 550 5.7.1';
  const hint: Block = { type: 'context', elements: [plain(words)] };
  return toAnswerModal({ text: words, blocks: [hint] }, { ...context, kind: 'look-up' });
}

/** Plain words, cut to what a title takes where they are one. */
export function plain(text: string, max: number = limits.text): types.PlainTextElement {
  return { type: 'plain_text', text: shorten(text, max), emoji: false };
}

function inputBlock(isAnswer: boolean): types.InputBlock {
  return {
    type: 'input',
    block_id: typed.block,
    label: plain(isAnswer ? 'Your answer' : 'A port, a provider or an error'),
    element: {
      type: 'plain_text_input',
      action_id: typed.action,
      multiline: isAnswer,
      max_length: limits.input,
      focus_on_load: true,
    },
  };
}
