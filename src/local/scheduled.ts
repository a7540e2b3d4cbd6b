import { freshId } from './ids.ts';

/** A message that waits for its time. */
interface Waiting {
  readonly id: string;
  readonly channel: string;
  /** In seconds since 1970, as Slack counts here. */
  readonly postAt: number;
  readonly text: string;
}

/** The longest that Node's timers wait, in milliseconds: about 24 days. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** The messages that are scheduled: they come at their time, unless they are deleted before. */
export class Scheduled {
  readonly #waiting = new Map<string, Waiting & { readonly timer: NodeJS.Timeout | null }>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Those of a conversation, or of all, the earliest first. */
  list(channel?: string): readonly Waiting[] {
    return [...this.#waiting.values()]
      .filter((one) => channel === undefined || one.channel === channel)
      .toSorted((a, b) => a.postAt - b.postAt);
  }

  /** Lets `post` happen at its time. One that is weeks away stays listed and does not come: nobody
   * keeps a local workspace open for so long. */
  add(message: Omit<Waiting, 'id'>, post: () => void): string {
    const id = freshId('Q');
    const wait = message.postAt * 1000 - this.#now();
    const timer =
      wait > LONGEST_TIMER ? null : setTimeout(() => this.#come(id, post), wait).unref();
    this.#waiting.set(id, { ...message, id, timer });
    return id;
  }

  /** Whether there was one to delete. */
  delete(id: string): boolean {
    const one = this.#waiting.get(id);
    if (one?.timer) clearTimeout(one.timer);
    return this.#waiting.delete(id);
  }

  stop(): void {
    for (const { id } of this.list()) this.delete(id);
  }

  #come(id: string, post: () => void): void {
    this.#waiting.delete(id);
    post();
  }
}
