import { ConfigError } from './config.ts';

/** What Slack says of a token that it does not take. */
const refusals = [
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_expired',
  'token_revoked',
  'not_allowed_token_type',
];

/** Signs, on this machine, that there is no way to Slack. */
const unreachable = [
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
];

/** Why Mailport cannot start and what to do about it, for the person who started it. No stack. */
export function describeStartProblem(error: unknown): string {
  if (error instanceof ConfigError) return `${error.message}\nThe README says where each value is.`;
  const causes = causesOf(error);
  const codes = causes.flatMap(codesOf);
  const has = (wanted: string) => codes.includes(wanted);

  if (has('EADDRINUSE'))
    return `${doorOf(causes)} is taken by another program. Stop that one, or set PORT to a free port.`;
  if (has('EACCES'))
    return `${doorOf(causes)} may not be opened by this user. Set PORT to a free port above 1023.`;
  if (has('missing_scope'))
    return 'Slack says that a scope is missing. SLACK_APP_TOKEN needs connections:write; the bot’s own scopes are in manifest.yml: update the app from it and install it again.';
  const refusal = refusals.find(has);
  if (refusal)
    return `Slack does not take the tokens (${refusal}). Copy SLACK_BOT_TOKEN, and SLACK_APP_TOKEN where it is set, again from the settings of your Slack app, and check that the app is installed.`;
  const obstacle = unreachable.find(has) ?? (has('slack_webapi_request_error') && 'no answer');
  if (obstacle)
    return `Slack cannot be reached (${obstacle}). Check this machine’s network, its proxy, and SLACK_API_URL if it is set.`;
  return `Mailport cannot start: ${error instanceof Error ? error.message : String(error)}`;
}

/** An error with everything that caused it, the outermost first. */
function causesOf(error: unknown): object[] {
  const causes: object[] = [];
  let next = error;
  while (typeof next === 'object' && next !== null && !causes.includes(next)) {
    causes.push(next);
    next = 'original' in next ? next.original : 'cause' in next ? next.cause : null;
  }
  return causes;
}

/** Node's and Slack's names for an error: `code`, and what the Web API answered. */
function codesOf(cause: object): unknown[] {
  const code = 'code' in cause ? cause.code : null;
  const data = 'data' in cause ? cause.data : null;
  const answered = typeof data === 'object' && data !== null && 'error' in data ? data.error : null;
  return [code, answered];
}

function doorOf(causes: readonly object[]): string {
  for (const cause of causes) if ('port' in cause) return `Port ${cause.port}`;
  return 'The port';
}
