import type { Finding, Refusal, RefusalCode, Target } from './check-report.ts';
import type { Discovery } from './discover.ts';

/** What it means that there is nothing to knock on. */
export interface NothingFound {
  readonly findings: readonly Finding[];
  /** Where it is not that the servers are missing, but that they are not to be knocked on. */
  readonly refusal: Refusal | null;
}

const refusals: readonly string[] = [
  'bad-character',
  'bad-name',
  'label-too-long',
  'name-too-long',
  'null-mx',
  'numeric-tld',
  'nxdomain',
  'port-not-mail',
  'port-range',
  'port-syntax',
  'redirect',
  'resolves-private',
  'special-name',
  'xml-dtd',
] satisfies readonly RefusalCode[];

/** Judges a discovery that brought no server. */
export function judgeDiscovery(
  target: Target,
  failure: NonNullable<Discovery['failed']>,
): NothingFound {
  const { reason: code } = failure;
  const evidence = failure.evidence === undefined ? {} : { evidence: failure.evidence };
  const finding = (about: Pick<Finding, 'code' | 'level'>): Finding => ({
    ...about,
    host: target.host,
    address: null,
    port: null,
    evidence: { reason: code, ...evidence },
  });
  const isUndecided = code === 'dns-failed';
  const missing = finding({ code: 'name-not-found', level: 'bad' });
  if (isRefusal(code)) {
    const isMissing = code === 'nxdomain';
    return { findings: isMissing ? [missing] : [], refusal: { refused: code, ...evidence } };
  }
  const undecided = finding({ code: 'dns-failed', level: 'unknown' });
  return { findings: [isUndecided ? undecided : missing], refusal: null };
}

function isRefusal(code: string): code is RefusalCode {
  return refusals.includes(code);
}
