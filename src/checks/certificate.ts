import type { Certificate, Finding, FindingCode, Observation } from './check-report.ts';

/** Something wrong at one door, before it is known which door. */
export type Fault = Pick<Finding, 'code' | 'level' | 'evidence'>;

type Encrypted = Extract<Observation, { step: 'encrypted' }>;

const dayMs = 86_400_000;

/** People renew by hand; a month's certificate is renewed by its program ten days before. */
const expiringDays = 21;
const urgentDays = 7;

/**
 * Every fault of a certificate and of the chain it came in, not the first. Node and OpenSSL name one
 * and go home.
 *
 * @param host the name or address that was connected to.
 * @param at milliseconds since the epoch.
 */
export function judgeCertificates(seen: Encrypted, host: string, at: number): Fault[] {
  const [leaf] = seen.certificates;
  if (!leaf) return [fault('certificate-rejected', { reason: seen.authorization ?? 'unreadable' })];
  const path = pathOf(seen.certificates);
  const faults = [
    ...judgeDates(leaf, path, seen.authorization, at),
    ...(seen.hostMatches ? [] : [wrongHost(leaf, host)]),
    ...(seen.anchored ? [] : [judgeChain(path, seen.certificates)]),
    ...judgeStrength(path),
  ];
  const isExplained = faults.some(({ level }) => level === 'bad');
  return seen.authorization === null || isExplained
    ? faults
    : [...faults, fault('certificate-rejected', { reason: seen.authorization })];
}

function fault(code: FindingCode, evidence: Finding['evidence']): Fault {
  return { code, level: 'bad', evidence };
}

/** From the leaf to the last issuer that was sent along. */
function pathOf(sent: readonly Certificate[]): readonly Certificate[] {
  const path: Certificate[] = [];
  let next = sent[0];
  while (next && !path.includes(next)) {
    path.push(next);
    next = next.signedBy === null ? undefined : sent[next.signedBy];
  }
  return path;
}

function judgeDates(
  leaf: Certificate,
  path: readonly Certificate[],
  authorization: string | null,
  at: number,
): Fault[] {
  // An issuer that has expired matters only where no other way leads to a root.
  const judged = authorization === null ? [leaf] : path;
  const expired = judged.filter(({ validTo }) => Date.parse(validTo) < at);
  const early = judged.filter(({ validFrom }) => Date.parse(validFrom) > at);
  const isUnreadable = judged.some(({ validFrom, validTo }) => validFrom === '' || validTo === '');
  const days = Math.floor((Date.parse(leaf.validTo) - at) / dayMs);
  const isExpiring = !expired.includes(leaf) && days <= expiringDays;
  return [
    ...expired
      .slice(0, 1)
      .map(({ subject, validTo }) =>
        fault('certificate-expired', { subject, validTo, days: daysSince(validTo, at) }),
      ),
    ...early
      .slice(0, 1)
      .map(({ subject, validFrom }) => fault('certificate-not-yet-valid', { subject, validFrom })),
    ...(isExpiring ? [expiring(leaf, days)] : []),
    ...(isUnreadable ? [fault('certificate-rejected', { reason: 'unreadable-dates' })] : []),
  ];
}

const daysSince = (date: string, at: number) => Math.floor((at - Date.parse(date)) / dayMs);

/** It works until then, so the verdict stays "with problems"; the last week is told loudly. */
function expiring({ validTo }: Certificate, days: number): Fault {
  const evidence = { validTo, days, urgent: days <= urgentDays };
  return { code: 'certificate-expiring', level: 'fair', evidence };
}

function wrongHost({ names, subject }: Certificate, host: string): Fault {
  return fault('certificate-wrong-host', { host, names: names.slice(0, 20), subject });
}

/**
 * Why no trusted root is at the end. A missing intermediate and an unknown issuer look the same to
 * most programs. Public authorities put their organisation into every issuer's name and say where
 * its certificate can be fetched (CA/Browser Forum Baseline Requirements 7.1.2), so that
 * an organisation with a trusted root speaks for the first, the lack of both for the second.
 */
function judgeChain(path: readonly Certificate[], sent: readonly Certificate[]): Fault {
  const last = path.at(-1);
  if (!last) return fault('certificate-unknown-issuer', { issuer: '' });
  const evidence = { issuer: last.issuer, sent: sent.length };
  if (last.selfSigned) {
    return path.length === 1
      ? fault('certificate-self-signed', { subject: last.subject })
      : fault('certificate-unknown-issuer', evidence);
  }
  if (last.issuerIsKnown) {
    // Above an intermediate there is mostly a root: it may be one that is trusted no more.
    return path.length === 1
      ? fault('certificate-chain-incomplete', evidence)
      : fault('certificate-issuer-undecided', evidence);
  }
  return last.issuerAddress === null
    ? fault('certificate-unknown-issuer', evidence)
    : fault('certificate-issuer-undecided', { ...evidence, fetchedFrom: last.issuerAddress });
}

/** Roots are trusted for what they are: their own signature says nothing. */
function judgeStrength(path: readonly Certificate[]): Fault[] {
  const [leaf] = path;
  const weakKey = path.find(hasWeakKey);
  const weaklySigned = path.find(
    ({ signatureAlgorithm, selfSigned }) =>
      !selfSigned && /md[25]|sha-?1$|sha1/i.test(signatureAlgorithm ?? ''),
  );
  return [
    ...(weakKey
      ? [
          fault('certificate-weak-key', {
            keyType: weakKey.keyType,
            bits: weakKey.keyBits ?? 0,
            isLeaf: weakKey === leaf,
          }),
        ]
      : []),
    ...(weaklySigned
      ? [
          fault('certificate-weak-signature', {
            algorithm: weaklySigned.signatureAlgorithm ?? '',
            isLeaf: weaklySigned === leaf,
          }),
        ]
      : []),
  ];
}

/** NIST SP 800-57 part 1, table 2: below 112 bits of strength. */
function hasWeakKey({ keyType, keyBits }: Certificate): boolean {
  if (keyBits === null) return false;
  return keyBits < (/^(?:rsa|dsa)/.test(keyType) ? 2048 : 224);
}
