import type { Acknowledgement, Attempt, Outgoing, Patience, Transport } from './transport.ts';

/** Brings what happened to the app. Events are sent again when nobody acknowledged them; commands
 * and interactions are not, because a person is waiting. */
export class Delivery {
  readonly #transport: Transport;
  readonly #patience: Patience;
  readonly #timers = new Set<NodeJS.Timeout>();
  #stopped = false;

  constructor(transport: Transport, patience: Patience) {
    this.#transport = transport;
    this.#patience = patience;
  }

  get connected(): boolean {
    return this.#transport.connected;
  }

  /** Sends a command or an interaction once, and gives back what the app answered. */
  interact(type: 'slash_commands' | 'interactive', payload: Outgoing['payload']) {
    return this.#transport.send({ type, payload }, { number: 0, reason: '' });
  }

  /** Sends an event in the background, and again as long as Slack would. */
  event(payload: Outgoing['payload']): void {
    void this.#try({ type: 'events_api', payload }, { number: 0, reason: '' });
  }

  stop(): void {
    this.#stopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#transport.stop();
  }

  async #try(outgoing: Outgoing, attempt: Attempt): Promise<void> {
    const answer = await this.#transport.send(outgoing, attempt);
    if (!answer.ok) this.#retry(outgoing, attempt, answer);
  }

  #retry(outgoing: Outgoing, last: Attempt, answer: Acknowledgement & { ok: false }): void {
    const wait = this.#patience.retriesMs[last.number];
    if (wait === undefined || answer.final || this.#stopped) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void this.#try(outgoing, { number: last.number + 1, reason: answer.reason });
    }, wait);
    this.#timers.add(timer);
  }
}
