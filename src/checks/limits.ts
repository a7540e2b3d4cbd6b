import type { CheckReport, Target } from './check-report.ts';
import { createPlaces } from './places.ts';
import { createRate, type Rate } from './rate.ts';
import {
  type AgedReport,
  createSharedCheck,
  type Progress,
  type SharedCheck,
} from './shared-check.ts';

export type { Progress } from './shared-check.ts';

/** Who asks for a check. */
export interface Asker {
  readonly person: string;
  readonly workspace: string;
}

/** A check's report with its age, or why there is none now and when it is possible again. */
export type LimitedCheck =
  | AgedReport
  | {
      readonly limited: 'person' | 'workspace' | 'all-places-taken';
      /** Milliseconds since the epoch. */
      readonly retryAt: number;
    };

type Check = (onProgress?: Progress) => Promise<CheckReport>;

/** Keeps checks from being a nuisance to others: to those checked, and to those who ask. */
export interface Limits {
  /**
   * Runs a check, unless there is a limit in the way. A target that is being checked, or was less
   * than half a minute ago, is not checked again, whoever asks: the same report serves everybody.
   *
   * @param check resolves with the first full answer; what is held back may come as progress later.
   * @param onProgress is told of every change until the report is final.
   */
  run(asker: Asker, target: Target, check: Check, onProgress?: Progress): Promise<LimitedCheck>;
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

const minute = 60_000;
const hour = 60 * minute;
const mostKept = 500;

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
  const checks = new Map<string, SharedCheck>();

  const known = (key: string): SharedCheck | undefined => {
    const check = checks.get(key);
    const isFresh = check && (!check.isAnswered() || check.ageMs() < numbers.sameTargetMs);
    if (!isFresh) checks.delete(key);
    return isFresh ? check : undefined;
  };

  return {
    async run(asker, target, check, onProgress) {
      const key = keyOf(target);
      const earlier = known(key);
      if (earlier) return earlier.follow(onProgress);
      const limited = firstLimit(rates, asker, now());
      if (limited) return limited;
      const shared = createSharedCheck(now);
      const outcome = places.take(() => check(onProgress ? shared.tell : undefined));
      if (!outcome) return { limited: 'all-places-taken', retryAt: now() + placeMs };
      shared.answerWith(outcome);
      forgetOldest(checks);
      checks.set(key, shared);
      outcome.catch(() => checks.delete(key));
      for (const [kind, rate] of rates) rate.count(rateKey(kind, asker), now());
      return shared.follow(onProgress);
    },
  };
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

function forgetOldest(checks: Map<string, SharedCheck>): void {
  if (checks.size < mostKept) return;
  const oldest = [...checks].find(([, check]) => check.isAnswered());
  if (oldest) checks.delete(oldest[0]);
}
