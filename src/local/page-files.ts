import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { type Exchange, sendText } from './exchange.ts';

/** Hand-written files of the page; the path is the same seen from `src/local` and `dist/local`. */
const written = new URL('../../src/local/page/', import.meta.url);
/** The page's compiled scripts. */
const compiled = new URL('../../dist/local/page/', import.meta.url);
/** The page's only library, as the page's import map names its parts. */
const vendored: Readonly<Record<string, string>> = {
  'preact.js': 'preact',
  'preact-hooks.js': 'preact/hooks',
  'preact-jsx-runtime.js': 'preact/jsx-runtime',
};

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const NOT_BUILT = 'The page is not built yet. Build it with: npm run build';

/** Sends the page and what it consists of. */
export function sendPageFile(exchange: Exchange): void {
  const { path } = exchange;
  const file = fileOf(path);
  if (path === '/') sendPage(exchange);
  else if (file === undefined || !existsSync(file)) sendText(exchange, 404, 'Not found');
  else send(exchange, extname(path), readFileSync(file));
}

function sendPage(exchange: Exchange): void {
  if (!existsSync(new URL('main.js', compiled))) {
    sendText(exchange, 503, NOT_BUILT);
    return;
  }
  const html = readFileSync(new URL('index.html', written), 'utf8');
  exchange.response.setHeader('content-security-policy', toPolicy(html));
  send(exchange, '.html', html);
}

function send({ response }: Exchange, extension: string, body: string | Buffer): void {
  const type = contentTypes[extension] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' });
  response.end(body);
}

/** The file behind a path; only names made of plain words lead anywhere. */
function fileOf(path: string): URL | string | undefined {
  const [, folder, name] =
    /^\/(page|vendor)?\/?((?:[\w-]+\/)*[\w-]+(?:\.[\w-]+)+)$/.exec(path) ?? [];
  if (name === undefined) return undefined;
  if (folder === 'vendor') return vendoredFile(name);
  if (/\.js(\.map)?$/.test(name)) return new URL(name, compiled);
  return /\.(css|svg)$/.test(name) ? new URL(name, written) : undefined;
}

function vendoredFile(name: string): string | undefined {
  const module = vendored[name];
  return module === undefined ? undefined : createRequire(import.meta.url).resolve(module);
}

/** Allows the page what it consists of and nothing from elsewhere. Its inline scripts (the import map)
 * are allowed by what they say. */
export function toPolicy(html: string): string {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)];
  const hashes = inline.map(([, text = '']) => {
    return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  });
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
