import { App, type webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Mailport } from '../mailport.ts';
import { createAnswering } from './answering.ts';
import { type ConnectionSettings, createConnection } from './connection.ts';
import { createDeliveredOnce } from './delivered-once.ts';
import { createReference } from './failure.ts';
import { createInFlight } from './in-flight.ts';
import { listenToButtons } from './listeners/buttons.ts';
import { listenToCheckModal } from './listeners/check-modal.ts';
import type { Desk } from './listeners/desk.ts';
import { listenToDirectMessage } from './listeners/direct-message.ts';
import { listenToMention } from './listeners/mention.ts';
import { listenToSlashCommand } from './listeners/slash-command.ts';
import { describeError, toBoltLogger } from './log.ts';
import { toStartError } from './start-error.ts';

/** Mailport in a Slack workspace. */
export interface SlackApp {
  /** Begins to answer. @throws SlackStartError where it cannot: a refused token, a taken port … */
  start(): Promise<void>;
  /** Takes nothing new, answers what has arrived, closes every connection. May be called twice. */
  stop(): Promise<void>;
}

export interface SlackAppOptions {
  readonly connection: ConnectionSettings;
  readonly mailport: Mailport;
  readonly logger: Logger;
  /** Where Slack's Web API is; slack.com by default. */
  readonly slackApiUrl?: string;
  /** Milliseconds since any fixed moment. */
  readonly now?: () => number;
  /** How long a stop waits for answers that are on their way, in milliseconds. */
  readonly drainMs?: number;
}

/** A call to Slack that takes longer than this has failed, in milliseconds. */
const callWithinMs = 10_000;
/** A second press on the same button within so many milliseconds is impatience. */
const impatientMs = 3_000;

/**
 * Makes the app and signs in with the bot token; it does not answer yet.
 *
 * @throws SlackStartError where Slack refuses the token or cannot be reached.
 */
export async function createSlackApp({
  connection: settings,
  mailport,
  logger,
  slackApiUrl,
  now = Date.now,
  drainMs = 5_000,
}: SlackAppOptions): Promise<SlackApp> {
  // Each gets its own: Bolt and Socket Mode write into the object that they are given.
  const clientOptions = () => createClientOptions(slackApiUrl);
  const connection = createConnection(settings, { clientOptions: clientOptions(), logger, now });
  const app = new App({
    token: settings.botToken,
    receiver: connection.receiver,
    clientOptions: clientOptions(),
    logger: toBoltLogger(logger),
    convoStore: false,
    // Else a bad token ends the process later, as a rejection that nobody can catch.
    deferInitialization: true,
  });
  await app.init().catch((error: unknown) => {
    throw toStartError(error, 'Signing in with the bot token');
  });

  const inFlight = createInFlight();
  app.use(({ next }) => inFlight.run(next));
  logEscapedErrors(app, logger);
  listen(app, {
    answer: createAnswering({ mailport, logger, now }),
    delivered: createDeliveredOnce({ now }),
    pressed: createDeliveredOnce({ now, ttlMs: impatientMs }),
  });
  return startAndStop(connection, inFlight, { drainMs, logger });
}

function listen(app: App, desk: Desk): void {
  listenToSlashCommand(app, desk);
  listenToMention(app, desk);
  listenToDirectMessage(app, desk);
  listenToButtons(app, desk);
  listenToCheckModal(app, desk);
}

function startAndStop(
  connection: ReturnType<typeof createConnection>,
  inFlight: ReturnType<typeof createInFlight>,
  { drainMs, logger }: { drainMs: number; logger: Logger },
): SlackApp {
  let stopped: Promise<void> | undefined;

  async function stop(): Promise<void> {
    await connection.refuse();
    const everyoneWasAnswered = await inFlight.settled(drainMs);
    if (!everyoneWasAnswered) logger.warn('stopped before everyone was answered');
    await connection.close();
  }

  return {
    start: () => connection.open(),
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}

/** Answering ends its own failures; what gets here failed before it or beside it. */
function logEscapedErrors(app: App, logger: Logger): void {
  app.error(async (error) => {
    const reference = createReference();
    logger.error({ reference, error: describeError(error) }, 'failed outside of an answer');
  });
}

function createClientOptions(slackApiUrl: string | undefined): webApi.WebClientOptions {
  return {
    ...(slackApiUrl !== undefined && { slackApiUrl }),
    retryConfig: { retries: 2 },
    timeout: callWithinMs,
    // Answers to a response_url go through this too, and have no timeout of their own.
    fetch: (url, init) =>
      fetch(url, { ...init, signal: init?.signal ?? AbortSignal.timeout(callWithinMs) }),
  };
}
