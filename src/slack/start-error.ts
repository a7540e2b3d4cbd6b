import { webApi } from '@slack/bolt';

/** Why the app cannot begin: the message is for people, `cause` holds what Slack or Node said. */
export class SlackStartError extends Error {
  override readonly name = 'SlackStartError';
}

/** What went wrong while `doing` something ("signing in with the bot token"), in words. */
export function toStartError(error: unknown, doing: string): SlackStartError {
  return new SlackStartError(`${doing} failed: ${reasonOf(error)}`, { cause: error });
}

function reasonOf(error: unknown): string {
  if (error instanceof webApi.WebAPIPlatformError) return `Slack answered "${error.data.error}"`;
  if (error instanceof webApi.WebAPIHTTPError) return `Slack answered HTTP ${error.statusCode}`;
  if (error instanceof webApi.WebAPIRequestError) return 'Slack could not be reached';
  const { code } = (error ?? {}) as { code?: unknown };
  if (code === 'EADDRINUSE') return 'another program listens there';
  if (code === 'EACCES') return 'this user may not listen there';
  return typeof code === 'string' ? code : 'the connection broke';
}
