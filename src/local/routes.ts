import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { type Exchange, readBody, sendJson, sendText } from './exchange.ts';
import { parseJson, stringAt } from './foreign.ts';
import type { LocalSlack } from './local-slack.ts';
import { isForUs } from './loopback.ts';
import { sendStream, takeAct } from './page-api.ts';
import { sendPageFile } from './page-files.ts';
import { respond } from './respond.ts';
import type { SocketMode } from './socket-mode.ts';
import { callMethod, readArguments, readToken, type Tokens } from './web-api.ts';

/** What the server's routes lead to. */
export interface Rooms {
  readonly slack: LocalSlack;
  readonly tokens: Tokens;
  readonly sockets: SocketMode;
  readonly logger: Logger | undefined;
}

/** Answers one request. Never rejects. */
export async function route(
  rooms: Rooms,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = (request.url ?? '/').replace(/\?.*$/, '');
  const exchange = { request, response, method: request.method ?? 'GET', path };
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  try {
    if (isForUs(request)) await lead(rooms, exchange);
    else sendText(exchange, 403, 'This host is not served here');
  } catch (error) {
    rooms.logger?.error({ err: error, path: path.split('/')[1] }, 'a request failed');
    if (response.headersSent) response.destroy();
    else sendText(exchange, 500, 'Something went wrong');
  }
}

function lead(rooms: Rooms, exchange: Exchange): Promise<void> | void {
  const [, first, second = ''] = exchange.path.split('/');
  const route = `${exchange.method} ${first === 'local' ? exchange.path : first}`;
  switch (route) {
    case 'POST api':
      return answerCall(rooms, exchange, second);
    case 'POST response':
      return answerResponse(rooms, exchange, second);
    case 'GET /local/stream':
      return sendStream(rooms.slack, exchange);
    case 'POST /local/act':
      return takeAct(rooms.slack, exchange);
    default:
      if (exchange.method === 'GET') return sendPageFile(exchange);
      return sendText(exchange, 404, 'Not found');
  }
}

async function answerCall(rooms: Rooms, exchange: Exchange, name: string): Promise<void> {
  const { slack, tokens, sockets, logger } = rooms;
  const { headers, socket } = exchange.request;
  const body = await readBody(exchange);
  if (body === undefined) return sendText(exchange, 413, 'Too large');
  const args = readArguments(headers['content-type'] ?? '', body);
  const token = readToken(headers.authorization, args);
  const openSocket = () => `ws://127.0.0.1:${socket.localPort}${sockets.openPath()}`;
  const answer = callMethod(name, token, tokens, { slack, args, openSocket });
  logger?.debug({ method: name, error: stringAt(answer, 'error') }, 'the app called a method');
  sendJson(exchange, 200, answer);
}

async function answerResponse(rooms: Rooms, exchange: Exchange, id: string): Promise<void> {
  const body = await readBody(exchange);
  if (body === undefined) return sendText(exchange, 413, 'Too large');
  const { status, body: answer } = respond(rooms.slack, id, parseJson(body));
  rooms.logger?.debug({ status, error: stringAt(answer, 'error') }, 'the app responded');
  sendJson(exchange, status, answer);
}
