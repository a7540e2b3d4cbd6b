import type { Entry, EntryId, Provider, Service, Symptom, Topic } from '../knowledge/entry.ts';
import { fold } from './fold.ts';

/** The entries, by what they are looked up by. */
export interface Catalogue {
  readonly services: ReadonlyMap<EntryId, Service>;
  readonly topics: ReadonlyMap<EntryId, Topic>;
  readonly symptoms: ReadonlyMap<EntryId, Symptom>;
  readonly providers: ReadonlyMap<EntryId, Provider>;
  /** The mail services on a port, the one that people mean first. */
  servicesOn(port: number): readonly Service[];
  /** The providers whose own name begins with a word: "gmx" for gmx.com and gmx.net. */
  providersNamed(word: string): readonly Provider[];
}

/** Ports of the web and of the network: mail uses them too, but they are not mail ports. */
const portsOfOthers = new Set([53, 80, 389, 443, 636]);

/** Entries of one kind by their id; the first entry keeps an id. */
function byId<Kind extends Entry['kind']>(entries: readonly Entry[], kind: Kind) {
  const found = new Map<EntryId, Extract<Entry, { kind: Kind }>>();
  for (const entry of entries) {
    if (entry.kind !== kind || found.has(entry.id)) continue;
    found.set(entry.id, entry as Extract<Entry, { kind: Kind }>);
  }
  return found;
}

/** A provider's own name up to its first blank, folded. */
function firstWord({ name }: Provider): string {
  return fold(name.split(/[\s(:!]/)[0] ?? '');
}

export function createCatalogue(entries: readonly Entry[]): Catalogue {
  const services = byId(entries, 'service');
  const onPort = new Map<number, Service[]>();
  for (const service of services.values()) {
    if (portsOfOthers.has(service.port)) continue;
    onPort.set(service.port, [...(onPort.get(service.port) ?? []), service]);
  }
  const providers = byId(entries, 'provider');
  const byName = new Map<string, Provider[]>();
  for (const provider of providers.values()) {
    const word = firstWord(provider);
    byName.set(word, [...(byName.get(word) ?? []), provider]);
  }
  return {
    services,
    topics: byId(entries, 'topic'),
    symptoms: byId(entries, 'symptom'),
    providers,
    providersNamed: (word) => byName.get(word) ?? [],
    servicesOn: (port) => onPort.get(port) ?? [],
  };
}
