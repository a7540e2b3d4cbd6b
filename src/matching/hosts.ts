import type { EntryId, MailProtocol, Provider } from '../knowledge/entry.ts';

/** Finds whose host or address it is; the first is the likeliest. Empty where nobody's is known. */
export interface Domains {
  providersOf(hostOrAddress: string): readonly EntryId[];
  /** What is spoken on a provider's host; empty where it is more than one protocol, or not known. */
  protocolsOf(host: string): readonly MailProtocol[];
  /** Whether it is a host of a known MX record: other servers connect there, and no person's program. */
  isExchanger(host: string): boolean;
  /** The country codes under which all of a provider's domains end; empty where they are of any place. */
  countriesOf(provider: EntryId): readonly string[];
}

/** Second labels under which a country registers names: example.co.uk. */
const registries = new Set(['co', 'com', 'ne', 'or', 'net', 'org', 'ac', 'ad', 'gov', 'edu']);

/** The part of a host that somebody registered: "ssl0.ovh.net" → "ovh.net". */
function registeredDomain(host: string): string {
  const labels = host.split('.');
  const second = labels.at(-2) ?? '';
  const isCountry = (labels.at(-1)?.length ?? 0) === 2 && registries.has(second);
  return labels.slice(isCountry ? -3 : -2).join('.');
}

/** How hosts of MX records are called under a domain that has others as well: "aspmx", "mta5". */
const exchangerName = /^(?:alt\d\.)?(?:aspmx|mx|mta|[a-z]+-smtp-in)[a-z]*\d*\./;

class DomainMap {
  readonly #owners = new Map<string, EntryId[]>();

  add(domain: string, id: EntryId): void {
    if (!domain.includes('.') || /[<>*]/.test(domain) || /^[\d.]+$/.test(domain)) return;
    const owners = this.#owners.get(domain) ?? [];
    if (!owners.includes(id)) owners.push(id);
    this.#owners.set(domain, owners);
  }

  get(domain: string): readonly EntryId[] | undefined {
    return this.#owners.get(domain);
  }

  /** The longest ending of a host that is known; empty where none is. */
  endingOf(host: string): string {
    for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
      if (this.#owners.has(rest)) return rest;
    }
    return '';
  }

  /** The owners of a host's longest known ending. */
  find(host: string): readonly EntryId[] | undefined {
    return this.#owners.get(this.endingOf(host));
  }
}

/** The hosts on which one protocol is spoken, and no other. */
function readSpoken(providers: readonly Provider[]): Map<string, readonly MailProtocol[]> {
  const spoken = new Map<string, readonly MailProtocol[]>();
  for (const { host, protocol } of providers.flatMap((provider) => provider.endpoints)) {
    const others = (spoken.get(host) ?? [protocol]).filter((name) => name !== protocol);
    spoken.set(host, others.length > 0 ? [protocol, ...others] : [protocol]);
  }
  return spoken;
}

/** The country codes of domains, where each has one. */
function readCountries({ domains }: Provider): readonly string[] {
  const endings = domains.map((domain) => domain.slice(domain.lastIndexOf('.') + 1));
  return endings.every((ending) => ending.length === 2) ? [...new Set(endings)] : [];
}

/**
 * Makes an index of the providers' domains: the hosts of their endpoints first, then the domains of
 * their addresses, of their MX hosts, and those under which their endpoints live.
 */
export function createDomains(providers: readonly Provider[]): Domains {
  const hosts = new DomainMap();
  const addresses = new DomainMap();
  const exchangers = new DomainMap();
  const parents = new DomainMap();
  for (const provider of providers) {
    const endpoints = [...provider.endpoints, ...(provider.specialEndpoints ?? [])];
    for (const { host } of endpoints) hosts.add(host, provider.id);
    for (const domain of provider.domains) addresses.add(domain, provider.id);
    for (const alias of provider.aliases) addresses.add(alias, provider.id);
    for (const domain of provider.mxDomains ?? []) exchangers.add(domain, provider.id);
    for (const { host } of endpoints)
      parents.add(registeredDomain(host.replace(/^.*>\./, '')), provider.id);
  }
  const spoken = readSpoken(providers);
  const countries = new Map(providers.map((provider) => [provider.id, readCountries(provider)]));
  /** "x.mail.protection.outlook.com" is an MX host of another provider than "outlook.com". */
  const isExchanger = (host: string) => {
    const ending = exchangers.endingOf(host);
    const isNarrow = ending.split('.').length > 2;
    if (ending === '' || ending.length < addresses.endingOf(host).length) return false;
    return isNarrow || exchangerName.test(host);
  };
  return {
    isExchanger: (host) => hosts.get(host) === undefined && isExchanger(host),
    countriesOf: (provider) => countries.get(provider) ?? [],
    protocolsOf: (host) => {
      const protocols = spoken.get(host) ?? [];
      return protocols.length === 1 ? protocols : [];
    },
    providersOf: (hostOrAddress) => {
      const at = hostOrAddress.lastIndexOf('@');
      const domain = hostOrAddress.slice(at + 1);
      const own = at < 0 ? hosts.get(domain) : undefined;
      if (own === undefined && isExchanger(domain)) return exchangers.find(domain) ?? [];
      return own ?? addresses.find(domain) ?? exchangers.find(domain) ?? parents.find(domain) ?? [];
    },
  };
}
