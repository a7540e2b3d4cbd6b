import { createServer, type Server } from 'node:http';
import type { Logger } from 'pino';
import { ids, secret } from './ids.ts';
import { createLocalSlack } from './local-slack.ts';
import { isForUs } from './loopback.ts';
import { readManifest } from './manifest.ts';
import { type Rooms, route } from './routes.ts';
import { SignedHttp } from './signed-http.ts';
import { SocketMode } from './socket-mode.ts';
import { type Patience, slackPatience } from './transport.ts';
import { Workspace } from './workspace.ts';

/** How what happens reaches the app: it connects by itself, or it listens at an address. */
export type DeliveryMode =
  | { readonly mode: 'socket' }
  | { readonly mode: 'http'; readonly requestUrl: string };

export interface LocalWorkspaceOptions {
  /** 0 takes any that is free. */
  readonly port: number;
  readonly manifestPath: string;
  readonly logger?: Logger;
  /** Socket Mode unless told otherwise. */
  readonly delivery?: DeliveryMode;
  /** Whether the app's optional scopes are allowed; they are unless told otherwise. */
  readonly allowsOptional?: boolean;
  /** Milliseconds since 1970; the computer's clock unless told otherwise. */
  readonly now?: () => number;
  /** How long Slack waits for the app; as long as the real one unless told otherwise. */
  readonly patience?: Patience;
}

/** A small Slack on this machine, and what an app needs to be connected to it. */
export interface LocalWorkspace {
  /** The page for the browser. */
  readonly url: string;
  readonly slackApiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  /** The id of the channel that is made for the app's desk. */
  readonly deskChannel: string;
  /** Makes the app's Socket Mode connections end, as Slack does every few hours. */
  refreshConnections(): void;
  /** Hangs up on everybody and frees the port. */
  stop(): Promise<void>;
}

/** Starts a local workspace, on the loopback interface only. Rejects when the port is taken (with the
 * system's `code`, `EADDRINUSE`), when the manifest cannot be read, and when the app's request URL
 * leads away from this machine. */
export async function startLocalWorkspace(options: LocalWorkspaceOptions): Promise<LocalWorkspace> {
  const { logger, now = Date.now, patience = slackPatience, allowsOptional = true } = options;
  const manifest = readManifest(options.manifestPath, allowsOptional);
  const workspace = new Workspace(manifest.name, now);
  const tokens = { botToken: `xoxb-local-${secret()}`, appToken: `xapp-local-${secret()}` };
  const signingSecret = secret();
  const changed = () => workspace.changed();
  const sockets = new SocketMode(patience, changed);
  const transport =
    options.delivery?.mode === 'http'
      ? new SignedHttp({ ...options.delivery, signingSecret, patience, now, changed })
      : sockets;

  const server = createServer();
  const stop = async () => {
    transport.stop();
    sockets.stop();
    await close(server);
  };
  const port = await listen(server, options.port).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const origin = `http://127.0.0.1:${port}`;
  const slack = createLocalSlack({ manifest, workspace, transport, patience, origin, now });
  connect(server, { slack, tokens, sockets, logger });
  return {
    url: `http://localhost:${port}`,
    slackApiUrl: `${origin}/api/`,
    ...tokens,
    signingSecret,
    deskChannel: ids.desk,
    refreshConnections: () => sockets.refresh('refresh_requested'),
    stop: async () => {
      slack.delivery.stop();
      slack.scheduled.stop();
      await stop();
    },
  };
}

function connect(server: Server, rooms: Rooms): void {
  server.on('request', (request, response) => void route(rooms, request, response));
  server.on('upgrade', (request, stream, head) => {
    stream.on('error', () => stream.destroy());
    if (isForUs(request)) rooms.sockets.accept(request, stream, head);
    else stream.destroy();
  });
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1' }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
