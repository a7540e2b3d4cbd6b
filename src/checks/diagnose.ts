import type { Door, DoorReport, Finding, Verdict } from './check-report.ts';
import { diagnoseDoor, ownMs } from './diagnose-door.ts';
import type { Circumstances } from './seen.ts';

export interface Diagnosis {
  /** The worst first; what is no fault (a port that is closed on purpose) last, as 'good'. */
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
}

/** A door with what is wrong at it. */
interface JudgedDoor {
  readonly report: DoorReport;
  readonly findings: readonly Finding[];
}

/**
 * Weighs what was seen at all doors of a check. Nothing is looked at here but the arguments, so that
 * a report can be judged again.
 *
 * @param others findings of the way to the doors: names that were not found, policies that say
 * something else.
 */
export function diagnose(
  reports: readonly DoorReport[],
  circumstances: Circumstances,
  others: readonly Finding[] = [],
): Diagnosis {
  const isNear = (address: string) =>
    circumstances.isNear(address) || reports.some((one) => answersQuickly(one, address));
  const judged = reports.map((report) => judge(report, { ...circumstances, isNear }));
  const doors = judged.map((door) => excuse(door, judged));
  const findings = [...others, ...doors.flatMap((door) => door.findings)];
  return {
    findings: findings.toSorted((one, other) => order(one.level) - order(other.level)),
    verdict: weigh(doors, others),
  };
}

/** A door's own verdict, from the findings of the whole check. */
export function verdictOf(report: DoorReport, findings: readonly Finding[]): Verdict {
  const { host, address, port } = report.door;
  const own = findings.filter(
    (one) => one.host === host && one.address === address && one.port === port,
  );
  return worst(own.map(({ level }) => level)) ?? untroubled(report);
}

/** Where nothing was found wrong: good when the dialogue came to its end, unknown before. */
function untroubled({ observations }: DoorReport): 'good' | 'unknown' {
  return observations.some(({ step }) => step === 'ended') ? 'good' : 'unknown';
}

type Level = Finding['level'];

const levels: readonly Level[] = ['bad', 'fair', 'unknown', 'good'];

const order = (level: Level) => levels.indexOf(level);

const worst = (all: readonly Level[]): Level | null =>
  levels.find((level) => all.includes(level)) ?? null;

/** Whether somebody answered there as fast as only a neighbour does: then a fast refusal on another
 * port is no sign of our own network. */
function answersQuickly({ door, observations }: DoorReport, address: string): boolean {
  if (door.address !== address) return false;
  return observations.some(({ step, ms }) => step === 'connected' && ms <= ownMs);
}

function judge(report: DoorReport, circumstances: Circumstances): JudgedDoor {
  const { host, address, port } = report.door;
  const findings = diagnoseDoor(report, circumstances).map((fault) => ({
    ...fault,
    host,
    address,
    port,
  }));
  return { report, findings };
}

/**
 * A port that nobody named and that is closed at all addresses, beside an open one of the same host,
 * is closed on purpose: no fault, but for the ports with TLS from the start, which RFC 8314 section 3
 * prefers to those that are open here in their place. A server that was only guessed, and of which no
 * port is open, is none: no fault either, where there are others.
 */
function excuse(door: JudgedDoor, all: readonly JudgedDoor[]): JudgedDoor {
  const { host, port, from } = door.report.door;
  const neighbours = all.filter((other) => other.report.door.host === host);
  const same = neighbours.filter((other) => other.report.door.port === port);
  const openPorts = new Set(neighbours.filter(isOpen).map((other) => other.report.door.port));
  const isNoServer = from === 'guessed' && openPorts.size === 0 && all.some(isOpen);
  if (isNoServer && isClosed(door)) return withLevel(door, 'good');
  const isOptional = ['usual', 'guessed', 'address'].includes(from);
  if (!isOptional || !isClosed(door) || openPorts.size === 0 || same.some(isOpen)) return door;
  const isMissed =
    (port === 993 && openPorts.has(143)) ||
    (port === 995 && openPorts.has(110) && !openPorts.has(993));
  return withLevel(door, isMissed ? 'fair' : 'good');
}

function withLevel(door: JudgedDoor, level: Level): JudgedDoor {
  return { ...door, findings: door.findings.map((finding) => ({ ...finding, level })) };
}

const isClosed = ({ findings }: JudgedDoor) =>
  findings.some(({ code }) => code === 'port-refused' || code === 'port-filtered');

const isOpen = ({ report }: JudgedDoor) =>
  report.observations.some(({ step }) => step === 'connected');

/** What a door is for: taking mail in, sending it, reading it, sorting it. */
function purposeOf({ port, protocol }: Door): string {
  if (port === 25) return 'receive';
  if (protocol === 'smtp') return 'send';
  return protocol === 'sieve' ? 'sort' : 'read';
}

/** From addresses to doors to purposes to the whole. What works in one way and fails in another
 * works with problems; a purpose that fails in every way makes the whole fail. A closed port is no
 * way at all, however small a fault it is. What cannot be told from here says nothing, unless nothing
 * else is known. */
function weigh(doors: readonly JudgedDoor[], others: readonly Finding[]): Verdict {
  const needed = doors.filter((door) => !(isClosed(door) && levelOf(door) === 'good'));
  const places = group(needed, ({ report: { door } }) => `${door.host} ${door.port}`);
  const byPlace = places.map((same) => ({
    purpose: same[0] ? purposeOf(same[0].report.door) : '',
    level: mix(same.map((door) => (isClosed(door) ? 'bad' : levelOf(door)))),
  }));
  const purposes = group(byPlace, ({ purpose }) => purpose);
  const byPurpose = purposes.map((same) => mix(same.map(({ level }) => level)));
  const known = [...byPurpose, ...others.map(({ level }) => level)].filter(isKnown);
  return worst(known) ?? 'unknown';
}

const levelOf = ({ report, findings }: JudgedDoor): Level =>
  worst(findings.map(({ level }) => level)) ?? untroubled(report);

const isKnown = (level: Level) => level !== 'unknown';

/** Several ways to one thing: one that works is enough for it not to be bad. */
function mix(all: readonly Level[]): Level {
  const known = all.filter(isKnown);
  if (known.length === 0) return 'unknown';
  if (known.every((level) => level === 'bad')) return 'bad';
  return known.every((level) => level === 'good') ? 'good' : 'fair';
}

function group<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()];
}
