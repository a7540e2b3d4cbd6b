import type { Known } from '../answers/known.ts';
import { chooseEndpoints } from '../answers/provider-endpoints.ts';
import type { Checker } from '../checks/check.ts';
import type { CheckReport, Refusal, Target, Verdict } from '../checks/check-report.ts';
import type { Guard } from '../checks/guard.ts';
import type { Progress } from '../checks/limits.ts';
import { readTarget } from '../checks/target.ts';
import type { Provider } from '../knowledge/entry.ts';
import type { Slots } from '../matching/match.ts';

/** Doors that are checked as one. */
export interface Round {
  /** Stands for all of them where they are counted; of a provider, it bears the provider's id. */
  readonly target: Target;
  readonly targets: readonly [Target, ...Target[]];
}

const mostTargets = 8;

/** The doors of a provider that were asked for; why the first is not checked, where none is; null
 * where it has none. */
export function toRound(
  provider: Provider,
  slots: Slots,
  { known, guard }: { readonly known: Known; readonly guard: Guard },
): Round | Refusal | null {
  const { endpoints } = chooseEndpoints(provider, slots, known);
  const doors = new Set(endpoints.map(({ host, port }) => `${host}:${port}`));
  const read = [...doors].map((door) => readTarget(door, guard));
  const targets = read.filter((one): one is Target => !('refused' in one)).slice(0, mostTargets);
  const [first, ...others] = targets;
  if (!first) return read.find((one) => 'refused' in one) ?? null;
  const protocols = new Set(targets.map(({ protocol }) => protocol));
  const protocol = protocols.size === 1 ? first.protocol : null;
  const target = { ...first, host: provider.id, port: null, protocol };
  return { target, targets: [first, ...others] };
}

/** Checks all doors at once; the report is that of one check. */
export async function checkRound(
  { target, targets }: Round,
  checker: Pick<Checker, 'check'>,
  onProgress?: Progress,
): Promise<CheckReport> {
  const latest = new Map<Target, CheckReport>();
  const keep = (one: Target, report: CheckReport) => {
    latest.set(one, report);
    const reports = targets.flatMap((each) => latest.get(each) ?? []);
    const whole = mergeReports(target, reports);
    return { ...whole, final: whole.final && reports.length === targets.length };
  };
  const reports = await Promise.all(
    targets.map(async (one) => {
      const tell = onProgress && ((report: CheckReport) => onProgress(keep(one, report)));
      const report = await checker.check(one, tell);
      keep(one, report);
      return report;
    }),
  );
  return mergeReports(target, reports);
}

function mergeReports(target: Target, reports: readonly CheckReport[]): CheckReport {
  const [first] = reports;
  const refusal = reports.every((one) => one.refusal) ? first?.refusal : undefined;
  return {
    target,
    vantage: first?.vantage ?? '',
    startedAt: Math.min(...reports.map(({ startedAt }) => startedAt)),
    doors: reports.flatMap(({ doors }) => doors),
    findings: reports.flatMap(({ findings }) => findings),
    verdict: verdictOf(reports),
    ...(refusal ? { refusal } : {}),
    final: reports.every(({ final }) => final),
  };
}

/** Where one protocol has two doors, one that works is enough for it not to be bad. */
function verdictOf(reports: readonly CheckReport[]): Verdict {
  const protocols = new Set(reports.map(({ target }) => target.protocol));
  const verdicts = [...protocols].map((protocol) =>
    mix(reports.filter(({ target }) => target.protocol === protocol).map(({ verdict }) => verdict)),
  );
  return worstFirst.find((verdict) => verdicts.includes(verdict)) ?? 'unknown';
}

const worstFirst: readonly Verdict[] = ['bad', 'refused', 'fair', 'good', 'unknown'];

function mix(verdicts: readonly Verdict[]): Verdict {
  const known = verdicts.filter((verdict) => verdict !== 'unknown');
  const [first] = known;
  if (first === undefined) return 'unknown';
  return known.every((verdict) => verdict === first) ? first : 'fair';
}
