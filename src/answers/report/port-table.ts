import type { CheckReport, DoorReport, Finding, Verdict } from '../../checks/check-report.ts';
import { verdictOf } from '../../checks/diagnose.ts';
import type { Part } from '../answer.ts';
import { describeFinding } from '../findings.ts';
import { modeName, protocolName } from '../words.ts';
import { findingsAt, lastSeen, type Place, placesOf, timeName } from './doors.ts';

/** What a verdict is called. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  good: 'works',
  fair: 'works with problems',
  bad: 'does not work',
  unknown: 'cannot tell from here',
  refused: 'not checked',
};

/** One line a port and mode, or one an address where they differ; null where nothing was tried. */
export function portTable({ doors, findings }: CheckReport): Part | null {
  const places = placesOf({ doors });
  const rows = places.flatMap((place) => rowsOf(place, findings));
  if (rows.length === 0) return null;
  const severalHosts = new Set(places.map(({ host }) => host)).size > 1;
  return {
    kind: 'table',
    caption: 'Ports',
    columns: [...(severalHosts ? ['Server'] : []), 'Port', 'Mode', 'Result', 'Time'],
    rows: severalHosts ? rows : rows.map(([, ...cells]) => cells),
  };
}

type Row = readonly string[];

function rowsOf({ host, port, door, doors }: Place, findings: readonly Finding[]): readonly Row[] {
  const mode = `${protocolName(door.protocol)}, ${modeName(door.security)}`;
  const told = withoutTheUnreachable(doors, findings);
  const results = told.map((one) => resultOf(one, findings));
  if (new Set(results).size === 1) {
    return [[host, String(port), mode, results[0] ?? '', timeOf(...told)]];
  }
  return told.map((one, index) => [
    host,
    `${port} ${addressName(one, told)}`,
    mode,
    results[index] ?? '',
    timeOf(one),
  ]);
}

/** A family that nothing here reaches is told once, as a finding, not at every port. */
function withoutTheUnreachable(
  doors: readonly DoorReport[],
  findings: readonly Finding[],
): readonly DoorReport[] {
  const tried = doors.filter(
    (one) => !findingsAt(one, findings).some(({ code }) => code === 'no-route-here'),
  );
  return tried.length > 0 ? tried : doors;
}

function addressName({ door }: DoorReport, all: readonly DoorReport[]): string {
  const isAlone = all.filter((other) => other.door.family === door.family).length === 1;
  return isAlone ? `over IPv${door.family}` : `at ${door.address}`;
}

/** "works", "closed", "does not work: certificate expired". */
function resultOf(report: DoorReport, findings: readonly Finding[]): string {
  const own = findingsAt(report, findings);
  if (report.pending && own.length === 0) {
    return lastSeen(report, 'connected') ? 'connected, waiting' : 'waiting';
  }
  const verdict = verdictOf(report, findings);
  const telling = own.filter(({ level }) => level === verdict);
  const [first, ...others] = telling.map((finding) => describeFinding(finding).name);
  if (first === undefined) return verdictWords[verdict];
  if (report.pending) return `${first}, still waiting`;
  // Closed on purpose, or in place of a port that is open: it neither works nor fails.
  const isClosed = telling.some(({ code }) => /^port-(?:refused|filtered)$/.test(code));
  if (verdict === 'good' || (verdict === 'fair' && isClosed)) return first;
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return `${verdictWords[verdict]}: ${first}${more}`;
}

/** How long it took until the last that was seen at the slowest of them; '' where nothing was yet. */
function timeOf(...reports: readonly DoorReport[]): string {
  const times = reports.flatMap(({ observations }) => observations.map(({ ms }) => ms));
  return times.length === 0 ? '' : timeName(Math.max(...times));
}
