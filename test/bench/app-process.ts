import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { LocalWorkspace } from '../../src/local/workspace-server.ts';

/** An app in a process of its own, connected to the local workspace over signed HTTP. */
export interface AppProcess {
  /** From the start of the process until it says that it is ready, in milliseconds. */
  readonly readyMs: number;
  /** Its resident memory now, in MB; NaN where the system does not tell. */
  memory(): number;
  /** From `/mailport pop3 secure` to the answer at its response_url, in milliseconds. */
  askOnce(): Promise<number>;
  stop(): Promise<void>;
}

export async function startApp(script: string, workspace: LocalWorkspace): Promise<AppProcess> {
  const { botToken, signingSecret, slackApiUrl } = workspace;
  const port = await freePort();
  const { PATH } = process.env;
  const begun = performance.now();
  const child = spawn(process.execPath, [script], {
    env: {
      PATH,
      PORT: String(port),
      SLACK_API_URL: slackApiUrl,
      SLACK_BOT_TOKEN: botToken,
      SLACK_SIGNING_SECRET: signingSecret,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await readyLine(child);
  const readyMs = performance.now() - begun;
  const sink = await openSink();
  const url = `http://127.0.0.1:${port}/slack/events`;
  return {
    readyMs,
    memory: () => memoryOf(child.pid),
    async askOnce() {
      const answered = sink.nextAnswer();
      const body = slashCommand(sink.url);
      const asked = performance.now();
      const response = await fetch(url, signed(signingSecret, body));
      if (!response.ok) throw new Error(`the app answered HTTP ${response.status}`);
      return (await answered) - asked;
    },
    async stop() {
      sink.close();
      child.kill();
      await once(child, 'exit');
    },
  };
}

async function readyLine(child: ChildProcess): Promise<void> {
  let written = '';
  child.stdout?.on('data', (chunk) => {
    written += chunk;
  });
  while (!written.includes('ready')) {
    if (child.exitCode !== null) throw new Error('the app ended before it was ready');
    await delay(1);
  }
}

/** Where answers to a slash command arrive. */
async function openSink() {
  let arrived: (time: number) => void = () => {};
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      arrived(performance.now());
      response.end('ok');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    nextAnswer: () =>
      new Promise<number>((resolve, reject) => {
        const tooLate = setTimeout(() => reject(new Error('no answer came')), 10_000);
        arrived = (time) => {
          clearTimeout(tooLate);
          resolve(time);
        };
      }),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

let asked = 0;

/** Each with a trigger of its own: Slack sends the same one again only when it repeats itself. */
function slashCommand(responseUrl: string): string {
  asked += 1;
  return new URLSearchParams({
    command: '/mailport',
    text: 'pop3 secure',
    team_id: 'T1',
    channel_id: 'C1',
    user_id: 'U1',
    trigger_id: `${asked}.1`,
    api_app_id: 'A1',
    response_url: responseUrl,
  }).toString();
}

/** Signed the way Slack signs (docs.slack.dev, "Verifying requests from Slack"). */
function signed(secret: string, body: string): RequestInit {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const hmac = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${hmac}`,
    },
  };
}

function memoryOf(pid: number | undefined): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) / 1024;
  } catch {
    return Number.NaN;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
