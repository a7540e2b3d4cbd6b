import type { Target } from '../checks/check-report.ts';
import { endpointsOf } from '../checks/doorway.ts';
import type { Provider } from '../knowledge/entry.ts';
import type { CheckMatch, Match } from '../matching/match.ts';
import type { Answer } from './answer.ts';
import { toCheckAnswer } from './check-answer.ts';
import type { Known } from './known.ts';
import { askedFor } from './report.ts';

/** What would be checked, with the way to do it by hand; nothing is knocked on. */
export function toPlannedAnswer(
  targets: readonly [Target, ...Target[]],
  match: Match,
  known: Known,
  provider?: Provider,
): Answer {
  const [main] = targets;
  const { host, port, protocol } = main;
  const checked: CheckMatch = {
    confidence: match.confidence,
    slots: match.slots,
    kind: 'check',
    target: { host, port, protocol: protocol === 'sieve' ? null : protocol },
  };
  return {
    ...toCheckAnswer(checked, known),
    endpoints: targets.flatMap((target) =>
      endpointsOf(target).map((endpoint) => ({ ...endpoint, host: target.host })),
    ),
    asked: askedFor(main, provider),
    check: { verdict: null, findings: [], endpoints: [], final: true },
  };
}
