import type { Logger } from 'pino';
import type { Mailport } from '../../mailport.ts';
import type { Stores } from '../../team/stores.ts';
import type { AgentSessions } from '../agent-sessions.ts';
import type { Answering } from '../answering.ts';
import type { Daily } from '../daily/daily.ts';
import type { DeliveredOnce } from '../delivered-once.ts';
import type { Home } from '../home/home.ts';

/** What every listener works with. */
export interface Listening {
  readonly answer: Answering;
  readonly mailport: Mailport;
  /** What Slack delivered already. */
  readonly delivered: DeliveredOnce;
  /** Buttons that were pressed a moment ago. */
  readonly pressed: DeliveredOnce;
  /** Null where nothing is kept: then there is no team, no course and no counting. */
  readonly stores: Stores | null;
  /** The channel in which the team teaches; null where none is set. */
  readonly deskChannel: string | null;
  readonly home: Home;
  readonly sessions: AgentSessions;
  readonly daily: Daily | null;
  readonly logger: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
