import type { Server } from 'node:http';
import { type CustomRoute, HTTPReceiver } from '@slack/bolt';
import type { Connection, ConnectionParts, ConnectionSettings } from './connection.ts';
import { toBoltLogger } from './log.ts';
import { toStartError } from './start-error.ts';

type Settings = Extract<ConnectionSettings, { mode: 'http' }>;

/** Tells a load balancer that the process serves. Says nothing about Slack. */
const health: CustomRoute = {
  path: '/healthz',
  method: 'GET',
  handler: (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' }).end('ok\n');
  },
};

/** Listens for Slack's signed requests on `/slack/events`. */
export function createHttpConnection(
  { signingSecret, port, host }: Settings,
  { logger }: Pick<ConnectionParts, 'logger'>,
): Connection {
  const receiver = new HTTPReceiver({
    signingSecret,
    customRoutes: [health],
    logger: toBoltLogger(logger),
  });
  let server: Server | undefined;
  let closed: Promise<unknown> = Promise.resolve();

  return {
    receiver,
    async open() {
      try {
        server = await receiver.start({ port, ...(host !== undefined && { host }) });
      } catch (error) {
        throw toStartError(error, `Listening on port ${port}`);
      }
    },
    async refuse() {
      if (server === undefined) return;
      closed = new Promise((resolve) => server?.close(resolve));
    },
    // Connections that are kept alive or only half read would hold the server open.
    async close() {
      server?.closeAllConnections();
      await closed;
    },
  };
}
