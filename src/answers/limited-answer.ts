import type { Target } from '../checks/check-report.ts';
import type { LimitedCheck } from '../checks/limits.ts';
import type { Answer } from './answer.ts';
import { counted } from './findings/finding-words.ts';
import { againLabel, toFollowUps } from './follow-ups.ts';
import { hostAndPort } from './report/doors.ts';
import { askedFor } from './report.ts';

type Limited = Extract<LimitedCheck, { readonly limited: string }>;

const reasons: Readonly<Record<Limited['limited'], string>> = {
  person: 'You have asked for many checks in a short time.',
  workspace: 'This workspace has asked for many checks within the hour.',
  'all-places-taken': 'Many checks are going on at this moment.',
};

/** That a limit is in the way, and when a check is possible again. @param now in milliseconds. */
export function toLimitedAnswer(
  { limited, retryAt }: Limited,
  target: Target,
  now: number,
): Answer {
  const again = `check ${hostAndPort(target.host, target.port)}`;
  return {
    kind: 'check',
    headline: `${reasons[limited]} The next is possible in ${waitName(retryAt - now)}.`,
    parts: [
      {
        kind: 'text',
        text: 'Checks are limited, so that the servers that are checked are not troubled. A result of the last half minute is shown again without counting.',
      },
    ],
    followUps: toFollowUps([{ label: againLabel, ask: again }]),
    about: [],
    endpoints: [],
    asked: askedFor(target),
    check: {
      verdict: 'refused',
      reason: `limit-${limited}`,
      findings: [],
      endpoints: [],
      final: true,
    },
  };
}

/** A time to wait, rounded up: never shorter than it is. */
function waitName(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  return seconds < 120 ? counted(seconds, 'second') : counted(Math.ceil(seconds / 60), 'minute');
}
