import { secret } from './ids.ts';

/** Where a response belongs: the conversation, and the message it may replace, if any. */
export interface ResponsePlace {
  readonly channel: string;
  readonly original: string | null;
}

interface Given extends ResponsePlace {
  readonly until: number;
  readonly uses: number;
}

/** Each response URL may be used five times within thirty minutes.
 * @see https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
export const RESPONSE_USES = 5;
export const RESPONSE_LIFETIME_MS = 30 * 60_000;

/** Hands out response URLs and counts their uses. */
export class ResponseUrls {
  readonly #given = new Map<string, Given>();
  readonly #origin: string;
  readonly #now: () => number;

  constructor(origin: string, now: () => number) {
    this.#origin = origin;
    this.#now = now;
  }

  make(place: ResponsePlace): string {
    const id = secret();
    this.#given.set(id, { ...place, until: this.#now() + RESPONSE_LIFETIME_MS, uses: 0 });
    return `${this.#origin}/response/${id}`;
  }

  /** The place of a response URL, which is used once more thereby; or why it is of no use. */
  use(id: string): ResponsePlace | 'expired_url' | 'used_url' {
    const given = this.#given.get(id);
    if (given === undefined || given.until < this.#now()) return 'expired_url';
    if (given.uses >= RESPONSE_USES) return 'used_url';
    this.#given.set(id, { ...given, uses: given.uses + 1 });
    return given;
  }
}
