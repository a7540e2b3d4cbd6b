import { type Logger as BoltLogger, LogLevel, RespondError, webApi } from '@slack/bolt';
import type { Logger } from 'pino';

/**
 * Bolt's logger on top of ours. Its debug lines hold whole messages and tokens, so they are never
 * written, whatever our own level is.
 */
export function toBoltLogger(logger: Logger): BoltLogger {
  return {
    debug: () => {},
    info: (...words) => logger.info(describe(words)),
    warn: (...words) => logger.warn(describe(words)),
    error: (...words) => logger.error(describe(words)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}

/** An error as it may stand in a log. */
export interface DescribedError {
  readonly name: string;
  readonly code?: string;
  readonly message?: string;
  readonly needed?: string;
  readonly frames?: string;
  readonly cause?: DescribedError;
}

/**
 * What a log may know of an error: its name, code and place. The message only where Slack's
 * libraries wrote it, because that of any other may quote what a person asked.
 */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { name: typeof error };
  // Bolt calls the cause of an error that it wraps its original.
  const { code, original } = error as { code?: unknown; original?: unknown };
  const cause = error.cause ?? original;
  const frames = error.stack?.match(/^ +at .*$/gm)?.join('\n');
  return {
    name: error.name,
    ...(typeof code === 'string' && { code }),
    ...(isSlackError(error) && { message: redact(error.message) }),
    ...(error instanceof webApi.WebAPIPlatformError && scopesOf(error)),
    ...(frames !== undefined && { frames: redact(frames) }),
    ...(cause !== undefined && { cause: describeError(cause) }),
  };
}

/** A text without the things that must not be in a log: tokens, and addresses that are keys. */
export function redact(text: string): string {
  return text
    .replace(/\bx(?:ox[a-z]|app|oxe)[\w.-]*-[\w-]+/gi, '[token]')
    .replace(/\b(wss?|https?):\/\/([^/\s"')]+)[^\s"')]*/gi, '$1://$2/[…]')
    .replace(/\?[^\s"')]+/g, '?[…]');
}

function isSlackError(error: Error): boolean {
  return error instanceof webApi.SlackError || error instanceof RespondError;
}

function scopesOf({ data }: webApi.WebAPIPlatformError): { needed?: string } {
  const { needed } = data as { needed?: unknown };
  return typeof needed === 'string' ? { needed } : {};
}

function describe(words: readonly unknown[]): string {
  const parts = words.map((word) => (word instanceof Error ? word.name : String(word)));
  return redact(parts.join(' '));
}
