import type { Answer } from '../answers/answer.ts';
import { toAnswer } from '../answers/explain.ts';
import { toKnown } from '../answers/known.ts';
import { toLimitedAnswer } from '../answers/limited-answer.ts';
import { toPlannedAnswer } from '../answers/planned-answer.ts';
import { toRefusedAnswer } from '../answers/refused-answer.ts';
import { type ReportView, toReportAnswer } from '../answers/report.ts';
import type { CheckReport } from '../checks/check-report.ts';
import type { LimitedCheck, Progress } from '../checks/limits.ts';
import type { Match } from '../matching/match.ts';
import type { Checks, Command, Errand, Workplace } from './command.ts';
import { checkRound, type Round, toRound } from './round.ts';
import { readWantedCheck, type WantedCheck } from './wanted-check.ts';

/** Checks a server and says what is wrong with it; where nothing may be checked, how to do it by
 * hand. */
export const check: Command<'check'> = {
  name: 'check',
  usage: 'check HOST, HOST:PORT or a domain',
  about: 'whether a mail server answers and is encrypted, and what to do if not',
  examples: ['check mail.example.com:587'],
  serves: ['check'],
  run: (match, { entries }) => toAnswer(match, entries),
  claim(match, workplace, errand) {
    const { checks } = workplace;
    const wanted = checks && readWantedCheck(errand.typed, match, checks.guard);
    return wanted ? answer(wanted, match, { ...workplace, checks }, errand) : null;
  },
};

type CheckingWorkplace = Workplace & { readonly checks: Checks };

async function answer(
  wanted: WantedCheck,
  match: Match,
  workplace: CheckingWorkplace,
  errand: Errand,
): Promise<Answer> {
  const target = match.kind === 'check' ? match.target : null;
  if (wanted.kind === 'refusal') return toRefusedAnswer(wanted.refusal, { target });
  const known = toKnown(workplace.entries);
  if (wanted.kind === 'target') {
    const { target, withDialogue } = wanted;
    const round: Round = { target, targets: [target] };
    return knockOrTell(round, { withDialogue }, { match, workplace, errand });
  }
  const provider = known.providers.get(wanted.provider);
  const round =
    provider && toRound(provider, match.slots, { known, guard: workplace.checks.guard });
  if (!provider || !round) return toAnswer(match, workplace.entries);
  if ('refused' in round) return toRefusedAnswer(round);
  const [main] = round.targets;
  const view = { provider, main, again: errand.typed.trim() };
  return knockOrTell(round, view, { match, workplace, errand });
}

interface Situation {
  readonly match: Match;
  readonly workplace: CheckingWorkplace;
  readonly errand: Errand;
}

async function knockOrTell(
  round: Round,
  view: ReportView,
  { match, workplace, errand }: Situation,
): Promise<Answer> {
  const known = toKnown(workplace.entries);
  if (!errand.mayKnock) return toPlannedAnswer(round.targets, match, known, view.provider);
  let isAnswered = false;
  const { onProgress } = errand;
  const tell =
    onProgress &&
    ((report: CheckReport) =>
      onProgress(toReportAnswer(report, known, { ...view, isProgress: !isAnswered })));
  const outcome = await run(round, workplace.checks, errand, tell);
  isAnswered = true;
  if ('limited' in outcome) return toLimitedAnswer(outcome, round.target, workplace.checks.now());
  return toReportAnswer(outcome.report, known, { ...view, ageMs: outcome.ageMs });
}

function run(
  round: Round,
  { checker, limits }: Checks,
  { asker }: Errand,
  onProgress?: Progress,
): Promise<LimitedCheck> {
  const [first, another] = round.targets;
  const knock = (tell?: Progress) =>
    another ? checkRound(round, checker, tell) : checker.check(first, tell);
  if (asker) return limits.run(asker, round.target, knock, onProgress);
  return knock(onProgress).then((report) => ({ report, ageMs: 0 }));
}
