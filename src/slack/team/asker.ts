import { readJson } from '../modals/context.ts';

/** Where somebody asked, and so where the team's answer goes. */
export interface AskerPlace {
  readonly channel: string;
  /** Null where the question stands in no thread. */
  readonly thread: string | null;
  /** Whether only the asker saw it there. */
  readonly isPrivate: boolean;
}

/** A place as it is kept. */
export function writePlace(place: AskerPlace): string {
  return JSON.stringify(place);
}

/** A place that was kept; a direct message where another version has written it. */
export function readPlace(text: string, asker: string): AskerPlace {
  const { channel, thread, isPrivate } = readJson(text);
  if (typeof channel !== 'string') return { channel: asker, thread: null, isPrivate: false };
  return {
    channel,
    thread: typeof thread === 'string' ? thread : null,
    isPrivate: isPrivate === true,
  };
}

/** Where the team sees a question. */
export interface Post {
  readonly channel: string;
  readonly ts: string;
}

export function writePost(post: Post): string {
  return JSON.stringify(post);
}

/** The post of a question; null where there is none, or another version has written it. */
export function readPost(text: string | null): Post | null {
  const { channel, ts } = readJson(text);
  return typeof channel === 'string' && typeof ts === 'string' ? { channel, ts } : null;
}
