import { type ChecksConfig, readChecksConfig } from './config-checks.ts';

/** Everything that the environment decides. A value that is empty or only spaces counts as not set. */
export type Config = LocalConfig | SocketConfig | HttpConfig;

interface CommonConfig {
  /** Where the local workspace, or HTTP mode, listens: 1 to 65535. */
  readonly port: number;
  readonly logLevel: LogLevel;
  /** Null where no server may be checked. */
  readonly checks: ChecksConfig | null;
}

/** No Slack account: the local workspace. */
export interface LocalConfig extends CommonConfig {
  readonly mode: 'local';
}

/** A real Slack, which Mailport calls: nothing needs to reach this machine from outside. */
export interface SocketConfig extends CommonConfig {
  readonly mode: 'socket';
  readonly botToken: string;
  readonly appToken: string;
  /** Another Slack than slack.com, such as GovSlack; null for the ordinary one. */
  readonly slackApiUrl: string | null;
}

/** A real Slack, which calls Mailport under a public address. */
export interface HttpConfig extends CommonConfig {
  readonly mode: 'http';
  readonly botToken: string;
  readonly signingSecret: string;
  readonly slackApiUrl: string | null;
}

export type { ChecksConfig } from './config-checks.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A start that cannot be: every problem, in words, without the value of any secret. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
    super([`The configuration has ${count}:`, ...problems.map((one) => `- ${one}`)].join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
type LogLevel = (typeof logLevels)[number];

/** A token's place: how it begins, and where Slack shows it. */
const botToken = {
  name: 'SLACK_BOT_TOKEN',
  prefix: 'xoxb-',
  where: 'the "Bot User OAuth Token" under OAuth & Permissions',
};
const appToken = {
  name: 'SLACK_APP_TOKEN',
  prefix: 'xapp-',
  where: 'an app-level token with the scope connections:write, under Basic Information',
};

/**
 * Reads the environment. With a bot token and an app token it is Socket Mode (also where a signing
 * secret is set beside them: Socket Mode needs no public address, so it works wherever HTTP does);
 * with a bot token and a signing secret, HTTP; with none of the three, the local workspace.
 * @throws {ConfigError} naming every problem at once.
 */
export function readConfig(environment: Environment): Config {
  const value = valueIn(environment);
  const { checks, problems: checkProblems } = readChecksConfig(value);
  const bot = value('SLACK_BOT_TOKEN');
  const app = value('SLACK_APP_TOKEN');
  const secret = value('SLACK_SIGNING_SECRET');
  const slackApiUrl = value('SLACK_API_URL');
  const port = value('PORT') ?? '3000';
  const isLocal = !bot && !app && !secret;
  const logLevel = value('LOG_LEVEL')?.toLowerCase() ?? (isLocal ? 'warn' : 'info');

  const problems = [
    ...problemsOfToken(bot, botToken),
    ...problemsOfToken(app, appToken),
    ...problemsOfSecret(secret),
    ...problemsOfPairing({ bot, app, secret }),
    ...problemsOfApiUrl(slackApiUrl),
    ...problemsOfPort(port),
    ...(isLogLevel(logLevel) ? [] : [`LOG_LEVEL must be one of ${logLevels.join(', ')}.`]),
    ...checkProblems,
  ];
  if (problems.length > 0 || !isLogLevel(logLevel)) throw new ConfigError(problems);

  const shared = { port: Number(port), logLevel, checks };
  if (bot && app) return { mode: 'socket', botToken: bot, appToken: app, slackApiUrl, ...shared };
  if (bot && secret)
    return { mode: 'http', botToken: bot, signingSecret: secret, slackApiUrl, ...shared };
  return { mode: 'local', ...shared };
}

/**
 * Reads only what is about checks, for a surface that has nothing to do with Slack.
 * @throws {ConfigError} naming every problem at once.
 */
export function readChecks(environment: Environment): ChecksConfig | null {
  const { checks, problems } = readChecksConfig(valueIn(environment));
  if (problems.length > 0) throw new ConfigError(problems);
  return checks;
}

function valueIn(environment: Environment): (name: string) => string | null {
  return (name) => environment[name]?.trim() || null;
}

function isLogLevel(text: string): text is LogLevel {
  return logLevels.some((level) => level === text);
}

function problemsOfToken(token: string | null, { name, prefix, where }: typeof botToken): string[] {
  if (!token) return [];
  if (!token.startsWith(prefix))
    return [`${name} must begin with ${prefix}. It is ${where} of your Slack app.`];
  return /^[\w.-]+$/.test(token.slice(prefix.length))
    ? []
    : [`${name} is not a whole token: copy it again, without quotes, spaces or line breaks.`];
}

function problemsOfSecret(secret: string | null): string[] {
  if (!secret || !/^(xox|xapp-)|["'\s]/.test(secret)) return [];
  return [
    'SLACK_SIGNING_SECRET is not a signing secret. It is the "Signing Secret" under Basic Information of your Slack app; a token does not serve.',
  ];
}

function problemsOfPort(text: string): string[] {
  const isPort = /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 65535;
  return isPort ? [] : ['PORT must be a whole number from 1 to 65535, such as 3000.'];
}

/** Half a configuration: what is there, and what is missing beside it. */
function problemsOfPairing(given: Record<'bot' | 'app' | 'secret', string | null>): string[] {
  if (given.bot && !given.app && !given.secret)
    return [
      'SLACK_BOT_TOKEN is set, but nothing beside it. Set SLACK_APP_TOKEN too (Socket Mode), or SLACK_SIGNING_SECRET (HTTP); without any of them Mailport runs in a local workspace.',
    ];
  if (given.bot || (!given.app && !given.secret)) return [];
  const present = [given.app && 'SLACK_APP_TOKEN', given.secret && 'SLACK_SIGNING_SECRET'];
  const names = present.filter(Boolean);
  return [
    `SLACK_BOT_TOKEN is missing beside ${names.join(' and ')}. It is ${botToken.where} of your Slack app.`,
  ];
}

/** Tokens travel to this address, so it has to be encrypted unless it is this very machine. */
function problemsOfApiUrl(text: string | null): string[] {
  if (!text) return [];
  const url = URL.canParse(text) ? new URL(text) : null;
  const isLoopback = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback)) return [];
  return ['SLACK_API_URL must be an https address, such as https://slack-gov.com/api/.'];
}
