import type { Entry } from '../knowledge/entry.ts';
import type { Match } from '../matching/match.ts';
import type { Answer } from './answer.ts';
import { toCheckAnswer } from './check-answer.ts';
import { toCompareAnswer } from './compare.ts';
import { toExchangerAnswer } from './exchanger-answer.ts';
import { type Offer, toHelpAnswer } from './help.ts';
import { toKnown } from './known.ts';
import { toNoAnswer } from './no-answer.ts';
import { withOrigin } from './own.ts';
import { toProviderAnswer } from './provider-answer.ts';
import { toServiceAnswer } from './service-answer.ts';
import { toSymptomAnswer } from './symptom-answer.ts';
import { toTopicAnswer } from './topic-answer.ts';

/**
 * What is said about a match. The entries are those it was found among; the offers are what the
 * commands declare, for help.
 */
export function toAnswer(
  match: Match,
  entries: readonly Entry[],
  offers: readonly Offer[] = [],
): Answer {
  const known = toKnown(entries);
  switch (match.kind) {
    case 'service':
      return toServiceAnswer(match, known);
    case 'compare':
      return toCompareAnswer(match, known);
    case 'provider':
      return withOrigin(
        match.exchanger === undefined
          ? toProviderAnswer(match, known)
          : toExchangerAnswer(match, match.exchanger),
        match.provider,
      );
    case 'topic':
      return withOrigin(toTopicAnswer(match, known), match.topic);
    case 'error':
      return toSymptomAnswer(match, known);
    case 'check':
      return toCheckAnswer(match, known);
    case 'help':
      return toHelpAnswer(offers);
    case 'none':
      return toNoAnswer(match);
    default:
      return match satisfies never;
  }
}
