import type { Json } from './foreign.ts';

/** Something that the app shall know of. */
export interface Outgoing {
  readonly type: 'events_api' | 'slash_commands' | 'interactive';
  readonly payload: Json;
}

/** Which try it is: 0 with no reason is the first. */
export interface Attempt {
  readonly number: number;
  readonly reason: string;
}

/** What the app answered, or what Slack would show instead (`error`) and tell with the next try
 * (`reason`). */
export type Acknowledgement =
  | { readonly ok: true; readonly body: unknown }
  | {
      readonly ok: false;
      readonly error: string;
      readonly reason: string;
      readonly final: boolean;
    };

/** A way to the app. */
export interface Transport {
  /** Whether the app is there. */
  readonly connected: boolean;
  /** Never rejects. */
  send(outgoing: Outgoing, attempt: Attempt): Promise<Acknowledgement>;
  stop(): void;
}

/** How long Slack waits: for an answer, and before it sends an event again. In milliseconds. */
export interface Patience {
  readonly answerMs: number;
  readonly retriesMs: readonly number[];
}

/** Three seconds for every answer; unanswered events at once, after one minute and after five.
 * @see https://docs.slack.dev/apis/events-api/#retries */
export const slackPatience: Patience = { answerMs: 3000, retriesMs: [0, 60_000, 300_000] };

export const timedOut: Acknowledgement = {
  ok: false,
  error: 'operation_timeout',
  reason: 'http_timeout',
  final: false,
};

export const notReached: Acknowledgement = {
  ok: false,
  error: 'dispatch_failed',
  reason: 'connection_failed',
  final: false,
};
