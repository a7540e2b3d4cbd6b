import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { field, parseJson, stringAt } from './foreign.ts';
import { ids, secret } from './ids.ts';
import {
  type Acknowledgement,
  type Attempt,
  notReached,
  type Outgoing,
  type Patience,
  type Transport,
  timedOut,
} from './transport.ts';

/** Slack allows ten connections of one app at a time. */
const MOST_CONNECTIONS = 10;
const PING_EVERY_MS = 10_000;
const PATH = '/link';

interface Waiting {
  readonly socket: WebSocket;
  readonly settle: (answer: Acknowledgement) => void;
}

/** Socket Mode: the app connects to Slack, envelopes go down and acknowledgements come up.
 * @see https://docs.slack.dev/apis/events-api/using-socket-mode */
export class SocketMode implements Transport {
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: 4_000_000 });
  readonly #tickets = new Set<string>();
  readonly #waiting = new Map<string, Waiting>();
  readonly #patience: Patience;
  readonly #changed: () => void;
  #sockets: readonly WebSocket[] = [];

  constructor(patience: Patience, changed: () => void) {
    this.#patience = patience;
    this.#changed = changed;
  }

  get connected(): boolean {
    return this.#sockets.length > 0;
  }

  /** The path of a new connection, good for one use. */
  openPath(): string {
    const ticket = secret();
    this.#tickets.add(ticket);
    return `${PATH}?ticket=${ticket}`;
  }

  /** Turns a request to upgrade into a connection, or refuses it. */
  accept(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const { pathname, searchParams } = new URL(request.url ?? '', 'ws://localhost');
    if (pathname !== PATH || !this.#tickets.delete(searchParams.get('ticket') ?? '')) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, stream, head, (socket) => this.#greet(socket));
  }

  send(outgoing: Outgoing, attempt: Attempt): Promise<Acknowledgement> {
    const [socket, ...others] = this.#sockets;
    if (socket === undefined) return Promise.resolve(notReached);
    this.#sockets = [...others, socket];
    const envelope = randomUUID();
    return new Promise((resolve) => {
      const settle = (answer: Acknowledgement) => {
        clearTimeout(timer);
        this.#waiting.delete(envelope);
        resolve(answer);
      };
      const timer = setTimeout(() => settle(timedOut), this.#patience.answerMs);
      this.#waiting.set(envelope, { socket, settle });
      socket.send(JSON.stringify(toEnvelope(envelope, outgoing, attempt)));
    });
  }

  /** Asks the app to connect anew, as Slack does every few hours, and then hangs up. */
  refresh(reason: 'warning' | 'refresh_requested' | 'link_disabled'): void {
    for (const socket of this.#sockets) sayGoodbye(socket, reason);
  }

  stop(): void {
    for (const { settle } of this.#waiting.values()) settle(notReached);
    for (const socket of this.#sockets) socket.terminate();
    this.#server.close();
  }

  #greet(socket: WebSocket): void {
    socket.on('error', () => socket.terminate());
    if (this.#sockets.length < MOST_CONNECTIONS) this.#welcome(socket);
    else sayGoodbye(socket, 'too_many_websockets');
  }

  #welcome(socket: WebSocket): void {
    socket.on('message', (data) => this.#hear(String(data)));
    const pings = setInterval(() => socket.ping(), PING_EVERY_MS);
    socket.on('close', () => {
      clearInterval(pings);
      this.#forget(socket);
    });
    this.#sockets = [...this.#sockets, socket];
    const hello = {
      type: 'hello',
      num_connections: this.#sockets.length,
      debug_info: { host: 'local', build_number: 1, approximate_connection_time: 18_060 },
      connection_info: { app_id: ids.app },
    };
    socket.send(JSON.stringify(hello));
    this.#changed();
  }

  #hear(frame: string): void {
    const answer = parseJson(frame);
    const envelope = stringAt(answer, 'envelope_id') ?? '';
    this.#waiting.get(envelope)?.settle({ ok: true, body: field(answer, 'payload') });
  }

  #forget(socket: WebSocket): void {
    this.#sockets = this.#sockets.filter((one) => one !== socket);
    for (const waiting of this.#waiting.values()) {
      if (waiting.socket === socket) waiting.settle(notReached);
    }
    this.#changed();
  }
}

function sayGoodbye(socket: WebSocket, reason: string): void {
  socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'local' } }));
  socket.close(1000);
}

function toEnvelope(envelope: string, outgoing: Outgoing, attempt: Attempt) {
  return {
    envelope_id: envelope,
    type: outgoing.type,
    payload: outgoing.payload,
    accepts_response_payload: outgoing.type !== 'events_api',
    ...(outgoing.type === 'events_api' && {
      retry_attempt: attempt.number,
      retry_reason: attempt.reason,
    }),
  };
}
