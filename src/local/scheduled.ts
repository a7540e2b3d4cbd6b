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

/** So shortly before its time a message is deleted no more, in seconds.
 * @see https://docs.slack.dev/reference/methods/chat.deleteScheduledMessage */
const TOO_LATE = 60;

/** So many messages come to a conversation within so many seconds at most.
 * @see https://docs.slack.dev/reference/methods/chat.scheduleMessage */
const MOST_IN_WINDOW = 30;
const WINDOW = 5 * 60;

interface Scheduling extends Waiting {
  readonly timer: NodeJS.Timeout;
  readonly post: () => void;
}

/** The messages that are scheduled: they come at their time, unless they are deleted before. */
export class Scheduled {
  readonly #waiting = new Map<string, Scheduling>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Those of a conversation, or of all, the earliest first. */
  list(channel?: string): readonly Waiting[] {
    this.#catchUp();
    return [...this.#waiting.values()]
      .filter((one) => channel === undefined || one.channel === channel)
      .toSorted((a, b) => a.postAt - b.postAt);
  }

  /** Whether another message may come to the conversation at about that time. */
  hasRoom(channel: string, postAt: number): boolean {
    const near = this.list(channel).filter((one) => Math.abs(one.postAt - postAt) < WINDOW);
    return near.length < MOST_IN_WINDOW;
  }

  /** Lets `post` happen at its time. */
  add(message: Omit<Waiting, 'id'>, post: () => void): string {
    const id = freshId('Q');
    // A timer may be a millisecond early.
    const wait = Math.min(message.postAt * 1000 - this.#now() + 5, LONGEST_TIMER);
    const timer = setTimeout(() => this.#catchUp(), wait).unref();
    this.#waiting.set(id, { ...message, id, timer, post });
    return id;
  }

  /** Whether there was one to delete. */
  delete(id: string): boolean {
    const one = this.list().find((waiting) => waiting.id === id);
    if (!one || one.postAt - this.#now() / 1000 < TOO_LATE) return false;
    this.#drop(id);
    return true;
  }

  stop(): void {
    for (const id of [...this.#waiting.keys()]) this.#drop(id);
  }

  /** Posts what is due, also what a timer was too late for: a computer that slept is late for all. */
  #catchUp(): void {
    const due = [...this.#waiting.values()].filter(({ postAt }) => postAt * 1000 <= this.#now());
    for (const { id, post } of due.toSorted((a, b) => a.postAt - b.postAt)) {
      this.#drop(id);
      post();
    }
  }

  #drop(id: string): void {
    clearTimeout(this.#waiting.get(id)?.timer);
    this.#waiting.delete(id);
  }
}
