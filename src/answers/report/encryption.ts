import type { Certificate, CheckReport, DoorReport } from '../../checks/check-report.ts';
import type { MtaSts } from '../../checks/mta-sts.ts';
import type { Fact, Part } from '../answer.ts';
import { shortName } from '../findings/certifying.ts';
import { tlsName } from '../findings/encrypting.ts';
import { dayName, echoed, listed } from '../words.ts';
import { lastSeen } from './doors.ts';

/** Certificates, TLS versions and ways to log in, each with its ports, and what a domain demands of
 * senders; null where nothing was seen. */
export function encryptionPart({ doors, discovery }: CheckReport): Part | null {
  const facts = [
    ...certificateFacts(doors),
    ...versionFacts(doors),
    ...loginFacts(doors),
    ...policyFacts(discovery?.mtaSts),
  ];
  return facts.length > 0 ? { kind: 'facts', facts } : null;
}

const mostCertificates = 4;
const mostNames = 4;

/** Doors by something that was seen at them, with the ports of each. */
function portsBy(
  doors: readonly DoorReport[],
  keyOf: (report: DoorReport) => string | undefined,
): ReadonlyMap<string, readonly number[]> {
  const ports = new Map<string, number[]>();
  for (const report of doors) {
    const key = keyOf(report);
    if (key === undefined) continue;
    const known = ports.get(key) ?? [];
    ports.set(key, known.includes(report.door.port) ? known : [...known, report.door.port]);
  }
  return ports;
}

/** "", where all agree, or " (993 and 143)". */
function onPorts(ports: readonly number[], all: ReadonlyMap<string, unknown>): string {
  return all.size > 1 ? ` (${listed(ports.map(String), 'and')})` : '';
}

function certificateFacts(doors: readonly DoorReport[]): readonly Fact[] {
  const byPrint = new Map<string, Certificate>();
  const printOf = (report: DoorReport) => {
    const certificate = lastSeen(report, 'encrypted')?.certificates[0];
    if (certificate) byPrint.set(certificate.fingerprint256, certificate);
    return certificate?.fingerprint256;
  };
  const ports = portsBy(doors, printOf);
  return [...ports].slice(0, mostCertificates).flatMap(([print, where]) => {
    const certificate = byPrint.get(print);
    return certificate ? [toFact(certificate, onPorts(where, ports))] : [];
  });
}

function toFact(certificate: Certificate, where: string): Fact {
  const { names, subject, issuer, issuerOrganisation, validTo } = certificate;
  const shown = names.slice(0, mostNames).map((name) => echoed(name));
  const more = names.length > shown.length ? ` and ${names.length - shown.length} more` : '';
  const whom = shown.length > 0 ? `${shown.join(', ')}${more}` : echoed(shortName(subject));
  const by = [issuerOrganisation ?? '', shortName(issuer)]
    .filter(Boolean)
    .map((one) => echoed(one));
  return {
    label: `Certificate${where}`,
    value: `for ${whom}; from ${[...new Set(by)].join(', ')}; until ${dayName(validTo.slice(0, 10)) || 'a date that cannot be read'}`,
  };
}

function versionFacts(doors: readonly DoorReport[]): readonly Fact[] {
  const versions = portsBy(doors, (report) => lastSeen(report, 'encrypted')?.version);
  const value = [...versions]
    .map(([version, ports]) => `${tlsName(version)}${onPorts(ports, versions)}`)
    .join('; ');
  return value ? [{ label: 'Encryption', value }] : [];
}

/** What a mail program may log in with, once the connection is encrypted. */
function loginFacts(doors: readonly DoorReport[]): readonly Fact[] {
  const logins = portsBy(doors, (report) => {
    const offered = lastSeen(report, 'offered');
    return offered?.encrypted && offered.logins.length > 0 ? offered.logins.join(', ') : undefined;
  });
  const value = [...logins]
    .map(([names, ports]) => `${echoed(names, 100)}${onPorts(ports, logins)}`)
    .join('; ');
  return value ? [{ label: 'Login with', value }] : [];
}

const modes = {
  enforce: 'enforced: mail comes in encrypted only',
  testing: 'only tested so far',
  none: 'switched off',
} as const;

/** What the domain says about encrypting mail on its way in. */
function policyFacts(mtaSts: MtaSts | null | undefined): readonly Fact[] {
  if (mtaSts?.state !== 'found') return [];
  const patterns = mtaSts.patterns.slice(0, mostNames).map((pattern) => echoed(pattern));
  const servers = patterns.length > 0 ? `; for ${listed(patterns, 'and')}` : '';
  return [{ label: 'MTA-STS', value: `${modes[mtaSts.mode]}${servers}` }];
}
