import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import type { Request } from '../../src/mailport.ts';
import { createSlackApp, type SlackApp, type SlackAppOptions } from '../../src/slack/app.ts';
import { anAnswer } from './answers.ts';
import {
  type Block,
  type Delivered,
  type Sent,
  type SlackStub,
  signingSecret,
  startSlackStub,
} from './slack-stub.ts';

export type Mode = 'socket' | 'http';
export const botToken = 'xoxb-1111-very-secret';
export const appToken = 'xapp-1-A1-2222-very-secret';

/** A line of the log, with what the tests look into. */
export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly reference?: string;
}

/** The real app, connected to a little Slack, with a Mailport that says what the test wants. */
export interface Scene {
  readonly slack: SlackStub;
  readonly app: SlackApp;
  /** What Mailport was asked. */
  readonly asked: readonly Request[];
  /** The lines of the log so far. */
  readonly log: readonly LogLine[];
  readonly requestUrl: string;
  /** Delivers as Slack does in this mode; resolves when the app has acknowledged. */
  deliver(delivered: Delivered): Promise<unknown>;
}

export interface SceneOptions extends Partial<SlackAppOptions> {
  /** What Mailport answers; a small answer by default. */
  readonly reply?: (
    request: Request,
    onProgress?: (answer: Answer) => void,
  ) => Answer | Promise<Answer>;
}

/** Raises the curtain; everything is closed when the test is over. */
export async function startScene(mode: Mode, options: SceneOptions = {}): Promise<Scene> {
  const { reply = () => anAnswer(), ...appOptions } = options;
  const slack = await startSlackStub();
  onTestFinished(() => slack.stop());
  const { lines, logger } = recordLog();
  const asked: Request[] = [];
  const mailport = {
    async reply(request: Request, onProgress?: (answer: Answer) => void) {
      asked.push(request);
      return reply(request, onProgress);
    },
    explain: () => [],
  };
  const port = await freePort();
  const host = '127.0.0.1';
  const connection =
    mode === 'http'
      ? ({ mode, botToken, signingSecret, port, host } as const)
      : ({ mode, botToken, appToken } as const);
  const slackApiUrl = slack.apiUrl;
  const app = await createSlackApp({ connection, mailport, logger, slackApiUrl, ...appOptions });
  onTestFinished(() => app.stop());
  await app.start();
  const requestUrl = `http://${host}:${port}/slack/events`;
  const deliver = (delivered: Delivered) =>
    mode === 'http' ? slack.deliverByHttp(delivered, requestUrl) : slack.deliverBySocket(delivered);
  return { slack, app, asked, log: lines, requestUrl, deliver };
}

/** A logger whose lines, from the lowest level on, are kept. */
export function recordLog() {
  const lines: LogLine[] = [];
  const write = (line: string) => void lines.push(JSON.parse(line));
  return { lines, logger: pino({ level: 'trace', base: null }, { write }) };
}

/** A port on loopback that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

let counter = 0;

/** A `ts` that no other message or press of these tests has. */
export function nextTs(): string {
  counter += 1;
  return `1700000000.${String(counter).padStart(6, '0')}`;
}

/** The buttons under a message, in their order. */
export function buttonsOf({ body }: Sent): Block['elements'] {
  return body.blocks.filter(({ type }) => type === 'actions').flatMap(({ elements }) => elements);
}

/** `/mailport <text>`, as Slack delivers it. */
export function slashCommand(slack: SlackStub, text: string, more: object = {}): Delivered {
  const payload = {
    token: 'x',
    team_id: 'T1',
    team_domain: 'example',
    channel_id: 'C1',
    channel_name: 'helpdesk',
    user_id: 'U1',
    user_name: 'ada',
    command: '/mailport',
    text,
    api_app_id: 'A1',
    is_enterprise_install: 'false',
    response_url: slack.responseUrl(),
    trigger_id: nextTs(),
    ...more,
  };
  return { type: 'slash_commands', payload };
}

/** An event in its envelope; each has its own id and `ts` unless it is told one. */
export function event(said: object, envelope: object = {}): Delivered {
  const ts = nextTs();
  const payload = {
    token: 'x',
    team_id: 'T1',
    context_team_id: 'T1',
    api_app_id: 'A1',
    type: 'event_callback',
    event_id: `Ev${ts}`,
    event_time: 1,
    authorizations: [
      {
        enterprise_id: null,
        team_id: 'T1',
        user_id: 'UBOT',
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    event: { user: 'U1', ts, event_ts: ts, ...said },
    ...envelope,
  };
  return { type: 'events_api', payload };
}

/** `@Mailport <text>` in a channel. */
export function mention(text: string, more: object = {}): Delivered {
  return event({ type: 'app_mention', channel: 'C1', text: `<@UBOT> ${text}`, ...more });
}

/** A message to Mailport itself. */
export function directMessage(text: string, more: object = {}): Delivered {
  return event({ type: 'message', channel_type: 'im', channel: 'D1', text, ...more });
}

/** A press on a button, as Slack takes it from a message that the app sent. */
export function press(
  slack: SlackStub,
  button: { readonly action_id: string; readonly value?: string },
  place: { readonly isPrivate?: boolean; readonly ts?: string; readonly thread?: string } = {},
  more: object = {},
): Delivered {
  const { isPrivate = false, ts = '5.5', thread } = place;
  const inThread = thread === undefined ? {} : { thread_ts: thread };
  const payload = {
    type: 'block_actions',
    token: 'x',
    api_app_id: 'A1',
    team: { id: 'T1', domain: 'example' },
    enterprise: null,
    is_enterprise_install: false,
    user: { id: 'U1', username: 'ada', name: 'ada', team_id: 'T1' },
    trigger_id: nextTs(),
    response_url: slack.responseUrl(),
    container: {
      type: 'message',
      message_ts: ts,
      channel_id: 'C1',
      is_ephemeral: isPrivate,
      ...inThread,
    },
    channel: { id: 'C1', name: 'helpdesk' },
    // A private message is not in the payload.
    ...(isPrivate
      ? {}
      : { message: { type: 'message', user: 'UBOT', ts, text: '…', ...inThread } }),
    state: { values: {} },
    actions: [{ type: 'button', block_id: 'b', action_ts: nextTs(), ...button }],
    ...more,
  };
  return { type: 'interactive', payload };
}
