import type { App, BlockElementAction, ButtonAction } from '@slack/bolt';
import { againLabel } from '../../answers/follow-ups.ts';
import { actions } from '../actions.ts';
import type { Question } from '../answering.ts';
import {
  instead,
  post,
  postPrivately,
  replaceOriginal,
  replacePrivately,
  respondInChannel,
  respondInThread,
  respondPrivately,
} from '../delivery.ts';
import { plainMessage } from '../message.ts';
import { inModal, openModal } from '../modals/in-modal.ts';
import { whoIs, workspaceOf } from '../person.ts';
import { toConversation } from './conversation.ts';
import type { Listening } from './listening.ts';
import { keyOf, type ModalPlace, type Place, type Press, placeOf, waysToTell } from './place.ts';

type ButtonPress = Press<ButtonAction>;

/** The buttons under an answer: they ask again, through the same door. */
export function listenToButtons(app: App, listening: Listening): void {
  for (const id of [actions.ask, actions.step, actions.home]) {
    onButton(app, listening, id, (press) => askAgain(press, listening));
  }
  onButton(app, listening, actions.answer, (press) => answerFreely(press, listening));
  onButton(app, listening, actions.share, (press) => answerToAll(press, listening));
  onButton(app, listening, actions.shareInThread, (press) => answerInThread(press, listening));
}

/** Listens to a button: acknowledges it, and minds each press once. */
export function onButton<Element extends BlockElementAction = ButtonAction>(
  app: App,
  listening: Listening,
  id: string | RegExp,
  act: (press: Press<Element>) => Promise<unknown>,
): void {
  app.action({ type: 'block_actions', action_id: id }, async (args) => {
    const press = args as unknown as Press<Element>;
    await press.ack();
    if (isFirst(press, listening)) await act(press);
  });
}

/** Whether it is neither the same press delivered again nor an impatient second one. */
function isFirst(
  press: Pick<Press, 'body' | 'action'>,
  { delivered, pressed }: Listening,
): boolean {
  const { body, action } = press;
  const value = 'value' in action ? action.value : '';
  const button = `${body.user.id}:${keyOf(placeOf(press))}:${action.action_id}:${value}`;
  const isNewPress = delivered.isFirst(`press:${button}:${action.action_ts}`);
  // The message under a step changes faster than that, and the same step twice does no harm.
  return isNewPress && (actions.step.test(action.action_id) || pressed.isFirst(button));
}

/** Asks what the button asks, and answers where it stands. */
async function askAgain(press: ButtonPress, listening: Listening): Promise<void> {
  const place = placeOf(press);
  const asked = {
    text: press.action.value ?? '',
    who: whoIs(press.context, press.body.user.id),
    retry: press.context.retryNum,
  };
  await listening.answer({ ...asked, ...(await toWhere(press, place, listening)) });
}

/** Asks the question of the button in a modal, which has room for an answer. */
async function answerFreely(press: ButtonPress, listening: Listening): Promise<void> {
  const { client, context, body, action } = press;
  const view = await openModal(client, body.trigger_id);
  await listening.answer({
    surface: 'button',
    text: action.value ?? '',
    who: whoIs(context, body.user.id),
    inModal: true,
    ways: [inModal(client, view, { kind: 'answer' })],
    retry: context.retryNum,
  });
}

type Where = Omit<Question, 'text' | 'who' | 'retry'>;

/** Where the answer goes: into the modal, in front of the Home tab, or beside the message. */
async function toWhere(press: ButtonPress, place: Place, listening: Listening): Promise<Where> {
  if (place.on === 'modal') return toModal(press, place);
  if (place.on === 'home') {
    const view = await openModal(press.client, press.body.trigger_id);
    const direct = listening.home.directOf(press.body.view?.private_metadata);
    return {
      surface: 'home',
      inModal: true,
      ways: [inModal(press.client, view, { kind: 'answer' })],
      ...(direct !== null && { direct }),
    };
  }
  const { channel, thread, isPrivate } = place;
  const isStep = actions.step.test(press.action.action_id);
  const replacing = isStep && (isPrivate || place.isDirect) ? [replaceOriginal(press.respond)] : [];
  const privately = waysToTell(press, place);
  const shared: Where = {
    surface: 'button',
    atDesk: channel === listening.deskChannel,
    ways: privately,
    personalWays: [...replacing, ...privately],
    ...(place.isDirect && { direct: channel }),
  };
  if (isPrivate) {
    const news = isForNews(press) ? [replacePrivately(press.respond)] : [];
    return { ...shared, ways: [...news, ...privately], shareable: 'channel' };
  }
  const team = workspaceOf(press.context);
  return {
    ...shared,
    conversation: toConversation({ team, channel, thread }),
    // A shared answer may stand in a channel that the app is no member of.
    ways: [
      post(press.client, { channel, thread }),
      respondPrivately(press.respond),
      postPrivately(press.client, { channel, user: press.body.user.id }),
    ],
  };
}

/** Whether the same is asked again, of what may have changed: the news takes the place of the old. */
function isForNews({ action }: ButtonPress): boolean {
  return action.text?.text === againLabel;
}

/** In a modal every answer takes the place of the one before. */
function toModal(
  { client, context }: ButtonPress,
  { view, root, context: modal }: ModalPlace,
): Where {
  const { thread, atDesk = false, kind } = modal;
  const team = workspaceOf(context);
  return {
    surface: 'modal',
    inModal: true,
    atDesk,
    conversation: toConversation({ team, channel: 'modal', thread: root }),
    ways: [
      inModal(client, view, {
        kind,
        ...(atDesk && { atDesk }),
        ...(thread && { thread }),
      }),
    ],
    ...(thread && { shareable: 'thread' as const }),
  };
}

async function answerToAll(press: ButtonPress, { answer }: Listening): Promise<void> {
  const { body, action, client, context, respond } = press;
  const place = placeOf(press);
  const channel = place.on === 'message' ? place.channel : '';
  const { user } = body;
  const privately = postPrivately(client, { channel, user: user.id });
  await answer({
    surface: 'share',
    text: action.value ?? '',
    who: whoIs(context, user.id),
    note: sharedBy(press),
    ways: [respondInChannel(respond), post(client, { channel }), instead(privately, tooOld)],
    failureWays: [respondPrivately(respond), privately],
    retry: context.retryNum,
  });
}

/** Into the thread of the message that the modal explains, and the modal says that it is done. */
async function answerInThread(press: ButtonPress, { answer }: Listening): Promise<void> {
  const { client, context, body, action } = press;
  const place = placeOf(press);
  if (place.on !== 'modal' || place.context.thread === undefined) return;
  const { channel, ts, respondTo } = place.context.thread;
  const modal = inModal(client, place.view, { kind: 'answer' });
  const outcome = await answer({
    surface: 'share',
    text: action.value ?? '',
    // It is what stands in somebody's message.
    quoted: true,
    who: whoIs(context, body.user.id),
    note: sharedBy(press),
    ways: [post(client, { channel, thread: ts }), respondInThread(respondTo, ts)],
    failureWays: [modal],
    retry: context.retryNum,
  });
  if (outcome === 'delivered') await modal.send(plainMessage('Shared in the thread.'));
  if (outcome === 'undelivered') await modal.send(tooOld);
}

/** A name in plain text, not a mention: sharing notifies nobody. */
function sharedBy({ body: { user } }: ButtonPress): readonly [string] {
  return [`Shared by ${user.name ?? user.username}`];
}

const tooOld = plainMessage(
  'This answer is too old to be shared from here. Ask again, and share the new one.',
);
