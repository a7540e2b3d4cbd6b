import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import {
  type Config,
  type HttpConfig,
  type LocalConfig,
  readConfig,
  type SocketConfig,
} from './config.ts';
import { knowledge } from './knowledge/index.ts';
import { createMailport, type Mailport } from './mailport.ts';
import { describeOpenings, openChecks } from './open-checks.ts';
import { addPractice } from './practice-checks.ts';
import { createSlackApp } from './slack/app.ts';
import { describeStartProblem } from './start-problem.ts';
import { createConversations } from './storage/conversations.ts';

/** What answers, whatever it is connected to. */
interface Core {
  readonly mailport: Mailport;
  readonly logger: Logger;
  /** Ends what it has opened itself, once nothing is asked any more. */
  close(): Promise<void>;
}

/** What runs, from the ready line to the last answer. */
interface Running {
  readonly logger: Logger;
  /** Answers what has arrived, takes nothing new, and closes every connection. */
  stop(): Promise<void>;
}

/** A stop that takes longer than this is cut short. */
const stopWithinMs = 10_000;

try {
  stopOnSignals(await start(readConfig(process.env)));
} catch (error) {
  process.stderr.write(`${describeStartProblem(error)}\n`);
  process.exit(1);
}

async function start(config: Config): Promise<Running> {
  const core = createCore(config);
  return config.mode === 'local' ? startLocally(config, core) : startInSlack(config, core);
}

function createCore(config: Config): Core {
  const logger = pino({ level: config.logLevel, base: null });
  const checks = openChecks(config.checks);
  const practice = config.mode === 'local' && checks ? addPractice(checks) : null;
  const mailport = createMailport({
    entries: knowledge,
    conversations: createConversations(),
    checks: practice?.checks ?? checks,
  });
  logOpenings(logger, config);
  return { mailport, logger, close: async () => practice?.stop() };
}

async function startInSlack(
  config: SocketConfig | HttpConfig,
  { mailport, logger, close }: Core,
): Promise<Running> {
  const slack = config.slackApiUrl === null ? {} : { slackApiUrl: config.slackApiUrl };
  const app = await createSlackApp({ connection: config, mailport, logger, ...slack });
  await app.start();
  const port = config.mode === 'http' ? config.port : null;
  logger.info({ mode: config.mode, port }, 'ready');
  return { logger, stop: () => app.stop().then(close) };
}

async function startLocally(
  { port }: LocalConfig,
  { mailport, logger, close }: Core,
): Promise<Running> {
  // Loaded here alone: a real Slack has no use for it.
  const { startLocalWorkspace } = await import('./local/workspace-server.ts');
  const manifestPath = join(import.meta.dirname, '../manifest.yml');
  const workspace = await startLocalWorkspace({ port, manifestPath, logger });
  const { slackApiUrl, botToken, appToken } = workspace;
  const connection = { mode: 'socket', botToken, appToken } as const;
  const app = await createSlackApp({ connection, slackApiUrl, mailport, logger });
  await app.start();
  process.stdout.write(welcome(workspace.url));
  return {
    logger,
    async stop() {
      await app.stop();
      await Promise.all([workspace.stop(), close()]);
    },
  };
}

/** What an operator has opened is told even where the log is quiet. */
function logOpenings(logger: Logger, { checks }: Config): void {
  const { nets = [], hosts = [] } = checks?.openings ?? {};
  const isWider = nets.length + hosts.length > 0;
  logger[isWider ? 'warn' : 'info'](describeOpenings(checks), 'what may be checked');
}

function welcome(url: string): string {
  return `
  Mailport runs in a local workspace: ${url}
  Try there: /mailport pop3 secure
             /mailport check expired.practice.test

  From the terminal: npm run --silent ask -- pop3 secure
  For a real Slack:  create an app from manifest.yml, put its tokens into .env (see .env.example),
                     and start again. The README goes through it step by step.

`;
}

/** Ctrl-C and a service manager's stop end well; a promise that nobody caught ends with status 1. */
function stopOnSignals({ logger, stop }: Running): void {
  let isStopping = false;
  async function leave(status: number): Promise<void> {
    if (isStopping) process.exit(status);
    isStopping = true;
    setTimeout(() => process.exit(1), stopWithinMs).unref();
    await stop();
    process.exit(status);
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => leave(0));
  for (const event of ['unhandledRejection', 'uncaughtException'] as const)
    process.on(event, (error: unknown) => {
      logger.fatal({ err: error }, 'an error that nobody caught');
      void leave(1);
    });
}
