import type { Entry, EntryId, Provider, Service, Symptom, Topic } from '../knowledge/entry.ts';

/** The entries, by what they are looked up by. */
export interface Catalogue {
  readonly services: ReadonlyMap<EntryId, Service>;
  readonly topics: ReadonlyMap<EntryId, Topic>;
  readonly symptoms: ReadonlyMap<EntryId, Symptom>;
  readonly providers: ReadonlyMap<EntryId, Provider>;
  /** The mail services on a port, the one that people mean first. */
  servicesOn(port: number): readonly Service[];
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

export function createCatalogue(entries: readonly Entry[]): Catalogue {
  const services = byId(entries, 'service');
  const onPort = new Map<number, Service[]>();
  for (const service of services.values()) {
    if (portsOfOthers.has(service.port)) continue;
    onPort.set(service.port, [...(onPort.get(service.port) ?? []), service]);
  }
  return {
    services,
    topics: byId(entries, 'topic'),
    symptoms: byId(entries, 'symptom'),
    providers: byId(entries, 'provider'),
    servicesOn: (port) => onPort.get(port) ?? [],
  };
}
