import type { Json } from '../foreign.ts';
import { refuse } from '../refusal.ts';
import type { Call, Method } from '../web-api.ts';
import { conversationOf, ok, textOf } from './arguments.ts';

/** What leaves no trace in a workspace without the agent panel: statuses, prompts and reactions. They
 * are accepted when they name something that exists.
 * @see https://docs.slack.dev/reference/methods/agents.sessions.setStatus */
export const threads: Readonly<Record<string, Method>> = {
  'agents.sessions.setStatus': { ...accepted('chat:write'), run: setSessionStatus },
  'assistant.threads.setStatus': accepted('chat:write'),
  'assistant.threads.setSuggestedPrompts': accepted('assistant:write'),
  'assistant.threads.setTitle': accepted('assistant:write'),
  'reactions.add': {
    token: 'bot',
    scope: 'reactions:write',
    run: (call) => {
      const place = conversationOf(call);
      if (place === undefined) return refuse('channel_not_found');
      const message = call.slack.workspace.message(place.id, textOf(call, 'timestamp'));
      return message === undefined ? refuse('message_not_found') : ok;
    },
  },
};

function accepted(scope: string): Method {
  return { token: 'bot', scope, run: acceptKnown };
}

function acceptKnown(call: Call): Json {
  const known = call.slack.workspace.conversation(textOf(call, 'channel_id'));
  return known === undefined ? refuse('channel_not_found') : ok;
}

const sessionStatuses = ['active', 'processing', 'suspended', 'closed'];

function setSessionStatus(call: Call): Json {
  const isStatus = sessionStatuses.includes(textOf(call, 'status'));
  return isStatus ? acceptKnown(call) : refuse('invalid_arguments');
}
