import { tellHomeOpened } from '../events.ts';
import type { LocalSlack } from '../local-slack.ts';

/** The person opens the app's Home tab. */
export function openHome(slack: LocalSlack): null {
  const { me } = slack.workspace;
  if (slack.manifest.homeTab) tellHomeOpened(slack, me.id, slack.views.home(me.id));
  return null;
}
