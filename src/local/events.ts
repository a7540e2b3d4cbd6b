import type { Json } from './foreign.ts';
import { freshId, ids } from './ids.ts';
import type { LocalSlack } from './local-slack.ts';
import { isSent } from './manifest.ts';
import { toMessageJson } from './message-json.ts';
import { toViewJson } from './views.ts';
import type { Conversation, Message, Person } from './workspace.ts';

/** Tells the app of an event, if it is subscribed to it and has the scope for it.
 * @param name as the manifest names it (`message.im`), @param event as Slack writes it */
function tell(slack: LocalSlack, name: string, event: Json): void {
  if (isSent(slack.manifest, name)) slack.delivery.event(toEnvelope(event, slack.now()));
}

function toEnvelope(event: Json, now: number): Json {
  return {
    token: 'local',
    team_id: ids.team,
    context_team_id: ids.team,
    context_enterprise_id: null,
    api_app_id: ids.app,
    type: 'event_callback',
    event_id: freshId('Ev'),
    event_time: Math.floor(now / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: ids.team,
        user_id: ids.botUser,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${freshId('')}`,
    event,
  };
}

/** A message was posted: `message.im` in a direct conversation, else `app_mention` when a member bot
 * is mentioned by a person. The bot's own messages are told to it as well, as Slack does. */
export function tellPosted(slack: LocalSlack, place: Conversation, message: Message): void {
  const json = withThread(place, message);
  const at = { channel: place.id, event_ts: message.ts };
  if (place.kind === 'direct') {
    tell(slack, 'message.im', { ...json, ...at, channel_type: 'im' });
    return;
  }
  if (!place.members.has(ids.botUser)) return;
  tell(slack, 'message.channels', { ...json, ...at, channel_type: 'channel' });
  const isMention = message.user !== ids.botUser && message.text.includes(`<@${ids.botUser}>`);
  if (isMention) tell(slack, 'app_mention', { ...json, ...at, type: 'app_mention' });
}

/** A message was changed or deleted. */
export function tellChanged(
  slack: LocalSlack,
  place: Conversation,
  before: Message,
  after: Message | null,
): void {
  const ts = slack.stamp();
  const common = { type: 'message', channel: place.id, hidden: true, ts, event_ts: ts };
  const [previous_message, deleted_ts] = [toMessageJson(before), before.ts];
  const what =
    after === null
      ? { subtype: 'message_deleted', deleted_ts, previous_message }
      : { subtype: 'message_changed', message: toMessageJson(after), previous_message };
  if (place.kind === 'direct')
    tell(slack, 'message.im', { ...common, ...what, channel_type: 'im' });
  else tell(slack, 'message.channels', { ...common, ...what, channel_type: 'channel' });
}

/** The person looks at the app's Home tab, or at its messages. */
export function tellHomeOpened(slack: LocalSlack, person: Person, tab: 'home' | 'messages'): void {
  const home = slack.views.home(person.id);
  tell(slack, 'app_home_opened', {
    type: 'app_home_opened',
    user: person.id,
    channel: slack.workspace.directWith(person).id,
    tab,
    ...(tab === 'home' && home !== undefined && { view: toViewJson(home) }),
    event_ts: slack.stamp(),
  });
}

function withThread(place: Conversation, message: Message): Json {
  const parent = place.messages.find((one) => one.ts === message.threadTs);
  return {
    ...toMessageJson(message),
    ...(parent !== undefined && { parent_user_id: parent.user }),
  };
}
