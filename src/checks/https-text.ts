import { request } from 'node:https';
import { TLSSocket } from 'node:tls';
import { toCanonicalAddress } from './guard.ts';
import type { Lookup, LookupFailure, ResolvedAddress } from './resolve.ts';

/** Fetches a small text by HTTPS, or says why not. */
export type FetchText = (
  page: { readonly host: string; readonly path: string },
  lookup: Lookup,
) => Promise<FetchedText | FetchFailure>;

export interface FetchedText {
  readonly text: string;
  /** The media type in lower case, without its parameters; '' where none was said. */
  readonly mediaType: string;
}

export interface FetchFailure {
  readonly failed:
    | LookupFailure['failed']
    | 'unreachable'
    | 'timeout'
    | 'certificate'
    | 'redirect'
    | 'http-status'
    | 'too-long'
    | 'not-text';
  /** The address, the error's code or the status. */
  readonly evidence?: string;
}

export interface FetchTextOptions {
  /** Milliseconds for all of it: name, connection, TLS and text. */
  readonly timeoutMs?: number;
  /** Roots to trust instead of Node's own. */
  readonly ca?: string;
  /** 443 but for tests, which cannot have it. */
  readonly port?: number;
}

const longestText = 64 * 1024;

/**
 * Fetches from port 443 of an address that the lookup has let pass the guard, and from nowhere else:
 * the connection goes to the literal, a redirect is not followed, nothing is decompressed.
 */
export function createFetchText({
  timeoutMs = 3000,
  port = 443,
  ca,
}: FetchTextOptions = {}): FetchText {
  return async (page, lookup) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const resolved = await lookup.addresses(page.host);
    if ('failed' in resolved) return resolved;
    let outcome: FetchedText | FetchFailure = { failed: 'unreachable' };
    for (const address of resolved.addresses) {
      outcome = await get(page, address, { signal, port, ...(ca ? { ca } : {}) });
      if (!('failed' in outcome) || outcome.failed !== 'unreachable') return outcome;
    }
    return outcome;
  };
}

/** The certificate has to be for the name, though the connection goes to the address. */
function get(
  { host, path }: { host: string; path: string },
  { address, family }: ResolvedAddress,
  options: { signal: AbortSignal; port: number; ca?: string },
): Promise<FetchedText | FetchFailure> {
  return new Promise((resolve) => {
    const asked = request({
      ...options,
      ...{ host: address, family, servername: host, path, agent: false, autoSelectFamily: false },
      headers: { host, accept: 'text/*, application/xml', 'accept-encoding': 'identity' },
    });
    asked.once('socket', (socket) => {
      socket.once('connect', () => {
        const reached = toCanonicalAddress(socket.remoteAddress ?? '');
        if (reached !== toCanonicalAddress(address)) asked.destroy(new Error('another address'));
      });
    });
    asked.once('error', (error) => resolve(toFailure(error, asked.socket, options.signal)));
    asked.once('response', async (response) => {
      resolve(await read(response).catch((error) => toFailure(error, null, options.signal)));
      asked.destroy();
    });
    asked.end();
  });
}

/** The part of an answer that is looked at. */
interface Response extends AsyncIterable<Buffer> {
  readonly statusCode?: number | undefined;
  readonly headers: {
    readonly 'content-encoding'?: string | undefined;
    readonly 'content-type'?: string | undefined;
  };
}

async function read(response: Response): Promise<FetchedText | FetchFailure> {
  const status = response.statusCode ?? 0;
  if (status >= 300 && status < 400) return { failed: 'redirect', evidence: String(status) };
  if (status !== 200) return { failed: 'http-status', evidence: String(status) };
  const encoding = response.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') return { failed: 'not-text', evidence: 'content-encoding' };
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response) {
    length += chunk.length;
    if (length > longestText) return { failed: 'too-long' };
    chunks.push(chunk);
  }
  const mediaType = (response.headers['content-type'] ?? '').replace(/;.*$/s, '');
  return toText(Buffer.concat(chunks), mediaType.trim().toLowerCase());
}

function toText(octets: Buffer, mediaType: string): FetchedText | FetchFailure {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(octets), mediaType };
  } catch {
    return { failed: 'not-text', evidence: 'UTF-8' };
  }
}

function toFailure(error: unknown, socket: unknown, signal: AbortSignal): FetchFailure {
  if (signal.aborted) return { failed: 'timeout' };
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const isDistrusted = socket instanceof TLSSocket && socket.authorizationError;
  return { failed: isDistrusted ? 'certificate' : 'unreachable', evidence: code };
}
