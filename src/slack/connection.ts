import type { Receiver, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { createHttpConnection } from './http-connection.ts';
import { createSocketConnection } from './socket-connection.ts';

/** How the app and Slack find each other. */
export type ConnectionSettings =
  /** The app calls Slack and keeps a WebSocket open: nothing has to be reachable from outside. */
  | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string }
  /** Slack calls the app, which listens on `port`: on every interface, unless `host` names one. */
  | {
      readonly mode: 'http';
      readonly botToken: string;
      readonly signingSecret: string;
      readonly port: number;
      readonly host?: string;
    };

/** The way in which Slack's deliveries arrive. */
export interface Connection {
  readonly receiver: Receiver;
  /** Lets deliveries arrive. @throws SlackStartError where that cannot be. */
  open(): Promise<void>;
  /** Lets nothing new arrive; what came before may still be answered. */
  refuse(): Promise<void>;
  /** Closes what is still open. */
  close(): Promise<void>;
}

/** What a connection is made with, whichever it is. */
export interface ConnectionParts {
  readonly clientOptions: webApi.WebClientOptions;
  readonly logger: Logger;
  readonly now: () => number;
}

/** A closed connection of the wanted kind. */
export function createConnection(settings: ConnectionSettings, parts: ConnectionParts): Connection {
  return settings.mode === 'http'
    ? createHttpConnection(settings, parts)
    : createSocketConnection(settings, parts);
}
