import type {
  AllMiddlewareArgs,
  BlockAction,
  BlockElementAction,
  SlackActionMiddlewareArgs,
} from '@slack/bolt';
import { post, postPrivately, respondPrivately, type Way } from '../delivery.ts';
import { type ModalContext, readContext } from '../modals/context.ts';
import { inModal } from '../modals/in-modal.ts';
import { isDirect } from './conversation.ts';

/** Somebody pressed something. */
export type Press<Element extends BlockElementAction = BlockElementAction> =
  SlackActionMiddlewareArgs<BlockAction<Element>> & AllMiddlewareArgs;

/** Where it stands. */
export type Place = MessagePlace | ModalPlace | { readonly on: 'home'; readonly view: string };

export interface MessagePlace {
  readonly on: 'message';
  readonly channel: string;
  readonly message: string;
  /** The thread in which others read on. */
  readonly thread: string;
  /** Whether the message stands in a thread itself. */
  readonly isInThread: boolean;
  /** Whether only one person sees the message. */
  readonly isPrivate: boolean;
  /** Whether it stands in Mailport's own conversation with that person. */
  readonly isDirect: boolean;
}

export interface ModalPlace {
  readonly on: 'modal';
  readonly view: string;
  /** The first view of a stack, which stays the same. */
  readonly root: string;
  readonly context: ModalContext;
}

/** What Bolt leaves untyped. */
interface Container {
  readonly message_ts?: string;
  readonly thread_ts?: string;
  readonly channel_id?: string;
  readonly is_ephemeral?: boolean;
}

/** Where somebody pressed. */
export function placeOf({ body }: Pick<Press, 'body'>): Place {
  const { view } = body;
  if (view?.type === 'home') return { on: 'home', view: view.id };
  if (view) {
    const context = readContext(view.private_metadata);
    return { on: 'modal', view: view.id, root: view.root_view_id ?? view.id, context };
  }
  const container: Container = body.container;
  const shown: { ts?: string; thread_ts?: string } | undefined = body.message;
  const message = shown?.ts ?? container.message_ts ?? '';
  const thread = shown?.thread_ts ?? container.thread_ts;
  const channel = body.channel?.id ?? container.channel_id ?? '';
  return {
    on: 'message',
    channel,
    message,
    thread: thread ?? message,
    isInThread: thread !== undefined,
    isPrivate: container.is_ephemeral === true,
    isDirect: isDirect(channel),
  };
}

/** The ways to tell the one who pressed, and nobody else, what became of it. */
export function waysToTell(press: Press, place: Place = placeOf(press)): readonly Way[] {
  const { client, respond, body } = press;
  if (place.on === 'modal') return [inModal(client, place.view, place.context)];
  if (place.on === 'home') return [post(client, { channel: body.user.id })];
  const { channel, thread, isPrivate } = place;
  if (place.isDirect && !isPrivate)
    return [post(client, { channel, thread }), respondPrivately(respond)];
  const inThread = place.isInThread || !isPrivate ? { thread } : {};
  const privately = postPrivately(client, { channel, user: body.user.id, ...inThread });
  return isPrivate
    ? [respondPrivately(respond), privately]
    : [privately, respondPrivately(respond)];
}

/** A name for the place, so that the same press is known again. */
export function keyOf(place: Place): string {
  return place.on === 'message' ? `${place.channel}:${place.message}` : place.view;
}
