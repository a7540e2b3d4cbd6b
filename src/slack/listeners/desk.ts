import type { Answering } from '../answering.ts';
import type { DeliveredOnce } from '../delivered-once.ts';

/** What every listener works with. */
export interface Desk {
  readonly answer: Answering;
  /** What Slack delivered already. */
  readonly delivered: DeliveredOnce;
  /** Buttons that were pressed a moment ago. */
  readonly pressed: DeliveredOnce;
}
