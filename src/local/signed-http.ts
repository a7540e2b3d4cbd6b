import { createHmac } from 'node:crypto';
import { isObject, type Json, parseJson } from './foreign.ts';
import { isLoopback } from './loopback.ts';
import {
  type Acknowledgement,
  type Attempt,
  notReached,
  type Outgoing,
  type Patience,
  type Transport,
  timedOut,
} from './transport.ts';

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';
const KNOCK_EVERY_MS = 250;

interface Options {
  /** Where the app listens; only an address of this machine is accepted. */
  readonly requestUrl: string;
  readonly signingSecret: string;
  readonly patience: Patience;
  readonly now: () => number;
  readonly changed: () => void;
}

/** Signed HTTP: Slack posts to the app's request URL. As long as the app is not there, it is asked
 * several times a second to verify that URL, as Slack asks when the URL is entered.
 * @see https://docs.slack.dev/authentication/verifying-requests-from-slack */
export class SignedHttp implements Transport {
  readonly #options: Options;
  #connected = false;
  #knocking: NodeJS.Timeout | undefined;
  readonly #stopping = new AbortController();

  /** Throws when the request URL leads away from this machine. */
  constructor(options: Options) {
    const host = new URL(options.requestUrl).hostname;
    if (!isLoopback(host)) throw new Error(`The local workspace does not send to ${host}`);
    this.#options = options;
    void this.#knock();
  }

  get connected(): boolean {
    return this.#connected;
  }

  async send(outgoing: Outgoing, attempt: Attempt): Promise<Acknowledgement> {
    const [type, body] = toBody(outgoing);
    const answer = await this.#post(type, body, toRetryHeaders(attempt));
    this.#notice(answer.ok || answer.reason !== 'connection_failed');
    return answer;
  }

  stop(): void {
    this.#stopping.abort();
    clearTimeout(this.#knocking);
  }

  async #knock(): Promise<void> {
    const question = JSON.stringify({ type: 'url_verification', token: 'local', challenge: 'hi' });
    const answer = await this.#post(JSON_TYPE, question, {});
    this.#notice(answer.ok);
  }

  #notice(connected: boolean): void {
    clearTimeout(this.#knocking);
    if (this.#stopping.signal.aborted) return;
    if (!connected) this.#knocking = setTimeout(() => void this.#knock(), KNOCK_EVERY_MS);
    if (connected === this.#connected) return;
    this.#connected = connected;
    this.#options.changed();
  }

  async #post(type: string, body: string, extra: Record<string, string>): Promise<Acknowledgement> {
    const { requestUrl, patience } = this.#options;
    const late = AbortSignal.timeout(patience.answerMs);
    const signal = AbortSignal.any([late, this.#stopping.signal]);
    try {
      const headers = { ...this.#sign(body), ...extra, 'content-type': type };
      const request = { method: 'POST', headers, body, signal, redirect: 'manual' } as const;
      return await toAcknowledgement(await fetch(requestUrl, request));
    } catch {
      return late.aborted ? timedOut : notReached;
    }
  }

  #sign(body: string): Record<string, string> {
    const seconds = Math.floor(this.#options.now() / 1000);
    const hmac = createHmac('sha256', this.#options.signingSecret);
    const signature = hmac.update(`v0:${seconds}:${body}`).digest('hex');
    return {
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      'x-slack-request-timestamp': String(seconds),
      'x-slack-signature': `v0=${signature}`,
    };
  }
}

function toBody({ type, payload }: Outgoing): readonly [type: string, body: string] {
  if (type === 'events_api') return [JSON_TYPE, JSON.stringify(payload)];
  const form: Json = type === 'slash_commands' ? payload : { payload: JSON.stringify(payload) };
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) body.set(name, String(value));
  return [FORM_TYPE, body.toString()];
}

function toRetryHeaders({ number, reason }: Attempt): Record<string, string> {
  if (number === 0) return {};
  return { 'x-slack-retry-num': String(number), 'x-slack-retry-reason': reason };
}

async function toAcknowledgement(response: Response): Promise<Acknowledgement> {
  const text = await response.text();
  if (response.ok) {
    const json = parseJson(text);
    return { ok: true, body: isObject(json) ? json : text };
  }
  return {
    ok: false,
    error: response.status >= 500 ? 'http_service_error' : 'http_client_error',
    reason: 'http_error',
    final: response.headers.get('x-slack-no-retry') === '1',
  };
}
