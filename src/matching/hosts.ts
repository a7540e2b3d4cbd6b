import type { EntryId, MailProtocol, Provider } from '../knowledge/entry.ts';

/** Finds whose host or address it is; the first is the likeliest. Empty where nobody's is known. */
export interface Domains {
  providersOf(hostOrAddress: string): readonly EntryId[];
  /** What is spoken on a provider's host; empty where it is more than one protocol, or not known. */
  protocolsOf(host: string): readonly MailProtocol[];
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

  /** The owners of a host's longest known ending. */
  find(host: string): readonly EntryId[] | undefined {
    for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
      const owners = this.#owners.get(rest);
      if (owners) return owners;
    }
    return undefined;
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
  return {
    protocolsOf: (host) => {
      const protocols = spoken.get(host) ?? [];
      return protocols.length === 1 ? protocols : [];
    },
    providersOf: (hostOrAddress) => {
      const at = hostOrAddress.lastIndexOf('@');
      const domain = hostOrAddress.slice(at + 1);
      const own = at < 0 ? hosts.get(domain) : undefined;
      return own ?? addresses.find(domain) ?? exchangers.find(domain) ?? parents.find(domain) ?? [];
    },
  };
}
