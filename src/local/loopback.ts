import type { IncomingMessage } from 'node:http';

const names: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** Whether a host name means this machine and no other. */
export function isLoopback(host: string): boolean {
  return names.has(host);
}

/** Whether a request names this server as its host. One that does not was led here by a foreign
 * name that resolves to this machine (DNS rebinding). */
export function isForUs(request: IncomingMessage): boolean {
  return isOurs(`http://${request.headers.host ?? ''}`, request);
}

/** Whether a request comes from the workspace's own page or from no page at all. */
export function isFromOurPage(request: IncomingMessage): boolean {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return origin === undefined || isOurs(origin, request);
}

function isOurs(origin: string, request: IncomingMessage): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname, port } = new URL(origin);
  const wanted = request.socket.localPort ?? 0;
  return protocol === 'http:' && isLoopback(hostname) && Number(port || 80) === wanted;
}
