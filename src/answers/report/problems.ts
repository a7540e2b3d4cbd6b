import type { CheckReport, DoorReport, Finding } from '../../checks/check-report.ts';
import type { Part } from '../answer.ts';
import { type FindingWords, isIn } from '../findings/finding-words.ts';
import { describeDoers, describeFinding } from '../findings.ts';
import { listed } from '../words.ts';
import { findingsAt, placesOf } from './doors.ts';

/** The same thing found at one or more doors of a host. */
export interface Problem {
  readonly words: FindingWords;
  readonly level: Finding['level'];
  readonly host: string | null;
  /** In the order found; empty where it is about no port. */
  readonly ports: readonly number[];
  /** The one family that it was found at, where the other was tried too. */
  readonly family: 4 | 6 | null;
  /** Whether it may still turn out well. */
  readonly isPending: boolean;
}

/** What was found, the worst first, each thing once however many doors have it. What is no fault is
 * left out, and what is told with the circumstances. */
export function problemsOf(report: Pick<CheckReport, 'findings' | 'doors'>): readonly Problem[] {
  const missing = new Set(unreachableFamilies(report).flatMap(({ findings }) => findings));
  const groups = new Map<string, Finding[]>();
  for (const finding of report.findings) {
    if (finding.level === 'good' || missing.has(finding)) continue;
    const { name, what } = describeFinding({ ...finding, port: null });
    const detail = isAlike(finding) ? isIn(finding, 'pending') : what;
    const key = [finding.code, finding.host, name, detail].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap((same) => toProblem(same, report.doors));
}

/** What is the same fault at every port, though each port shows it in other words. */
const isAlike = ({ code }: Finding) =>
  code === 'plain-on-tls-port' || code === 'login-in-clear' || code === 'silent';

/** What all of them show: lists are joined, what differs is left out. */
function commonEvidence(same: readonly Finding[]): Finding['evidence'] {
  const common: Record<string, Finding['evidence'][string]> = {};
  for (const [name, value] of Object.entries(same[0]?.evidence ?? {})) {
    const values = same.map(({ evidence }) => evidence[name]);
    const lists = values.filter((one) => Array.isArray(one));
    if (lists.length === same.length) common[name] = [...new Set(lists.flat())];
    else if (values.every((one) => one === value)) common[name] = value;
  }
  return common;
}

/** An address family that nothing here reaches, where the other was tried in its place. */
export function unreachableFamilies(
  report: Pick<CheckReport, 'findings' | 'doors'>,
): readonly { readonly family: 4 | 6; readonly findings: readonly Finding[] }[] {
  const isUnreachable = (one: DoorReport) =>
    findingsAt(one, report.findings).some(({ code }) => code === 'no-route-here');
  const replaced = placesOf(report).flatMap(({ doors }) =>
    doors.every(isUnreachable) ? [] : doors.filter(isUnreachable),
  );
  return ([4, 6] as const).flatMap((family) => {
    const doors = replaced.filter(({ door }) => door.family === family);
    const findings = doors.flatMap((one) => findingsAt(one, report.findings));
    return findings.length > 0 ? [{ family, findings }] : [];
  });
}

function toProblem(same: readonly Finding[], doors: readonly DoorReport[]): Problem | [] {
  const [first] = same;
  if (!first) return [];
  const ports = [...new Set(same.flatMap(({ port }) => port ?? []))];
  const isEverywhere = ports.length > 1;
  return {
    words: describeFinding(
      isEverywhere ? { ...first, port: null, evidence: commonEvidence(same) } : first,
    ),
    level: first.level,
    host: first.host,
    ports,
    family: onlyFamily(same, doors),
    isPending: same.every((finding) => isIn(finding, 'pending')),
  };
}

function onlyFamily(same: readonly Finding[], doors: readonly DoorReport[]): 4 | 6 | null {
  const at = doors.filter(({ door }) =>
    same.some(({ host, port }) => host === door.host && port === door.port),
  );
  const tried = new Set(at.map(({ door }) => door.family));
  const found = new Set(same.map(({ address }) => (address?.includes(':') ? 6 : 4)));
  const [family] = found;
  return tried.size > 1 && found.size === 1 && family ? family : null;
}

/** "certificate expired (993 and 143)"; without the ports where only one was asked for. */
export function problemName({ words, ports, family }: Problem, isOnePort: boolean): string {
  const over = family === null ? '' : `over IPv${family}`;
  const named = isOnePort ? '' : portNames(ports);
  const where = [named, over].filter(Boolean).join(' ');
  return where ? `${words.name} (${where})` : words.name;
}

function portNames(ports: readonly number[]): string {
  return ports.length > 4 ? `${ports.length} ports` : listed(ports.map(String), 'and');
}

/** What is wrong, what to do and who can, for each problem. */
export function problemParts(problems: readonly Problem[], isOnePort: boolean): readonly Part[] {
  const severalHosts = new Set(problems.map(({ host }) => host)).size > 1;
  return problems.map((problem) => {
    const { words, host, isPending } = problem;
    const name = problemName(problem, isOnePort);
    const where = severalHosts && host !== null ? ` at ${host}` : '';
    const value = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}${where}. ${words.what}`;
    const remedy = [
      { label: 'What to do', value: words.todo },
      { label: 'Who can', value: describeDoers(words.who, host) },
    ];
    // What may still pass by itself is not to be repaired yet.
    const facts = [{ label: labelOf(problem), value }, ...(isPending ? [] : remedy)];
    return { kind: 'facts', facts };
  });
}

function labelOf({ level, isPending }: Problem): string {
  if (isPending) return 'So far';
  return level === 'unknown' ? 'Cannot tell' : 'Problem';
}
