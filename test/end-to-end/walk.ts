import { join } from 'node:path';
import { pino } from 'pino';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { knowledge } from '../../src/knowledge/index.ts';
import { startLocalWorkspace } from '../../src/local/workspace-server.ts';
import { createMailport } from '../../src/mailport.ts';
import { createSlackApp } from '../../src/slack/app.ts';
import { createReach } from '../../src/slack/reach.ts';
import { createConversations } from '../../src/storage/conversations.ts';
import type { Database } from '../../src/storage/database.ts';
import { createStores } from '../../src/storage/stores.ts';
import { openPage } from './browser.ts';

const manifestPath = join(import.meta.dirname, '../../manifest.yml');

/** The real app with a database, in a local workspace that a browser looks at. */
export async function openWalk(
  browser: Browser,
  database: Database,
  options: BrowserContextOptions = {},
) {
  const workspace = await startLocalWorkspace({ port: 0, manifestPath });
  const { botToken, appToken, slackApiUrl, deskChannel } = workspace;
  const logger = pino({ level: 'silent' });
  const stores = createStores(database);
  const reach = createReach({ botToken, slackApiUrl, logger });
  const conversations = createConversations();
  const mailport = createMailport({ entries: knowledge, conversations, stores, reach });
  const connection = { mode: 'socket', botToken, appToken } as const;
  const slack = { connection, slackApiUrl, deskChannel };
  const app = await createSlackApp({ ...slack, mailport, stores, logger });
  await app.start();
  const watched = await openPage(browser, workspace.url, options);
  return {
    ...watched,
    async close() {
      await watched.page.close();
      await app.stop();
      await workspace.stop();
    },
  };
}
