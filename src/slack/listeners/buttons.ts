import type {
  AllMiddlewareArgs,
  App,
  BlockButtonAction,
  SlackActionMiddlewareArgs,
} from '@slack/bolt';
import { againLabel } from '../../answers/follow-ups.ts';
import { askAgain, share } from '../buttons.ts';
import {
  instead,
  post,
  postPrivately,
  replacePrivately,
  respondInChannel,
  respondPrivately,
} from '../delivery.ts';
import { plainMessage } from '../message.ts';
import { toConversation } from './conversation.ts';
import type { Desk } from './desk.ts';

type Press = SlackActionMiddlewareArgs<BlockButtonAction> & AllMiddlewareArgs;

/** The buttons under an answer: they ask again, through the same door. */
export function listenToButtons(app: App, desk: Desk): void {
  app.action<BlockButtonAction>({ type: 'block_actions', action_id: askAgain }, async (press) => {
    await press.ack();
    if (isFirst(press, desk)) await answerAgain(press, desk);
  });
  app.action<BlockButtonAction>({ type: 'block_actions', action_id: share }, async (press) => {
    await press.ack();
    if (isFirst(press, desk)) await answerToAll(press, desk);
  });
}

/** Whether it is neither the same press delivered again nor an impatient second one. */
function isFirst(press: Press, { delivered, pressed }: Desk): boolean {
  const { channel, message } = placeOf(press);
  const { body, action } = press;
  const button = `${body.user.id}:${channel}:${message}:${action.action_id}`;
  const isNewPress = delivered.isFirst(`press:${button}:${action.action_ts}`);
  return isNewPress && pressed.isFirst(button);
}

/** Under a private answer: a new private one. Under any other: in its thread, for all to see. */
async function answerAgain(press: Press, { answer }: Desk): Promise<void> {
  const { body, action, client, context, respond } = press;
  const { channel, thread, isPrivate } = placeOf(press);
  const text = action.value ?? '';
  const retry = context.retryNum;
  const privately = postPrivately(client, { channel, user: body.user.id });
  const team = context.teamId ?? context.enterpriseId;
  const asker = { person: body.user.id, workspace: team };
  if (isPrivate) {
    const first = isForNews(press) ? replacePrivately(respond) : respondPrivately(respond);
    const ways = [first, privately];
    return answer({ surface: 'button', text, ...asker, ways, shareable: true, retry });
  }
  return answer({
    surface: 'button',
    text,
    ...asker,
    conversation: toConversation({ team, channel, thread }),
    // A shared answer may stand in a channel that the app is no member of.
    ways: [post(client, { channel, thread }), respondPrivately(respond), privately],
    retry,
  });
}

/** Whether the same is asked again, of what may have changed: the news takes the place of the old. */
function isForNews({ action }: Press): boolean {
  return action.text?.text === againLabel;
}

async function answerToAll(press: Press, { answer }: Desk): Promise<void> {
  const { body, action, client, context, respond } = press;
  const { channel } = placeOf(press);
  const { user } = body;
  const privately = postPrivately(client, { channel, user: user.id });
  return answer({
    surface: 'share',
    text: action.value ?? '',
    person: user.id,
    workspace: context.teamId ?? context.enterpriseId,
    // A name in plain text, not a mention: sharing notifies nobody.
    note: `Shared by ${user.name ?? user.username}`,
    ways: [respondInChannel(respond), post(client, { channel }), instead(privately, tooOld)],
    failureWays: [respondPrivately(respond), privately],
    retry: context.retryNum,
  });
}

const tooOld = plainMessage(
  'This answer is too old to be shared from here. Ask again, and share the new one.',
);

/** What Bolt leaves untyped: where the message with the button stands. */
interface MessagePlace {
  readonly ts?: string;
  readonly message_ts?: string;
  readonly thread_ts?: string;
  readonly channel_id?: string;
  readonly is_ephemeral?: boolean;
}

function placeOf({ body }: Press): {
  channel: string;
  message: string;
  thread: string;
  isPrivate: boolean;
} {
  const container: MessagePlace = body.container;
  const shown: MessagePlace | undefined = body.message;
  const message = shown?.ts ?? container.message_ts ?? '';
  return {
    channel: body.channel?.id ?? container.channel_id ?? '',
    message,
    thread: shown?.thread_ts ?? container.thread_ts ?? message,
    isPrivate: container.is_ephemeral === true,
  };
}
