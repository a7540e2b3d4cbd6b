import { isIP } from 'node:net';
import { readNet } from './checks/guard.ts';

/** What the environment decides about checks. */
export interface ChecksConfig {
  /** Networks and names beyond the public Internet that may be knocked on. */
  readonly openings: { readonly nets: readonly string[]; readonly hosts: readonly string[] };
  /** DNS servers as "ip:port"; the system's own where there are none. */
  readonly resolvers: readonly string[];
  /** Where checks are made from, in the operator's words. */
  readonly vantage: string;
  /** Names or addresses of servers that always listen on port 25: where they do not answer either,
   * it is our own network that blocks it. */
  readonly canaries: readonly string[];
  /** The name in DNS of the machine that knocks, as it introduces itself to SMTP servers; null where
   * it has none. */
  readonly heloName: string | null;
}

const usualVantage = 'the machine that Mailport runs on';

/** Two of the largest, of two companies: both are never down at once. */
const usualCanaries = ['gmail-smtp-in.l.google.com', 'outlook-com.olc.protection.outlook.com'];

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const hostName = new RegExp(`^${label}(?:\\.${label})+$`, 'i');
const hostPattern = new RegExp(`^(?:\\*\\.${label}|${label})(?:\\.${label})*$`, 'i');

/** The settings of checks, null where they are switched off, and every problem with them. */
export function readChecksConfig(value: (name: string) => string | null): {
  readonly checks: ChecksConfig | null;
  readonly problems: readonly string[];
} {
  const canaries = value('MAILPORT_CANARIES') ?? usualCanaries.join(',');
  const checks: ChecksConfig = {
    openings: {
      nets: listIn(value('MAILPORT_ALLOW_NETS')),
      hosts: listIn(value('MAILPORT_ALLOW_HOSTS')),
    },
    resolvers: listIn(value('MAILPORT_RESOLVERS')),
    vantage: value('MAILPORT_VANTAGE') ?? usualVantage,
    canaries: canaries.toLowerCase() === 'off' ? [] : listIn(canaries),
    heloName: value('MAILPORT_HELO_NAME'),
  };
  const mode = value('MAILPORT_CHECKS')?.toLowerCase() ?? 'on';
  const problems = ['on', 'off'].includes(mode) ? [] : ['MAILPORT_CHECKS must be on or off.'];
  return {
    checks: mode === 'off' ? null : checks,
    problems: [...problems, ...problemsWith(checks)],
  };
}

function problemsWith({
  openings: { nets, hosts },
  resolvers,
  vantage,
  canaries,
  heloName,
}: ChecksConfig): readonly string[] {
  return [
    ...about(
      nets,
      isNet,
      'MAILPORT_ALLOW_NETS',
      'a network such as 10.20.0.0/16 or fd12:3456::/48',
    ),
    ...about(
      hosts,
      (host) => hostPattern.test(host),
      'MAILPORT_ALLOW_HOSTS',
      'a name such as mail.corp.internal, or *.corp.internal for all below it',
    ),
    ...about(resolvers, isServer, 'MAILPORT_RESOLVERS', 'an address such as 10.0.0.2:53'),
    ...about(
      canaries,
      (canary) => hostName.test(canary) || isIP(canary) !== 0,
      'MAILPORT_CANARIES',
      'a server such as mx.example.com (or off, for none)',
    ),
    ...about(
      heloName === null ? [] : [heloName],
      (name) => hostName.test(name) && isIP(name) === 0,
      'MAILPORT_HELO_NAME',
      'a name such as check.example.com',
    ),
    ...(vantage.length <= 80 ? [] : ['MAILPORT_VANTAGE must have at most 80 characters.']),
  ];
}

/** What commas or spaces separate. */
function listIn(value: string | null): readonly string[] {
  return (value ?? '').split(/[\s,]+/).filter(Boolean);
}

/** One problem for each entry of a list that is not what it should be. */
function about(
  entries: readonly string[],
  isRight: (entry: string) => boolean,
  name: string,
  wanted: string,
): readonly string[] {
  return entries
    .filter((entry) => !isRight(entry))
    .map((entry) => `${name}: ${JSON.stringify(entry.slice(0, 60))} is not ${wanted}.`);
}

function isNet(text: string): boolean {
  try {
    readNet(text);
    return true;
  } catch {
    return false;
  }
}

/** An address, with a port or without: an IPv6 one in brackets then. */
function isServer(text: string): boolean {
  const [, bracketed, plain, port] =
    /^(?:\[([^\]]+)\]|([^:[\]]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
  if (isIP(text) !== 0) return true;
  const isAddress = bracketed === undefined ? isIP(plain ?? '') === 4 : isIP(bracketed) === 6;
  return isAddress && (port === undefined || (Number(port) >= 1 && Number(port) <= 65_535));
}
