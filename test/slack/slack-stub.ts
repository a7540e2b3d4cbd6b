import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

/** What the app sent to Slack: a Web API call, or a post to a response_url. */
export interface Sent {
  readonly method: string;
  readonly body: SentBody;
  readonly token: string;
}

/** The fields that the tests look into. */
export interface SentBody {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly channel?: string;
  readonly thread_ts?: string;
  readonly user?: string;
  readonly response_type?: string;
  readonly replace_original?: boolean;
  readonly ts?: string;
}

/** A block as JSON, with what the tests look into. */
export interface Block {
  readonly type: string;
  readonly elements: readonly { readonly value: string; readonly action_id: string }[];
}

/** What Slack sends, as it does in the transport that the app uses. */
export interface Delivered {
  readonly type: 'slash_commands' | 'events_api' | 'interactive';
  readonly payload: object;
  /** Which try it is; 0 for the first. */
  readonly retry?: number;
}

type Reply = Record<string, unknown> & { readonly httpStatus?: number };

/** A little Slack on loopback: the Web API, response_urls, Socket Mode and signed HTTP requests. */
export interface SlackStub {
  readonly apiUrl: string;
  readonly sent: readonly Sent[];
  /** The next call of a method that was not looked at before, waiting for it if need be. */
  next(method: string): Promise<Sent>;
  /** What the calls of a method get from now on; a function gets the call. */
  reply(method: string, reply: Reply | ((call: Sent) => Reply | Promise<Reply>)): void;
  /** A fresh response_url. */
  responseUrl(): string;
  /** Delivers over the open WebSocket; resolves when the app has acknowledged. */
  deliverBySocket(delivered: Delivered): Promise<unknown>;
  /** Delivers as a signed request; resolves with the HTTP status. */
  deliverByHttp(delivered: Delivered, requestUrl: string, secret?: string): Promise<number>;
  /** Resolves when a Socket Mode connection number `count` (from 1) was opened. */
  connected(count: number): Promise<void>;
  /** Sends a frame of its own over the open WebSocket. */
  sendFrame(frame: object): void;
  /** Resolves when no WebSocket is open. */
  allDisconnected(): Promise<void>;
  /** Breaks the WebSocket without a good-bye. */
  breakSocket(): void;
  stop(): Promise<void>;
}

export const signingSecret = '8f742231b10e8888abcd99yyyzzz85a5';

const defaults: Readonly<Record<string, Reply>> = {
  'auth.test': { ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1', user: 'mailport' },
  'chat.postMessage': { ok: true, channel: 'C1', ts: '9.9' },
  'chat.postEphemeral': { ok: true, message_ts: '9.9' },
  'chat.update': { ok: true, channel: 'C1', ts: '9.9' },
  response: { ok: true },
};

export async function startSlackStub(): Promise<SlackStub> {
  const sent: Sent[] = [];
  const taken = new Map<string, number>();
  const replies = new Map<string, Reply | ((call: Sent) => Reply | Promise<Reply>)>();
  const watchers = new Set<() => void>();
  const acks = new Map<string, (payload: unknown) => void>();
  let connections = 0;
  let envelopes = 0;
  let socket: WebSocket | undefined;

  const server = createServer((request, response) => void serve(request, response));
  const sockets = new WebSocketServer({ server });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await readCall(request);
    sent.push(call);
    for (const watcher of watchers) watcher();
    const { httpStatus, ...reply } = await replyTo(call);
    response.writeHead(httpStatus ?? 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(reply));
  }

  async function replyTo(call: Sent): Promise<Reply> {
    const reply = replies.get(call.method) ?? defaults[call.method];
    if (typeof reply === 'function') return await reply(call);
    if (reply !== undefined) return reply;
    if (call.method === 'apps.connections.open') {
      return { ok: true, url: `ws://127.0.0.1:${port}/link?ticket=secret-ticket` };
    }
    return { ok: false, error: 'unknown_method' };
  }

  sockets.on('connection', (opened) => {
    socket = opened;
    opened.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
    opened.on('message', (data) => {
      const { envelope_id, payload } = JSON.parse(String(data));
      acks.get(envelope_id)?.(payload);
    });
    connections += 1;
    opened.on('close', () => {
      for (const watcher of watchers) watcher();
    });
    for (const watcher of watchers) watcher();
  });

  async function until<T>(look: () => T | undefined): Promise<T> {
    const found = look();
    if (found !== undefined) return found;
    return await new Promise((resolve) => {
      const watcher = () => {
        const now = look();
        if (now === undefined) return;
        watchers.delete(watcher);
        resolve(now);
      };
      watchers.add(watcher);
    });
  }

  return {
    apiUrl: `${url}/api/`,
    sent,
    next: (method) =>
      until(() => {
        const index = taken.get(method) ?? 0;
        const call = sent.filter((each) => each.method === method)[index];
        if (call !== undefined) taken.set(method, index + 1);
        return call;
      }),
    reply: (method, reply) => void replies.set(method, reply),
    responseUrl: () => `${url}/response/${envelopes++}`,
    async deliverBySocket({ type, payload, retry = 0 }) {
      const envelope_id = `envelope-${envelopes++}`;
      const acked = new Promise((resolve) => acks.set(envelope_id, resolve));
      const retries = { retry_attempt: retry, retry_reason: retry > 0 ? 'timeout' : '' };
      const accepts_response_payload = type !== 'events_api';
      socket?.send(
        JSON.stringify({ envelope_id, type, payload, accepts_response_payload, ...retries }),
      );
      return await acked;
    },
    async deliverByHttp(delivered, requestUrl, secret = signingSecret) {
      const { body, type } = toHttpBody(delivered);
      const at = String(Math.floor(Date.now() / 1000));
      const hash = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex');
      const response = await fetch(requestUrl, {
        method: 'POST',
        headers: {
          'content-type': type,
          'x-slack-request-timestamp': at,
          'x-slack-signature': `v0=${hash}`,
          ...(delivered.retry && { 'x-slack-retry-num': String(delivered.retry) }),
        },
        body,
      });
      await response.arrayBuffer();
      return response.status;
    },
    connected: async (count) => void (await until(() => connections >= count || undefined)),
    sendFrame: (frame) => socket?.send(JSON.stringify(frame)),
    allDisconnected: async () => void (await until(() => sockets.clients.size === 0 || undefined)),
    breakSocket: () => socket?.terminate(),
    async stop() {
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function toHttpBody({ type, payload }: Delivered): { body: string; type: string } {
  if (type === 'events_api') return { body: JSON.stringify(payload), type: 'application/json' };
  const form =
    type === 'interactive'
      ? { payload: JSON.stringify(payload) }
      : (payload as Record<string, string>);
  // Slack's exact content type: with a charset behind it, Bolt answers 400.
  return { body: String(new URLSearchParams(form)), type: 'application/x-www-form-urlencoded' };
}

async function readCall(request: IncomingMessage): Promise<Sent> {
  const body = await readAll(request);
  const token = request.headers.authorization ?? '';
  if (request.url?.startsWith('/response/')) {
    return { method: 'response', body: JSON.parse(body), token };
  }
  const fields = [...new URLSearchParams(body)].map(([key, value]) => [key, fromField(value)]);
  return {
    method: request.url?.replace('/api/', '') ?? '',
    body: Object.fromEntries(fields),
    token,
  };
}

/** The Web API takes forms, in which everything but a string is JSON. */
function fromField(value: string): unknown {
  if (!/^[[{]|^(true|false)$/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
