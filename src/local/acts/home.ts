import { tellHomeOpened } from '../events.ts';
import { type Json, stringAt } from '../foreign.ts';
import type { LocalSlack } from '../local-slack.ts';

/** The person opens the app's Home tab, or its messages. */
export function openHome(slack: LocalSlack, action: Json): null {
  const { homeTab, messagesTab } = slack.manifest;
  const tab = stringAt(action, 'tab') === 'messages' ? 'messages' : 'home';
  if (tab === 'home' ? homeTab : messagesTab) tellHomeOpened(slack, slack.workspace.me, tab);
  return null;
}
