import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import {
  type Config,
  ConfigError,
  type HttpConfig,
  type LocalConfig,
  readConfig,
  type SocketConfig,
} from './config.ts';
import { knowledge } from './knowledge/index.ts';
import type { OwnEntry } from './knowledge/own-entries.ts';
import { createMailport, type MailportParts } from './mailport.ts';
import { describeOpenings, openChecks } from './open-checks.ts';
import { addPractice } from './practice-checks.ts';
import { createSlackApp, type SlackApp } from './slack/app.ts';
import type { ConnectionSettings } from './slack/connection.ts';
import { createReach } from './slack/reach.ts';
import { describeStartProblem } from './start-problem.ts';
import { readEntriesFile } from './storage/entries-file.ts';
import { openStorage } from './storage/storage.ts';
import type { Stores } from './team/stores.ts';

/** What answers are made from, whatever Mailport is connected to. */
interface Core {
  readonly parts: Omit<MailportParts, 'reach'> & { readonly stores: Stores };
  readonly logger: Logger;
  /** Why nothing is kept, for whoever starts Mailport; null where all is well. */
  readonly problem: string | null;
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
  const core = await createCore(config);
  return config.mode === 'local' ? startLocally(config, core) : startInSlack(config, core);
}

async function createCore(config: Config): Promise<Core> {
  const logger = pino({ level: config.logLevel, base: null });
  const fileEntries = readOwn(config.entriesPath);
  const checks = openChecks(config.checks);
  const practice = config.mode === 'local' && checks ? addPractice(checks) : null;
  const { problem, close, ...kept } = await openStorage(config.dataPath, logger);
  logOpenings(logger, config);
  return {
    parts: { ...kept, entries: knowledge, fileEntries, checks: practice?.checks ?? checks },
    logger,
    problem,
    async close() {
      await Promise.all([practice?.stop(), close()]);
    },
  };
}

/** The entries of the team's own file. @throws {ConfigError} naming every mistake in it. */
function readOwn(path: string | null): readonly OwnEntry[] {
  if (path === null) return [];
  const file = readEntriesFile(path);
  if ('problems' in file) throw new ConfigError(file.problems);
  return file.entries;
}

/** How Mailport and a Slack find each other, and where the team teaches. */
interface Place {
  readonly connection: ConnectionSettings;
  readonly slackApiUrl: string | null;
  readonly deskChannel: string | null;
}

/** Joins what Mailport knows and keeps with a Slack, and begins to answer there. */
async function startApp(
  { connection, slackApiUrl, deskChannel }: Place,
  { parts, logger }: Core,
): Promise<SlackApp> {
  const { stores, checks } = parts;
  const slack = slackApiUrl === null ? {} : { slackApiUrl };
  const reach = createReach({ botToken: connection.botToken, logger, ...slack });
  const mailport = createMailport({ ...parts, reach });
  const desk = deskChannel === null ? {} : { deskChannel };
  const kept = { stores, hasChecks: checks != null };
  const app = await createSlackApp({ connection, mailport, logger, ...kept, ...slack, ...desk });
  await app.start();
  return app;
}

async function startInSlack(config: SocketConfig | HttpConfig, core: Core): Promise<Running> {
  const { slackApiUrl, deskChannel } = config;
  const { logger, close } = core;
  const app = await startApp({ connection: config, slackApiUrl, deskChannel }, core);
  logger.info({ mode: config.mode, port: config.mode === 'http' ? config.port : null }, 'ready');
  return { logger, stop: () => app.stop().then(close) };
}

async function startLocally(config: LocalConfig, core: Core): Promise<Running> {
  // Loaded here alone: a real Slack has no use for it.
  const { startLocalWorkspace } = await import('./local/workspace-server.ts');
  const { logger, problem, close } = core;
  const manifestPath = join(import.meta.dirname, '../manifest.yml');
  const workspace = await startLocalWorkspace({ port: config.port, manifestPath, logger });
  const { slackApiUrl, botToken, appToken } = workspace;
  const connection = { mode: 'socket', botToken, appToken } as const;
  const deskChannel = config.deskChannel ?? workspace.deskChannel;
  const app = await startApp({ connection, slackApiUrl, deskChannel }, core);
  process.stdout.write(welcome(workspace.url, problem));
  return {
    logger,
    async stop() {
      await app.stop();
      await workspace.stop();
      await close();
    },
  };
}

/** What an operator has opened is told even where the log is quiet. */
function logOpenings(logger: Logger, { checks }: Config): void {
  const { nets = [], hosts = [] } = checks?.openings ?? {};
  const isWider = nets.length + hosts.length > 0;
  logger[isWider ? 'warn' : 'info'](describeOpenings(checks), 'what may be checked');
}

function welcome(url: string, problem: string | null): string {
  return `
  Mailport runs in a local workspace: ${url}${problem === null ? '' : `\n  ${problem}`}
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
