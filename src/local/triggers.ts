import { freshId } from './ids.ts';

/** What a person did that allows the app to open something in front of them. */
export interface Trigger {
  /** Where it happened, for what Slack has to tell the person about it. */
  readonly channel: string;
  /** The modal in which it happened, which is where another may be put on top. */
  readonly view: string | null;
}

export type TriggerRefusal = 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id';

/** Three seconds: how long a trigger can be exchanged for a modal. */
export const TRIGGER_LIFETIME_MS = 3000;

/** Hands out trigger ids and takes each back once.
 * @see https://docs.slack.dev/interactivity/handling-user-interaction */
export class Triggers {
  readonly #given = new Map<string, Trigger & { readonly until: number }>();
  readonly #used = new Set<string>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  give(trigger: Trigger): string {
    const id = freshId('');
    this.#given.set(id, { ...trigger, until: this.#now() + TRIGGER_LIFETIME_MS });
    return id;
  }

  /** The trigger of an id, which is thereby used up; or why it is none. */
  take(id: string): Trigger | TriggerRefusal {
    const trigger = this.#given.get(id);
    if (trigger === undefined) return 'invalid_trigger_id';
    if (this.#used.has(id)) return 'exchanged_trigger_id';
    if (trigger.until < this.#now()) return 'expired_trigger_id';
    this.#used.add(id);
    return trigger;
  }
}
