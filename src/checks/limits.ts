import type { CheckReport, Target } from './check-report.ts';
import { createPlaces } from './places.ts';
import { createRate, type Rate } from './rate.ts';

/** Who asks for a check. */
export interface Asker {
  readonly person: string;
  readonly workspace: string;
}

/** A check's report with its age, or why there is none now and when it is possible again. */
export type LimitedCheck =
  | { readonly report: CheckReport; readonly ageMs: number }
  | {
      readonly limited: 'person' | 'workspace' | 'all-places-taken';
      /** Milliseconds since the epoch. */
      readonly retryAt: number;
    };

export type Progress = (report: CheckReport) => void;

/** Keeps checks from being a nuisance to others: to those checked, and to those who ask. */
export interface Limits {
  /**
   * Runs a check, unless there is a limit in the way. A target that is being checked, or was less
   * than half a minute ago, is not checked again, whoever asks: the same report serves everybody.
   */
  run(
    asker: Asker,
    target: Target,
    check: (onProgress: Progress) => Promise<CheckReport>,
    onProgress?: Progress,
  ): Promise<LimitedCheck>;
}

export interface LimitNumbers {
  readonly perPersonAndMinute: number;
  readonly perPersonAndHour: number;
  readonly perWorkspaceAndHour: number;
  readonly sameTargetMs: number;
  readonly atOnce: number;
  readonly queued: number;
}

export const usualLimits: LimitNumbers = {
  perPersonAndMinute: 6,
  perPersonAndHour: 40,
  perWorkspaceAndHour: 300,
  sameTargetMs: 30_000,
  atOnce: 20,
  queued: 20,
};

/** What is kept of a target that is being checked or was lately. */
interface Run {
  readonly outcome: Promise<CheckReport>;
  readonly listeners: Set<Progress>;
  /** For those who come to it while it runs. */
  latest: CheckReport | null;
  /** Milliseconds since the epoch; null while it runs. */
  endedAt: number | null;
}

const minute = 60_000;
const hour = 60 * minute;
const mostRuns = 500;

/** How soon a place may be free again: about as long as most checks take. */
const placeMs = 10_000;

/** @param now the time in milliseconds since the epoch. */
export function createLimits(now: () => number, numbers: LimitNumbers = usualLimits): Limits {
  const rates: readonly (readonly ['person' | 'workspace', Rate])[] = [
    ['person', createRate(numbers.perPersonAndMinute, minute)],
    ['person', createRate(numbers.perPersonAndHour, hour)],
    ['workspace', createRate(numbers.perWorkspaceAndHour, hour)],
  ];
  const places = createPlaces(numbers.atOnce, numbers.queued);
  const runs = new Map<string, Run>();

  const known = (key: string): Run | undefined => {
    const run = runs.get(key);
    const isOld = run && run.endedAt !== null && run.endedAt + numbers.sameTargetMs <= now();
    if (isOld) runs.delete(key);
    return isOld ? undefined : run;
  };
  const begin = (key: string, check: (onProgress: Progress) => Promise<CheckReport>) => {
    const listeners = new Set<Progress>();
    const outcome = places.take(() =>
      check((report) => {
        run.latest = report;
        for (const listener of listeners) listener(report);
      }),
    );
    if (!outcome) return null;
    const run: Run = { outcome, listeners, latest: null, endedAt: null };
    forgetOldest(runs);
    runs.set(key, run);
    const end = () => {
      run.endedAt = now();
    };
    outcome.then(end, () => runs.delete(key));
    return run;
  };

  return {
    async run(asker, target, check, onProgress) {
      const key = keyOf(target);
      const earlier = known(key);
      if (earlier) return join(earlier, onProgress, now);
      const limited = firstLimit(rates, asker, now());
      if (limited) return limited;
      const run = begin(key, check);
      if (!run) return { limited: 'all-places-taken', retryAt: now() + placeMs };
      for (const [kind, rate] of rates) rate.count(rateKey(kind, asker), now());
      return join(run, onProgress, now);
    },
  };
}

async function join(
  run: Run,
  onProgress: Progress | undefined,
  now: () => number,
): Promise<LimitedCheck> {
  if (onProgress && run.endedAt === null) {
    run.listeners.add(onProgress);
    if (run.latest) onProgress(run.latest);
  }
  const ageMs = run.endedAt === null ? 0 : now() - run.endedAt;
  try {
    return { report: await run.outcome, ageMs };
  } finally {
    if (onProgress) run.listeners.delete(onProgress);
  }
}

function firstLimit(
  rates: readonly (readonly ['person' | 'workspace', Rate])[],
  asker: Asker,
  now: number,
): LimitedCheck | null {
  const times = rates.map(([limited, rate]) => {
    return { limited, retryAt: rate.freeAt(rateKey(limited, asker), now) };
  });
  const [last] = times.toSorted((a, b) => b.retryAt - a.retryAt);
  return last && last.retryAt > now ? last : null;
}

/** A person's name in Slack is only their workspace's. */
function rateKey(kind: 'person' | 'workspace', { person, workspace }: Asker): string {
  return kind === 'workspace' ? workspace : JSON.stringify([workspace, person]);
}

function keyOf({ host, port, protocol, discover }: Target): string {
  return JSON.stringify([host, port, protocol, discover]);
}

function forgetOldest(runs: Map<string, Run>): void {
  if (runs.size < mostRuns) return;
  const oldest = [...runs].find(([, { endedAt }]) => endedAt !== null);
  if (oldest) runs.delete(oldest[0]);
}
