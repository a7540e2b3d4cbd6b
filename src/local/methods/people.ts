import { ids } from '../ids.ts';
import { refuse } from '../refusal.ts';
import type { Method } from '../web-api.ts';
import { textOf } from './arguments.ts';

/** Who somebody is. */
export const people: Readonly<Record<string, Method>> = {
  'users.info': {
    token: 'bot',
    scope: 'users:read',
    run: (call) => {
      const person = call.slack.workspace.person(textOf(call, 'user'));
      if (person === undefined) return refuse('user_not_found');
      const { id, name, isBot } = person;
      const profile = { real_name: name, display_name: name };
      const user = { id, team_id: ids.team, name, real_name: name, is_bot: isBot, profile };
      return { ok: true, user: { ...user, deleted: false, tz: 'Etc/UTC', tz_offset: 0 } };
    },
  },
};
