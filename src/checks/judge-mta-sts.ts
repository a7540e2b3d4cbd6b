import type { Finding } from './check-report.ts';
import { type MtaSts, uncoveredBy } from './mta-sts.ts';

/** Whether it may lie with us as well as with the domain that a policy was not seen. */
export function isUndecided(why: string, evidence: string): boolean {
  if (why === 'record-lookup') return true;
  return /^(?:dns-failed|timeout)|ENETUNREACH|EADDRNOTAVAIL|EAFNOSUPPORT/.test(evidence);
}

/**
 * Judges a domain's MTA-STS policy. A broken one only takes the protection away (RFC 8461 section
 * 3.1: senders go on as if there were none); one that leaves servers out keeps mail from them.
 */
export function judgeMtaSts(
  domain: string,
  mtaSts: MtaSts,
  mx: readonly string[],
): readonly Finding[] {
  const about = { host: domain, address: null, port: null };
  if (mtaSts.state === 'none') return [];
  if (mtaSts.state === 'broken') {
    const { why, evidence } = mtaSts;
    const told = evidence === undefined ? { why } : { why, evidence };
    const level = isUndecided(why, evidence ?? '') ? 'unknown' : 'fair';
    return [{ ...about, code: 'mta-sts-broken', level, evidence: told }];
  }
  const { mode, patterns } = mtaSts;
  const uncovered = uncoveredBy(mtaSts, mx);
  if (uncovered.length === 0) return [];
  const level = mode === 'enforce' && uncovered.length === mx.length ? 'bad' : 'fair';
  return [{ ...about, code: 'mta-sts-mismatch', level, evidence: { mode, patterns, uncovered } }];
}
