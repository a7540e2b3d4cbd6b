import type { Logger } from 'pino';
import { describeError } from './log.ts';

/** A connection that lasted so many milliseconds was a good one. */
const goodAfterMs = 10_000;

/** Opens a connection again whenever it is lost. */
export interface Reopening {
  /** To be called when the connection is open. */
  opened(): void;
  /** To be called when it is lost. */
  lost(): void;
  /** Gives up, and waits for an attempt that is under way. */
  stop(): Promise<void>;
}

/**
 * Opens a lost connection at once; when that fails or the new one does not last, after ever longer
 * pauses, for as long as it takes. An opening that fails is logged and never thrown.
 */
export function createReopening({
  open,
  logger,
  now,
}: {
  readonly open: () => Promise<void>;
  readonly logger: Logger;
  readonly now: () => number;
}): Reopening {
  const stopping = new AbortController();
  let openedAt: number | undefined;
  let attempts = 0;
  let underWay: Promise<void> | undefined;

  async function reopen(): Promise<void> {
    if (openedAt !== undefined && now() - openedAt >= goodAfterMs) attempts = 0;
    for (;;) {
      await pause(delayBefore(attempts), stopping.signal);
      if (stopping.signal.aborted) return;
      attempts += 1;
      try {
        await open();
        return logger.info({ attempts }, 'connected to Slack again');
      } catch (error) {
        logger.warn({ attempts, error: describeError(error) }, 'could not reconnect to Slack yet');
      }
    }
  }

  return {
    opened() {
      openedAt = now();
    },
    lost() {
      // Before the first opening it is not ours to repair, and each failed attempt comes here too.
      if (openedAt === undefined || underWay !== undefined || stopping.signal.aborted) return;
      underWay = reopen().finally(() => {
        underWay = undefined;
      });
    },
    async stop() {
      stopping.abort();
      await underWay;
    },
  };
}

/** Milliseconds before the attempt after `attempts` others: 0, then 0.5 s, 1 s, 2 s … 30 s. */
export function delayBefore(attempts: number): number {
  return attempts === 0 ? 0 : Math.min(30_000, 250 * 2 ** attempts);
}

async function pause(ms: number, stop: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      stop.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    stop.addEventListener('abort', end);
  });
}
