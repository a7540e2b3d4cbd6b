import type {
  Certificate,
  CheckReport,
  DoorReport,
  Finding,
  Verdict,
} from '../../checks/check-report.ts';
import { verdictOf } from '../../checks/diagnose.ts';
import type { Security } from '../../knowledge/entry.ts';
import { lastSeen } from './doors.ts';

/** What a check found, as plain data: for programs, and for what a surface logs. */
export interface Checked {
  /** Null where it was only read what would be checked. */
  readonly verdict: Verdict | null;
  /** Why nothing was knocked on; only with the verdict 'refused'. */
  readonly reason?: string;
  /** What is no fault is not in it. */
  readonly findings: readonly Finding[];
  readonly endpoints: readonly CheckedEndpoint[];
  /** False while something is still waited for. */
  readonly final: boolean;
}

/** One address and port, with what was seen there; null for what was not. */
export interface CheckedEndpoint {
  readonly protocol: string;
  readonly host: string;
  readonly address: string;
  readonly port: number;
  readonly security: Security;
  readonly verdict: Verdict;
  /** Milliseconds from the start of its dialogue. */
  readonly ms: {
    readonly connect: number | null;
    readonly greeting: number | null;
    readonly encrypted: number | null;
    readonly capabilities: number | null;
  };
  readonly tls: { readonly version: string; readonly cipher: string } | null;
  readonly certificate: Certificate | null;
  readonly capabilities: readonly string[];
  readonly greeting: string | null;
}

/** A report as plain data. */
export function toChecked(report: CheckReport): Checked {
  const { verdict, refusal, findings, doors, final } = report;
  return {
    verdict,
    ...(refusal ? { reason: refusal.refused } : {}),
    findings: findings.filter(({ level }) => level !== 'good'),
    endpoints: doors.map((door) => toEndpoint(door, findings)),
    final,
  };
}

function toEndpoint(report: DoorReport, findings: readonly Finding[]): CheckedEndpoint {
  const { protocol, host, address, port, security } = report.door;
  const greeted = lastSeen(report, 'greeted');
  const encrypted = lastSeen(report, 'encrypted');
  const offered = lastSeen(report, 'offered');
  return {
    ...{ protocol, host, address, port, security, verdict: verdictOf(report, findings) },
    ms: {
      connect: lastSeen(report, 'connected')?.ms ?? null,
      greeting: greeted?.ms ?? null,
      encrypted: encrypted?.ms ?? null,
      capabilities: offered?.ms ?? null,
    },
    tls: encrypted ? { version: encrypted.version, cipher: encrypted.cipher } : null,
    certificate: encrypted?.certificates[0] ?? null,
    capabilities: offered?.capabilities ?? [],
    greeting: greeted?.text ?? null,
  };
}
