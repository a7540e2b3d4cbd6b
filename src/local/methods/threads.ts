import { refuse } from '../refusal.ts';
import type { Method } from '../web-api.ts';
import { conversationOf, ok, textOf } from './arguments.ts';

/** What leaves no trace in a workspace without the agent panel: statuses, prompts and reactions. They
 * are accepted when they name something that exists. */
export const threads: Readonly<Record<string, Method>> = {
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
  return {
    token: 'bot',
    scope,
    run: (call) => {
      const known = call.slack.workspace.conversation(textOf(call, 'channel_id'));
      return known === undefined ? refuse('channel_not_found') : ok;
    },
  };
}
