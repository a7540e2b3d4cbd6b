import type { Match } from './match.ts';
import { noMatch, type Question, type Rule } from './question.ts';
import { strongError, weakError } from './rules/errors.ts';
import { nobodyKnown, provider } from './rules/providers.ts';
import {
  check,
  exactId,
  exactWords,
  help,
  nothingAsked,
  otherField,
  taught,
} from './rules/requests.ts';
import { commonService, port, rareService } from './rules/services.ts';
import { clue, comparison, modeAlone, overview } from './rules/topics.ts';

/** The first rule that sees something wins. */
const rules: readonly Rule[] = [
  nothingAsked,
  taught,
  exactId,
  help,
  exactWords,
  strongError,
  check,
  clue,
  weakError,
  otherField,
  comparison,
  rareService,
  provider,
  port,
  overview,
  commonService,
  modeAlone,
  nobodyKnown,
];

/** Decides what a question means. */
export function decide(question: Question): Match {
  for (const rule of rules) {
    const match = rule(question);
    if (match) return match;
  }
  return noMatch(question, { reason: 'no-mail-word' });
}
