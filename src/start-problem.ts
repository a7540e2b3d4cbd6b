import { ConfigError } from './config.ts';

/** What to do about each: by Slack's answer or by Node's code, the first that is met. */
const advice: readonly (readonly [codes: readonly string[], words: string])[] = [
  [
    ['EADDRINUSE'],
    'Another program has that port. Stop it, or choose a free one: PORT=3001 npm start.',
  ],
  [['EACCES'], 'That port needs more rights than this user has. Choose one above 1023 as PORT.'],
  [
    ['missing_scope', 'not_allowed_token_type'],
    'SLACK_APP_TOKEN has to be an app-level token with the scope connections:write; the scopes of SLACK_BOT_TOKEN are in manifest.yml: update the app from it and install it again.',
  ],
  [
    ['invalid_auth', 'not_authed', 'account_inactive', 'token_expired', 'token_revoked'],
    'Copy the token again from the settings of your Slack app, and see that the app is installed in the workspace.',
  ],
  [
    [
      'ENOTFOUND',
      'EAI_AGAIN',
      'ECONNREFUSED',
      'ECONNRESET',
      'ENETUNREACH',
      'EHOSTUNREACH',
      'ETIMEDOUT',
      'UND_ERR_CONNECT_TIMEOUT',
      'slack_webapi_request_error',
    ],
    'Check that this machine reaches Slack: its network, its proxy, and SLACK_API_URL if that is set.',
  ],
];

/** Why Mailport cannot start and what to do about it, for the person who started it. No stack. */
export function describeStartProblem(error: unknown): string {
  if (error instanceof ConfigError) return `${error.message}\nThe README says where each value is.`;
  const causes = causesOf(error);
  const codes = causes.flatMap(codesOf);
  const found = advice.find(([known]) => known.some((code) => codes.includes(code)));
  return [`Mailport cannot start: ${whatFailed(error, causes)}.`, found?.[1]]
    .filter(Boolean)
    .join('\n');
}

/** In words where somebody put it into words; Node's own errors of a system call are not for people. */
function whatFailed(error: unknown, causes: readonly object[]): string {
  const port = causes.flatMap((cause) => ('port' in cause ? [cause.port] : []))[0];
  if (causes[0] && 'syscall' in causes[0] && port !== undefined)
    return `port ${port} cannot be opened`;
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
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
