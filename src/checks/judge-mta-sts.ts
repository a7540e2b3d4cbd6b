import type { Finding } from './check-report.ts';
import { type MtaSts, uncoveredBy } from './mta-sts.ts';

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
    const level = why === 'record-lookup' ? 'unknown' : 'fair';
    return [{ ...about, code: 'mta-sts-broken', level, evidence: told }];
  }
  const { mode, patterns } = mtaSts;
  const uncovered = uncoveredBy(mtaSts, mx);
  if (uncovered.length === 0) return [];
  const level = mode === 'enforce' && uncovered.length === mx.length ? 'bad' : 'fair';
  return [{ ...about, code: 'mta-sts-mismatch', level, evidence: { mode, patterns, uncovered } }];
}
