import type { Context } from '@slack/bolt';
import type { Person } from '../onboarding/learner.ts';

/** Somebody of the workspace in which something happened. */
export function whoIs(context: Context, person: string): Person {
  return { workspace: workspaceOf(context) ?? '', person };
}

/** The workspace, or the organisation where the app is installed in all of it. */
export function workspaceOf({ teamId, enterpriseId }: Context): string | undefined {
  return teamId ?? enterpriseId;
}
