import type { Answer } from '../answers/answer.ts';
import { toFollowUps } from '../answers/follow-ups.ts';

type Said = Pick<Answer, 'kind' | 'headline' | 'parts' | 'followUps'> &
  Partial<Pick<Answer, 'about' | 'awaits'>>;

/** An answer that asks for no port: lessons, questions, verdicts and progress. */
export function toSaid({ kind, headline, parts, followUps, about = [], awaits }: Said): Answer {
  return {
    kind,
    headline,
    parts,
    followUps: toFollowUps(followUps),
    ...(awaits !== undefined && { awaits }),
    about,
    endpoints: [],
    asked: { protocol: null, security: null, provider: null, target: null },
  };
}
