import { ids } from '../ids.ts';
import type { Method } from '../web-api.ts';

/** `auth.test` and `apps.connections.open`. */
export const authentication: Readonly<Record<string, Method>> = {
  'auth.test': {
    token: 'bot',
    scope: null,
    run: ({ slack: { workspace } }) => ({
      ok: true,
      url: 'http://localhost/',
      team: workspace.team.name,
      user: workspace.bot.name.toLowerCase(),
      team_id: ids.team,
      user_id: ids.botUser,
      bot_id: ids.bot,
      is_enterprise_install: false,
    }),
  },
  'apps.connections.open': {
    token: 'app',
    scope: null,
    run: ({ openSocket }) => ({ ok: true, url: openSocket() }),
  },
};
