import { SocketModeReceiver } from '@slack/bolt';
import type { Connection, ConnectionParts, ConnectionSettings } from './connection.ts';
import { within } from './deadline.ts';
import { toBoltLogger } from './log.ts';
import { createReopening } from './reopening.ts';
import { toStartError } from './start-error.ts';

type Settings = Extract<ConnectionSettings, { mode: 'socket' }>;

/** Slack says hello at once; a socket that stays dumb is given up. */
const helloWithinMs = 20_000;
/** A peer that is gone does not answer our good-bye. */
const goodbyeWithinMs = 2_000;

/**
 * Keeps a Socket Mode connection. Slack closes it every few hours, and nets break: then it is
 * opened again. Socket Mode's own reconnecting is switched off, because it is deaf for five seconds
 * and ends the process where a reopening fails (slackapi/node-slack-sdk#2656, #2752).
 */
export function createSocketConnection(
  { appToken }: Settings,
  { clientOptions, logger, now }: ConnectionParts,
): Connection {
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    logger: toBoltLogger(logger),
    installerOptions: { clientOptions },
  });
  const { client } = receiver;
  const reopening = createReopening({ open: openOnce, logger, now });
  client.on('disconnected', () => reopening.lost());
  let isStopping = false;

  async function openOnce(): Promise<void> {
    const dumb = setTimeout(() => void client.disconnect(), helloWithinMs);
    await client.start().finally(() => clearTimeout(dumb));
    // A stop may have come while the socket was being opened.
    if (isStopping) await client.disconnect();
    else reopening.opened();
  }

  return {
    receiver,
    async open() {
      await openOnce().catch((error: unknown) => {
        throw toStartError(error, 'Opening Socket Mode with the app token');
      });
    },
    async refuse() {
      isStopping = true;
      const goodbye = Promise.all([reopening.stop(), client.disconnect()]);
      await within(goodbyeWithinMs, goodbye, undefined);
    },
    async close() {},
  };
}
