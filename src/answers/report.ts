import type { CheckReport, Door, Target } from '../checks/check-report.ts';
import type { Provider } from '../knowledge/entry.ts';
import type { Answer, FollowUp, Part } from './answer.ts';
import { againLabel, toFollowUps } from './follow-ups.ts';
import type { Known } from './known.ts';
import { toRefusedAnswer } from './refused-answer.ts';
import { toChecked } from './report/checked.ts';
import { circumstanceParts, noteParts } from './report/circumstances.ts';
import { dialogueParts } from './report/dialogue.ts';
import { hostAndPort, isUsable, placesOf } from './report/doors.ts';
import { encryptionPart } from './report/encryption.ts';
import { headlineOf, progressHeadline } from './report/headline.ts';
import { portTable } from './report/port-table.ts';
import { type Problem, problemParts, problemsOf } from './report/problems.ts';

/** How a report is to be shown. */
export interface ReportView {
  /** Whose doors they are, where a provider was asked for, and the main one of them. */
  readonly provider?: Provider;
  readonly main?: Target;
  /** What asks for the same check again; by default the host, with its port. */
  readonly again?: string;
  /** Whether it is only on its way to the first full answer. */
  readonly isProgress?: boolean;
  /** Whether the words that went over the wire are shown. */
  readonly withDialogue?: boolean;
  /** Milliseconds since it was made, where an earlier one is shown again. */
  readonly ageMs?: number;
}

/** What a check found: verdict, ports, what to do, encryption, and where it was made from. */
export function toReportAnswer(report: CheckReport, known: Known, view: ReportView = {}): Answer {
  const { target, refusal } = report;
  if (refusal) {
    const refused = toRefusedAnswer(refusal, { target: view.main ?? target });
    return { ...refused, check: toChecked(report) };
  }
  const base = {
    kind: 'check' as const,
    about: [],
    endpoints: placesOf(report).map(({ door }) => toEndpoint(door)),
    asked: askedFor(view.main ?? target, view.provider),
    check: toChecked(report),
  };
  if (view.isProgress) {
    const table = portTable(report);
    return {
      ...base,
      headline: progressHeadline(report, view.provider?.name),
      parts: table ? [table] : [],
      followUps: [],
    };
  }
  const problems = problemsOf(report);
  return {
    ...base,
    headline: headlineOf(report, problems, view.provider?.name),
    parts: partsOf(report, problems, view),
    followUps: followUpsOf(report, problems, known, view),
  };
}

/** What was asked for, as an answer repeats it. */
export function askedFor({ host, port, protocol }: Target, provider?: Provider): Answer['asked'] {
  return {
    protocol: protocol === 'sieve' ? null : protocol,
    security: null,
    provider: provider?.id ?? null,
    target: { host, port, protocol },
  };
}

function partsOf(
  report: CheckReport,
  problems: readonly Problem[],
  { withDialogue, ageMs }: ReportView,
): readonly Part[] {
  return [
    ...noteParts(report),
    ...[portTable(report)].flatMap((table) => table ?? []),
    ...problemParts(problems, report.target.port !== null),
    ...[encryptionPart(report)].flatMap((part) => part ?? []),
    ...(withDialogue ? dialogueParts(report) : []),
    ...circumstanceParts(report, ageMs),
  ];
}

function toEndpoint({ protocol, host, port, security }: Door): Answer['endpoints'][number] {
  return { protocol, host, port, security };
}

/** The door that says most: that of the worst problem, else one that answers. */
function tellingDoor(
  { doors, findings }: CheckReport,
  [worst]: readonly Problem[],
): Door | undefined {
  const [telling] = worst
    ? doors.filter(({ door }) => door.host === worst.host && door.port === worst.ports[0])
    : doors.filter((one) => isUsable(one, findings));
  return (telling ?? doors[0])?.door;
}

/** Every problem has a “Why?”; who has more of them than these has other worries. */
const mostReasons = 5;
const mostFollowUps = mostReasons + 3;

function followUpsOf(
  report: CheckReport,
  problems: readonly Problem[],
  known: Known,
  { again, withDialogue }: ReportView,
): readonly FollowUp[] {
  const { host, port, protocol, discover } = report.target;
  const wholeHost = `check ${host}`;
  // Behind an address stands a domain, also where the name alone would be taken for one server's.
  const target = discover && host.split('.').length > 2 ? `postmaster@${host}` : host;
  const same = again ?? [`check ${hostAndPort(target, port)}`, port === null ? protocol : null];
  const door = tellingDoor(report, problems);
  const dialogue = door && `check ${hostAndPort(door.host, door.port)} dialogue`;
  const reasons = [...new Set(problems.map(({ words }) => words.why))].slice(0, mostReasons);
  const why = reasons.flatMap((id) => {
    const entry = known.topics.get(id) ?? known.symptoms.get(id);
    return entry ? [{ label: `Why: ${entry.title}`, ask: entry.id }] : [];
  });
  const all = [
    { label: againLabel, ask: [same].flat().filter(Boolean).join(' ') },
    ...(dialogue && !withDialogue ? [{ label: 'Show the dialogue', ask: dialogue }] : []),
    ...why,
    ...(port === null ? [] : [{ label: `All mail ports of ${host}`, ask: wholeHost }]),
  ];
  return toFollowUps(all, mostFollowUps);
}
