import type { Answer, FollowUp, Part } from '../answers/answer.ts';
import { toFollowUps } from '../answers/follow-ups.ts';

/** An answer that is about no entry and no server: what a command did or keeps. */
export function told(
  kind: Answer['kind'],
  headline: string,
  parts: readonly Part[] = [],
  followUps: readonly FollowUp[] = [],
): Answer {
  return {
    kind,
    headline,
    parts,
    followUps: toFollowUps(followUps),
    about: [],
    endpoints: [],
    asked: { protocol: null, security: null, provider: null, target: null },
  };
}
