import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, HTTPReceiver, type Logger, LogLevel, SocketModeReceiver, webApi } from '@slack/bolt';
import { onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { MessageView, PageAction, WorkspaceView } from '../../src/local/page-protocol.ts';
import {
  type LocalWorkspace,
  type LocalWorkspaceOptions,
  startLocalWorkspace,
} from '../../src/local/workspace-server.ts';

export const helpdesk = 'C0HELPDESK';
export const general = 'C0GENERAL';
export const direct = 'D0MAILPORT';
export const manifestPath = join(import.meta.dirname, 'manifest.yml');

const nothing = () => undefined;
/** Slack's clients log every refusal, which is what most tests are about. */
const silent: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
};

const clientOptions = (slackApiUrl: string) => ({
  slackApiUrl,
  retryConfig: { retries: 0 },
  logger: silent,
});

/** The path of a manifest that says this, for the length of the test. */
export function manifestOf(yaml: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'manifest.yml');
  writeFileSync(path, yaml);
  return path;
}

/** A running local workspace that ends with the test. */
export async function open(options: Partial<LocalWorkspaceOptions> = {}): Promise<LocalWorkspace> {
  const workspace = await startLocalWorkspace({ port: 0, manifestPath, ...options });
  onTestFinished(() => workspace.stop());
  return workspace;
}

/** What the browser does: acts, and looks at the stream. */
export function browse({ url }: Pick<LocalWorkspace, 'url'>) {
  const at = url.replace('localhost', '127.0.0.1');
  const act = async (action: PageAction) => {
    const response = await fetch(`${at}/local/act`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(action),
    });
    return (await response.json()) as { ok: boolean; error?: string };
  };
  const look = async (): Promise<WorkspaceView> => {
    const leave = new AbortController();
    const { body } = await fetch(`${at}/local/stream`, { signal: leave.signal });
    let text = '';
    for await (const chunk of body ?? []) {
      text += Buffer.from(chunk).toString('utf8');
      if (text.includes('\n\n')) break;
    }
    leave.abort();
    return JSON.parse(text.slice('data: '.length, text.indexOf('\n\n'))) as WorkspaceView;
  };
  const messages = async (channel: string): Promise<readonly MessageView[]> =>
    (await look()).conversations.find(({ id }) => id === channel)?.messages ?? [];
  const say = (channel: string, text: string, threadTs: string | null = null) =>
    act({ type: 'post', channel, threadTs, text });
  /** Looks until what is looked for is there. */
  const see = <T>(find: (view: WorkspaceView) => T | undefined | false | null): Promise<T> =>
    vi.waitFor(
      async () => {
        const found = find(await look());
        if (!found) throw new Error('It has not come into sight');
        return found;
      },
      { timeout: 5000, interval: 10 },
    );
  return { act, look, messages, say, see };
}

export type Browser = ReturnType<typeof browse>;

/** What tests look at in an answer of the Web API. */
export interface Answer {
  readonly ok: boolean;
  readonly error?: string;
  readonly ts?: string;
  readonly message_ts?: string;
  readonly provided?: string;
  readonly view?: { readonly id: string; readonly hash: string };
}

/** Slack's own client, calling methods of a workspace; a refusal comes back like any answer. */
export function caller({ slackApiUrl, botToken }: LocalWorkspace, token: string = botToken) {
  const client = new webApi.WebClient(token, clientOptions(slackApiUrl));
  return async (method: string, args: Record<string, unknown> = {}): Promise<Answer> => {
    try {
      return await client.apiCall(method, args);
    } catch (error) {
      if (error instanceof webApi.WebAPIPlatformError) return error.data as Answer;
      throw error;
    }
  };
}

/** The address of a new Socket Mode connection. */
export async function socketUrl({ slackApiUrl, appToken }: LocalWorkspace): Promise<string> {
  const headers = { authorization: `Bearer ${appToken}` };
  const response = await fetch(`${slackApiUrl}apps.connections.open`, { method: 'POST', headers });
  return ((await response.json()) as { url: string }).url;
}

export interface Frame {
  readonly type: string;
  readonly envelope_id?: string;
  readonly payload?: unknown;
}

/** A connection that keeps the frames it got. */
export async function dial(workspace: LocalWorkspace) {
  const socket = new WebSocket(await socketUrl(workspace));
  onTestFinished(() => socket.terminate());
  const frames: Frame[] = [];
  socket.on('message', (data) => frames.push(JSON.parse(String(data))));
  const frame = (type: string) =>
    vi.waitFor(() => {
      const found = frames.find((one) => one.type === type);
      if (found === undefined) throw new Error(`No ${type} yet`);
      return found;
    });
  return { socket, frames, frame };
}

/** The newest message of a conversation that satisfies a condition. */
export function newest(
  view: WorkspaceView,
  channel: string,
  is: (message: MessageView) => boolean,
): MessageView | undefined {
  return view.conversations.find(({ id }) => id === channel)?.messages.findLast(is);
}

/** The transports over which the same app must hear and say the same. */
export const modes = ['socket', 'http'] as const;

/** A workspace and a real Bolt app that is connected to it, either way. */
export async function openWithApp(
  mode: (typeof modes)[number],
  listen: (app: App) => void,
  options: Partial<LocalWorkspaceOptions> = {},
) {
  const port = await freePort();
  const requestUrl = `http://127.0.0.1:${port}/slack/events`;
  const delivery = mode === 'http' ? ({ mode, requestUrl } as const) : ({ mode } as const);
  const workspace = await open({ delivery, ...options });
  const { slackApiUrl, botToken, appToken, signingSecret } = workspace;
  const receiver =
    mode === 'http'
      ? new HTTPReceiver({ signingSecret, port })
      : new SocketModeReceiver({
          appToken,
          installerOptions: { clientOptions: clientOptions(slackApiUrl) },
        });
  const app = new App({
    token: botToken,
    receiver,
    clientOptions: clientOptions(slackApiUrl),
    deferInitialization: true,
  });
  await app.init();
  listen(app);
  await (mode === 'http' ? app.start({ port, host: '127.0.0.1' }) : app.start());
  onTestFinished(async () => {
    if (receiver instanceof SocketModeReceiver) await receiver.client.disconnect();
    else await app.stop();
  });
  const browser = browse(workspace);
  await browser.see((view) => view.connected);
  return { workspace, app, client: app.client, browser };
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
