import type { Json } from './foreign.ts';
import { ids } from './ids.ts';
import type { LocalSlack } from './local-slack.ts';
import type { Shortcut } from './manifest.ts';
import { toMessageJson } from './message-json.ts';
import type { ResponsePlace } from './response-urls.ts';
import { toViewJson, type View } from './views.ts';
import type { Conversation, Message } from './workspace.ts';

/** What Slack sends when a person types a slash command. */
export function slashCommand(
  slack: LocalSlack,
  place: Conversation,
  command: string,
  text: string,
): Json {
  const { team, me } = slack.workspace;
  return {
    token: 'local',
    team_id: team.id,
    team_domain: team.domain,
    channel_id: place.id,
    channel_name: channelName(place),
    user_id: me.id,
    user_name: me.name.toLowerCase(),
    command,
    text,
    api_app_id: ids.app,
    is_enterprise_install: 'false',
    response_url: slack.responseUrls.make({ channel: place.id, original: null }),
    trigger_id: trigger(slack, place.id, null),
  };
}

/** What Slack sends when a person presses something in a message. An ephemeral message is not
 * repeated in it. */
export function pressedInMessage(
  slack: LocalSlack,
  place: Conversation,
  message: Message,
  pressed: Pressed,
): Json {
  const original: ResponsePlace = { channel: place.id, original: message.ts };
  const isEphemeral = message.onlyFor !== null;
  return {
    type: 'block_actions',
    ...common(slack),
    trigger_id: trigger(slack, place.id, null),
    response_url: slack.responseUrls.make(original),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: place.id,
      is_ephemeral: isEphemeral,
      ...(message.threadTs !== null && { thread_ts: message.threadTs }),
    },
    channel: { id: place.id, name: channelName(place) },
    ...(!isEphemeral && { message: toMessageJson(message) }),
    state: { values: pressed.values },
    actions: [{ ...pressed.action, action_ts: slack.stamp() }],
  };
}

/** What Slack sends when a person presses something in a modal or in the Home tab. */
export function pressedInView(slack: LocalSlack, view: View, pressed: Pressed): Json {
  const modal = slack.views.home(slack.workspace.me.id)?.id === view.id ? null : view.id;
  return {
    type: 'block_actions',
    ...common(slack),
    trigger_id: trigger(slack, view.channel, modal),
    container: { type: 'view', view_id: view.id },
    view: toViewJson(view, pressed.values),
    actions: [{ ...pressed.action, action_ts: slack.stamp() }],
  };
}

/** What was pressed. */
export interface Pressed {
  /** The element's part of the payload. */
  readonly action: Json;
  /** What stands in the inputs beside it. */
  readonly values: Json;
}

/** What Slack sends when a person submits a modal. */
export function submitted(slack: LocalSlack, view: View, values: Json): Json {
  return {
    type: 'view_submission',
    ...common(slack),
    trigger_id: trigger(slack, view.channel, view.id),
    response_urls: [],
    view: toViewJson(view, values),
  };
}

/** What Slack sends when a person closes a modal that asked to hear of it. */
export function closed(slack: LocalSlack, view: View): Json {
  const what = { view: toViewJson(view), is_cleared: false };
  return { type: 'view_closed', ...common(slack), ...what };
}

/** What Slack sends when a person starts a shortcut: a global one, or on a message. */
export function shortcutStarted(
  slack: LocalSlack,
  shortcut: Shortcut,
  on: { readonly place: Conversation; readonly message: Message } | null,
): Json {
  const start = {
    ...common(slack),
    callback_id: shortcut.callbackId,
    trigger_id: trigger(
      slack,
      on?.place.id ?? slack.workspace.directWith(slack.workspace.me).id,
      null,
    ),
    action_ts: slack.stamp(),
  };
  if (on === null) return { type: 'shortcut', ...start };
  const { place, message } = on;
  return {
    type: 'message_action',
    ...start,
    response_url: slack.responseUrls.make({ channel: place.id, original: null }),
    message_ts: message.ts,
    channel: { id: place.id, name: channelName(place) },
    message: toMessageJson(message),
  };
}

function common(slack: LocalSlack): Json {
  const { team, me } = slack.workspace;
  const name = me.name.toLowerCase();
  return {
    token: 'local',
    api_app_id: ids.app,
    team: { id: team.id, domain: team.domain },
    enterprise: null,
    is_enterprise_install: false,
    user: { id: me.id, username: name, name, team_id: team.id },
  };
}

function trigger(slack: LocalSlack, channel: string, view: string | null): string {
  return slack.triggers.give({ channel, view });
}

function channelName(place: Conversation): string {
  return place.kind === 'direct' ? 'directmessage' : place.name;
}
