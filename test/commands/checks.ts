import type { Answer } from '../../src/answers/answer.ts';
import type { CheckReport, Target } from '../../src/checks/check-report.ts';
import { createGuard } from '../../src/checks/guard.ts';
import { createLimits } from '../../src/checks/limits.ts';
import type { Entry } from '../../src/knowledge/entry.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import { type Checks, createMailport, type Mailport } from '../../src/mailport.ts';
import { createConversations } from '../../src/storage/conversations.ts';
import { doorOn, reportOf, visit } from '../answers/reports.ts';

type Check = Checks['checker']['check'];

/** A Mailport whose checker says what the test wants, and the targets that it was sent to. */
export interface CheckingMailport extends Mailport {
  readonly targets: readonly Target[];
}

/** What a sound server shows on the port that was asked for, or on 993. */
export function soundReport(target: Target): CheckReport {
  const door = doorOn(target.port ?? 993, { host: target.host });
  return reportOf([visit(door)], { target });
}

/** One Mailport for many questions: to make one takes longer than to answer. */
export function openForMany(): (
  text: string,
) => Promise<{ readonly answer: Answer; readonly targets: readonly Target[] }> {
  const mailport = openWithChecks();
  return async (text) => {
    const before = mailport.targets.length;
    const answer = await mailport.reply({ text });
    return { answer, targets: mailport.targets.slice(before) };
  };
}

/** Nothing is knocked on: the guard, the limits and the commands are the real ones. */
export function openWithChecks(
  check: Check = async (target) => soundReport(target),
  now: () => number = () => 0,
  entries: readonly Entry[] = knowledge,
): CheckingMailport {
  const targets: Target[] = [];
  const checker = {
    check: ((target, ...rest) => {
      targets.push(target);
      return check(target, ...rest);
    }) satisfies Check,
  };
  const checks = { guard: createGuard(), limits: createLimits(now), checker, now };
  const mailport = createMailport({
    entries,
    conversations: createConversations(),
    checks,
  });
  return { ...mailport, targets };
}
