import { Delivery } from './delivery.ts';
import type { Manifest } from './manifest.ts';
import { ResponseUrls } from './response-urls.ts';
import { Scheduled } from './scheduled.ts';
import { createTimestamps } from './timestamps.ts';
import type { Patience, Transport } from './transport.ts';
import { Triggers } from './triggers.ts';
import { Views } from './views.ts';
import type { Workspace } from './workspace.ts';

/** Everything that the rooms of this small Slack share. */
export interface LocalSlack {
  readonly manifest: Manifest;
  readonly workspace: Workspace;
  readonly views: Views;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly delivery: Delivery;
  readonly scheduled: Scheduled;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A fresh timestamp in Slack's style. */
  readonly stamp: () => string;
}

interface Options {
  readonly manifest: Manifest;
  readonly workspace: Workspace;
  readonly transport: Transport;
  readonly patience: Patience;
  /** Where the server is reached, without a path. */
  readonly origin: string;
  readonly now: () => number;
}

/** Joins the parts. */
export function createLocalSlack(options: Options): LocalSlack {
  const { manifest, workspace, transport, patience, origin, now } = options;
  return {
    manifest,
    workspace,
    views: new Views(() => workspace.changed()),
    triggers: new Triggers(now),
    responseUrls: new ResponseUrls(origin, now),
    delivery: new Delivery(transport, patience),
    scheduled: new Scheduled(now),
    now,
    stamp: createTimestamps(now),
  };
}
