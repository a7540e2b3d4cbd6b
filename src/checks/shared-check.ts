import type { CheckReport } from './check-report.ts';

export type Progress = (report: CheckReport) => void;

export interface AgedReport {
  readonly report: CheckReport;
  /** 0 where it is news. */
  readonly ageMs: number;
}

/** A check that serves everybody who asks for the same, while it runs and for a while after. */
export interface SharedCheck {
  /** What the check's progress is told to. */
  readonly tell: Progress;
  /** Says how the check ends: with its first full answer. */
  answerWith(outcome: Promise<CheckReport>): void;
  /** Waits for the first full answer, or takes what is known; until the report is final, progress
   * goes on being told. */
  follow(onProgress?: Progress): Promise<AgedReport>;
  isAnswered(): boolean;
  /** Milliseconds since there was news. */
  ageMs(): number;
}

/** @param now the time in milliseconds since the epoch. */
export function createSharedCheck(now: () => number): SharedCheck {
  const listeners = new Set<Progress>();
  let outcome: Promise<CheckReport> | null = null;
  let latest: CheckReport | null = null;
  let latestAt = now();
  let isAnswered = false;

  const keep = (report: CheckReport) => {
    latest = report;
    latestAt = now();
  };
  return {
    tell(report) {
      keep(report);
      for (const listener of listeners) listener(report);
      if (report.final) listeners.clear();
    },
    answerWith(answer) {
      outcome = answer.then((report) => {
        isAnswered = true;
        if (!latest?.final) keep(report);
        return report;
      });
    },
    async follow(onProgress) {
      if (onProgress && !latest?.final) listeners.add(onProgress);
      if (isAnswered && latest) return { report: latest, ageMs: now() - latestAt };
      if (latest) onProgress?.(latest);
      if (!outcome) throw new Error('followed before it began');
      return { report: await outcome, ageMs: 0 };
    },
    isAnswered: () => isAnswered,
    ageMs: () => now() - latestAt,
  };
}
