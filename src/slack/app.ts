import { App } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Mailport } from '../mailport.ts';
import type { Stores } from '../team/stores.ts';
import { createAgentSessions } from './agent-sessions.ts';
import { createAnswering } from './answering.ts';
import { createClientOptions } from './client-options.ts';
import { type ConnectionSettings, createConnection } from './connection.ts';
import { createDaily } from './daily/daily.ts';
import { createDeliveredOnce } from './delivered-once.ts';
import { createReference } from './failure.ts';
import { createHome } from './home/home.ts';
import { createInFlight } from './in-flight.ts';
import { listenToAgentPanel } from './listeners/agent-panel.ts';
import { listenToAskTeam } from './listeners/ask-team.ts';
import { listenToButtons } from './listeners/buttons.ts';
import { listenToCheckModal } from './listeners/check-modal.ts';
import { listenToDaily } from './listeners/daily.ts';
import { listenToDirectMessage } from './listeners/direct-message.ts';
import { listenToHome } from './listeners/home.ts';
import type { Listening } from './listeners/listening.ts';
import { listenToMention } from './listeners/mention.ts';
import { listenToModals } from './listeners/modals.ts';
import { listenToRating } from './listeners/rating.ts';
import { listenToRemoval } from './listeners/removal.ts';
import { listenToShortcuts } from './listeners/shortcuts.ts';
import { listenToSlashCommand } from './listeners/slash-command.ts';
import { listenToTeaching } from './listeners/teaching.ts';
import { listenToTeachingSubmission } from './listeners/teaching-submission.ts';
import { listenToUnknown } from './listeners/unknown.ts';
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
  /** What is kept; without it there is no team, no course and no counting. */
  readonly stores?: Stores;
  /** The id of the channel in which the team teaches. */
  readonly deskChannel?: string;
  /** Whether Mailport checks servers: then the Home tab offers it. */
  readonly hasChecks?: boolean;
  /** Where Slack's Web API is; slack.com by default. */
  readonly slackApiUrl?: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** How long a stop waits for answers that are on their way, in milliseconds. */
  readonly drainMs?: number;
}

/** A second press on the same button within so many milliseconds is impatience. */
const impatientMs = 3_000;

/**
 * Makes the app and signs in with the bot token; it does not answer yet.
 *
 * @throws SlackStartError where Slack refuses the token or cannot be reached.
 */
export async function createSlackApp(options: SlackAppOptions): Promise<SlackApp> {
  const { connection: settings, logger, slackApiUrl, now = Date.now, drainMs = 5_000 } = options;
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
  listen(app, options);
  return startAndStop(connection, inFlight, { drainMs, logger });
}

function listen(app: App, options: SlackAppOptions): void {
  const { mailport, logger, stores = null, deskChannel = null, now = Date.now } = options;
  const { hasChecks = false } = options;
  const daily = stores && createDaily({ client: app.client, mailport, stores, logger, now });
  const hasTeam = stores !== null && deskChannel !== null;
  const listening: Listening = {
    answer: createAnswering({ mailport, logger, now, stores, daily, hasTeam }),
    mailport,
    delivered: createDeliveredOnce({ now }),
    pressed: createDeliveredOnce({ now, ttlMs: impatientMs }),
    stores,
    deskChannel,
    home: createHome({ mailport, stores, deskChannel, hasChecks, logger }),
    sessions: createAgentSessions(),
    daily,
    logger,
    now,
  };
  for (const listenTo of everything) listenTo(app, listening);
}

const everything: readonly ((app: App, listening: Listening) => void)[] = [
  listenToSlashCommand,
  listenToMention,
  listenToDirectMessage,
  listenToButtons,
  listenToRating,
  listenToAskTeam,
  listenToTeaching,
  listenToTeachingSubmission,
  listenToRemoval,
  listenToHome,
  listenToAgentPanel,
  listenToDaily,
  listenToShortcuts,
  listenToCheckModal,
  listenToModals,
  listenToUnknown,
];

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
