import type { MailProtocol } from '../knowledge/entry.ts';
import { readAutoconfig } from './autoconfig.ts';
import type { CheckedProtocol } from './check-report.ts';
import { type Doorway, endpointsOf } from './doorway.ts';
import type { Claim, RefusedServer } from './found-server.ts';
import type { FetchText } from './https-text.ts';
import type { Lookup, MxRecord } from './resolve.ts';

/** What one way of asking for a domain's servers brought. */
export interface Claims {
  readonly claims: readonly Claim[];
  readonly refused: readonly RefusedServer[];
}

export const mostMx = 3;
const mostPerService = 3;

/** The services of RFC 6186 and RFC 8314 section 5.1, and ManageSieve's (RFC 5804 section 1.8). */
const services = [
  { label: '_submissions', protocol: 'smtp', security: 'implicit-tls' },
  { label: '_submission', protocol: 'smtp', security: 'starttls' },
  { label: '_imaps', protocol: 'imap', security: 'implicit-tls' },
  { label: '_imap', protocol: 'imap', security: 'starttls' },
  { label: '_pop3s', protocol: 'pop3', security: 'implicit-tls' },
  { label: '_pop3', protocol: 'pop3', security: 'starttls' },
  { label: '_sieve', protocol: 'sieve', security: 'starttls' },
] as const;

/** The servers that take a domain's mail in: the three that others try first. */
export function claimsOfMx(records: readonly MxRecord[]): readonly Claim[] {
  return records.slice(0, mostMx).map(({ exchange }) => ({
    ...{ from: 'mx', name: exchange, port: '25', protocol: 'smtp', security: 'starttls' },
  }));
}

export interface ServiceClaims extends Claims {
  /** Services that the domain says it does not offer: a target of "." (RFC 6186 section 3.4). */
  readonly notOffered: readonly string[];
  /** False where DNS did not answer for any of them: to ask for more would be to wait for nothing. */
  readonly isAnswered: boolean;
}

/** The servers that a domain's service records name for mail programs. */
export async function claimsOfServices(domain: string, lookup: Lookup): Promise<ServiceClaims> {
  const found = await Promise.all(
    services.map(async ({ label, protocol, security }) => {
      const answer = await lookup.srv(`${label}._tcp.${domain}`);
      const records = 'failed' in answer ? [] : answer.slice(0, mostPerService);
      const claims = records
        .filter(({ target }) => target !== '')
        .map(({ target: name, port }): Claim => {
          return { from: 'srv', name, port: String(port), protocol, security };
        });
      const isDeclined = records.length > 0 && claims.length === 0;
      return {
        claims,
        notOffered: isDeclined ? [label.slice(1)] : [],
        isAnswered: !('failed' in answer),
      };
    }),
  );
  return {
    claims: found.flatMap(({ claims }) => claims),
    notOffered: found.flatMap(({ notOffered }) => notOffered),
    isAnswered: found.some(({ isAnswered }) => isAnswered),
    refused: [],
  };
}

/** A page where autoconfig files are found, and which of the failures there are worth telling: most
 * domains have none of these pages, and a web site in their place says nothing about mail. */
interface AutoconfigPage {
  readonly host: string;
  readonly path: string;
  readonly telling: readonly RefusedServer['reason'][];
}

const autoconfigPages = (domain: string): readonly AutoconfigPage[] => [
  {
    host: `autoconfig.${domain}`,
    path: '/mail/config-v1.1.xml',
    telling: ['redirect', 'certificate', 'too-long', 'resolves-private', 'xml-dtd'],
  },
  {
    host: domain,
    path: '/.well-known/autoconfig/mail/config-v1.1.xml',
    telling: ['xml-dtd'],
  },
];

/** The servers in a domain's autoconfig file: the first of its places that has one. */
export async function claimsOfAutoconfig(
  domain: string,
  lookup: Lookup,
  fetchText: FetchText,
): Promise<Claims> {
  const pages = autoconfigPages(domain).map((page) => readPage(page, domain, lookup, fetchText));
  const read = await Promise.all(pages);
  const claims = read.map((page) => page.claims).find((found) => found.length > 0) ?? [];
  return { claims, refused: read.flatMap(({ refused }) => refused) };
}

async function readPage(
  { host, path, telling }: AutoconfigPage,
  domain: string,
  lookup: Lookup,
  fetchText: FetchText,
): Promise<Claims> {
  const page = await fetchText({ host, path }, lookup);
  const servers = 'failed' in page ? page : readAutoconfig(page.text, domain);
  if ('failed' in servers) {
    const { failed: reason } = servers;
    const refusal: RefusedServer = { from: 'autoconfig', name: host, reason };
    return { claims: [], refused: telling.includes(reason) ? [refusal] : [] };
  }
  const claims = servers.map(({ host: name, port, protocol, security }): Claim => {
    return { from: 'autoconfig', name, port, protocol, security };
  });
  return { claims, refused: [] };
}

const usualLabels: readonly { label: string; protocols: readonly MailProtocol[] }[] = [
  { label: 'imap', protocols: ['imap'] },
  { label: 'smtp', protocols: ['smtp'] },
  { label: 'pop', protocols: ['pop3'] },
  { label: 'pop3', protocols: ['pop3'] },
  { label: 'mail', protocols: ['imap', 'smtp', 'pop3'] },
];

/** The names that servers for mail programs usually have: guesses, for a domain that says nothing.
 * Port 25 is not theirs but the MX's. */
export function claimsOfUsualNames(domain: string): readonly Claim[] {
  const portsOf = (protocol: CheckedProtocol) => {
    const doorway: Doorway = { port: null, protocol };
    return endpointsOf(doorway).filter(({ port }) => port !== 25);
  };
  return usualLabels.flatMap(({ label, protocols }) =>
    protocols.flatMap(portsOf).map(({ port, protocol, security }): Claim => {
      return {
        from: 'guessed',
        name: `${label}.${domain}`,
        port: String(port),
        protocol,
        security,
      };
    }),
  );
}
