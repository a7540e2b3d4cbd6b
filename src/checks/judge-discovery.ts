import type { Finding, Refusal, RefusalCode, Target } from './check-report.ts';
import type { Discovery } from './discover.ts';
import type { RefusedServer } from './found-server.ts';

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
  const { reason: code, name } = failure;
  const evidence = failure.evidence === undefined ? {} : { evidence: failure.evidence };
  const finding = (about: Pick<Finding, 'code' | 'level'>): Finding => ({
    ...about,
    host: target.host,
    address: null,
    port: null,
    evidence: { reason: code, ...evidence },
  });
  // The name is there, and only its record leads nowhere.
  if (name !== target.host && isWrongRecord(failure) && /^(?:nxdomain|no-address)$/.test(code)) {
    return { findings: [wrongRecord(target, failure, 'bad')], refusal: null };
  }
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

const missingReasons: readonly string[] = ['nxdomain', 'no-address', 'special-name', 'bad-name'];

/**
 * Judges what stands beside the servers that were found: records that name servers which are not
 * there, and address families of which DNS says nothing. Mail does not arrive where no record names
 * a server that is there; a name that may only exist in somebody's network is a lesser fault.
 */
export function judgeNames(
  target: Target,
  { servers, refused, failed }: Discovery,
): readonly Finding[] {
  if (failed) return [];
  const hasRelay = servers.some(({ endpoints }) => endpoints.some(({ from }) => from === 'mx'));
  const isLost = ({ from, reason }: RefusedServer) =>
    from === 'mx' && !hasRelay && reason !== 'special-name';
  const isAsked = ({ from }: RefusedServer) =>
    from !== 'mx' || target.protocol === null || target.protocol === 'smtp';
  const missing = refused
    .filter((one) => isWrongRecord(one) && isAsked(one))
    .map((one) => wrongRecord(target, one, isLost(one) ? 'bad' : 'fair'));
  const unanswered = servers.flatMap(({ host, unanswered: families = [] }) =>
    families.map(
      (family): Finding => ({
        ...{ code: 'dns-failed', level: 'unknown', host, address: null, port: null },
        evidence: { reason: 'dns-failed', family },
      }),
    ),
  );
  return [...missing, ...unanswered];
}

function wrongRecord(
  { host }: Target,
  { from, name, reason }: RefusedServer,
  level: Finding['level'],
): Finding {
  const about = { host, address: null, port: null };
  return { code: 'name-not-found', level, ...about, evidence: { reason, name, from } };
}

/** Whether somebody's record names a server that is not there. */
export function isWrongRecord({ from, reason }: RefusedServer): boolean {
  return ['mx', 'srv', 'autoconfig'].includes(from) && missingReasons.includes(reason);
}
