import type { Socket } from 'node:net';
import { type Caps, createLineReader, type LineReader, usualCaps } from './dialogue/line-reader.ts';
import { type Failure, toFailure } from './failure.ts';

export type Incoming = { readonly line: string } | Failure;

/** What a socket has brought so far, and a way to wait for more. */
export interface Wire {
  readonly reader: LineReader;
  failure(): Failure | null;
  wake(): void;
  /** Resolves when the test holds, or after so many milliseconds. */
  until(holds: () => boolean, withinMs: number): Promise<void>;
  /** The next line, or why none came in time ('timeout'). */
  line(withinMs: number): Promise<Incoming>;
  /** Whether anything came, or the end, in time. */
  stirs(withinMs: number): Promise<boolean>;
  hangUp(): void;
}

/** Listens to a socket, plain or TLS, from the moment it is made. */
export function createWire(
  socket: Socket,
  { caps = usualCaps, signal }: { readonly caps?: Caps; readonly signal?: AbortSignal },
): Wire {
  const reader = createLineReader(caps);
  const waiting = new Set<() => void>();
  let failure: Failure | null = null;
  const wake = () => {
    for (const look of waiting) look();
  };
  const end = (why: Failure) => {
    failure ??= why;
    socket.destroy();
    wake();
  };
  socket.on('data', (chunk: Buffer) => {
    reader.push(chunk);
    const excess = reader.excess();
    if (excess) end({ code: `${excess}-too-long`, text: '' });
    else wake();
  });
  socket.on('error', (error) => end(toFailure(error)));
  socket.once('close', () => end({ code: 'closed', text: '' }));
  const abort = () => end({ code: 'aborted', text: '' });
  signal?.addEventListener('abort', abort, { once: true });
  socket.once('close', () => signal?.removeEventListener('abort', abort));
  if (signal?.aborted) abort();

  const until: Wire['until'] = (holds, withinMs) => wait(waiting, holds, withinMs);
  return {
    reader,
    failure: () => failure,
    wake,
    until,
    line: (withinMs) => readLine(reader, () => failure, until, withinMs),
    async stirs(withinMs) {
      const hasStirred = () => reader.heard() > 0 || failure !== null;
      await until(hasStirred, withinMs);
      return hasStirred();
    },
    hangUp: () => socket.destroy(),
  };
}

async function wait(
  waiting: Set<() => void>,
  holds: () => boolean,
  withinMs: number,
): Promise<void> {
  // Most lines come many together: what is there already needs no timer.
  if (holds()) return;
  await new Promise<void>((resolve) => {
    const look = () => {
      if (holds()) stop();
    };
    const stop = () => {
      clearTimeout(timer);
      waiting.delete(look);
      resolve();
    };
    const timer = setTimeout(stop, Math.max(0, withinMs));
    waiting.add(look);
  });
}

async function readLine(
  reader: LineReader,
  failure: () => Failure | null,
  until: Wire['until'],
  withinMs: number,
): Promise<Incoming> {
  let line: string | null = null;
  await until(() => {
    line = reader.next();
    return line !== null || reader.excess() !== null || failure() !== null;
  }, withinMs);
  if (line !== null) return { line };
  const excess = reader.excess();
  if (excess) return { code: `${excess}-too-long`, text: '' };
  return failure() ?? { code: 'timeout', text: '' };
}
