import { act } from './act.ts';
import { type Exchange, readBody, sendJson, sendText } from './exchange.ts';
import { isObject, parseJson } from './foreign.ts';
import type { LocalSlack } from './local-slack.ts';
import { isFromOurPage } from './loopback.ts';
import { toWorkspaceView } from './workspace-view.ts';

/** `GET /local/stream`: the whole workspace now and after every change, as server-sent events. */
export function sendStream(slack: LocalSlack, exchange: Exchange): void {
  const { request, response } = exchange;
  if (!isFromOurPage(request)) {
    sendText(exchange, 403, 'Only for the page');
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  let isDue = false;
  const write = () => {
    isDue = false;
    if (response.destroyed) return;
    response.write(`data: ${JSON.stringify(toWorkspaceView(slack))}\n\n`);
  };
  const forget = slack.workspace.onChange(() => {
    if (!isDue) setImmediate(write);
    isDue = true;
  });
  response.on('close', forget);
  write();
}

/** `POST /local/act`: what the person at the page did. */
export async function takeAct(slack: LocalSlack, exchange: Exchange): Promise<void> {
  const { request } = exchange;
  if (!isFromOurPage(request)) return sendText(exchange, 403, 'Only for the page');
  if (!request.headers['content-type']?.startsWith('application/json')) {
    return sendText(exchange, 415, 'Only application/json');
  }
  const body = await readBody(exchange);
  if (body === undefined) return sendText(exchange, 413, 'Too large');
  const action = parseJson(body);
  const error = isObject(action) ? act(slack, action) : 'That is no JSON object';
  sendJson(
    exchange,
    error === null ? 200 : 400,
    error === null ? { ok: true } : { ok: false, error },
  );
}
