import type {
  CheckReport,
  Door,
  DoorReport,
  Finding,
  Observation,
  Verdict,
} from '../../checks/check-report.ts';
import { verdictOf } from '../../checks/diagnose.ts';
import { modeName } from '../words.ts';

type Of<Step extends Observation['step']> = Extract<Observation, { step: Step }>;

/** The last that was seen of a kind; undefined where it never came so far. */
export function lastSeen<Step extends Observation['step']>(
  { observations }: DoorReport,
  step: Step,
): Of<Step> | undefined {
  return observations.findLast((one): one is Of<Step> => one.step === step);
}

/** What was found at one door. */
export function findingsAt(report: DoorReport, findings: readonly Finding[]): readonly Finding[] {
  const { host, address, port } = report.door;
  return findings.filter(
    (one) => one.host === host && one.address === address && one.port === port,
  );
}

/** One port of one host, with the doors of all its addresses. */
export interface Place {
  readonly host: string;
  readonly port: number;
  readonly door: Door;
  readonly doors: readonly DoorReport[];
}

/** The doors of a report by host and port, in the order in which they were tried. */
export function placesOf({ doors }: Pick<CheckReport, 'doors'>): readonly Place[] {
  const places = new Map<string, Place>();
  for (const report of doors) {
    const { host, port } = report.door;
    const key = `${host} ${port}`;
    const before = places.get(key)?.doors ?? [];
    places.set(key, { host, port, door: report.door, doors: [...before, report] });
  }
  return [...places.values()];
}

/** Whether mail could be read or sent through this door: somebody answered, and nothing is so bad
 * that it would stop a mail program. */
export function isUsable(report: DoorReport, findings: readonly Finding[]): boolean {
  const verdict: Verdict = verdictOf(report, findings);
  return !report.pending && lastSeen(report, 'greeted') !== undefined && /good|fair/.test(verdict);
}

/** A port with its mode: "993 SSL/TLS". */
export function doorName({ port, security }: Pick<Door, 'port' | 'security'>): string {
  return `${port} ${modeName(security)}`;
}

/** A host with a port, as `check` reads it: brackets where an IPv6 address would swallow the port. */
export function hostAndPort(host: string, port: number | null): string {
  const isIpv6 = host.includes(':');
  if (port === null) return host;
  return isIpv6 ? `[${host}]:${port}` : `${host}:${port}`;
}

/** A time as people read it: "48 ms", "6.2 s". */
export function timeName(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
