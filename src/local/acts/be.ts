import { type Json, stringAt } from '../foreign.ts';
import type { LocalSlack } from '../local-slack.ts';

/** Somebody else sits down at the page: whatever lay open in front of the one before is closed. */
export function be({ workspace, views }: LocalSlack, action: Json): string | null {
  const person = workspace.person(stringAt(action, 'person') ?? '');
  if (person === undefined || person.isBot) return 'There is nobody of that name';
  views.closeAll();
  workspace.be(person);
  return null;
}
