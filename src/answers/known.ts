import type {
  Endpoint,
  Entry,
  EntryId,
  Provider,
  Service,
  Symptom,
  Topic,
} from '../knowledge/entry.ts';
import { onceEach } from './once-each.ts';

/** The entries, ready to be looked up by id and by port. */
export interface Known {
  readonly services: ReadonlyMap<EntryId, Service>;
  readonly topics: ReadonlyMap<EntryId, Topic>;
  readonly symptoms: ReadonlyMap<EntryId, Symptom>;
  readonly providers: ReadonlyMap<EntryId, Provider>;
  /** The providers' doors, by host. */
  readonly endpoints: ReadonlyMap<string, readonly Endpoint[]>;
}

function ofKind<Kind extends Entry['kind']>(entries: readonly Entry[], kind: Kind) {
  const found = new Map<EntryId, Extract<Entry, { kind: Kind }>>();
  for (const entry of entries) {
    if (entry.kind === kind) found.set(entry.id, entry as Extract<Entry, { kind: Kind }>);
  }
  return found;
}

const providersIn = onceEach((entries: readonly Entry[]) => ofKind(entries, 'provider'));

const endpointsByHost = onceEach((providers: ReadonlyMap<EntryId, Provider>) => {
  const byHost = new Map<string, Endpoint[]>();
  for (const { endpoints } of providers.values()) {
    for (const endpoint of endpoints) {
      const same = byHost.get(endpoint.host);
      if (same) same.push(endpoint);
      else byHost.set(endpoint.host, [endpoint]);
    }
  }
  return byHost;
});

/** Looks through the entries once, however many questions are answered from them. */
export const toKnown = onceEach(
  (entries: readonly Entry[]): Known => ({
    services: ofKind(entries, 'service'),
    topics: ofKind(entries, 'topic'),
    symptoms: ofKind(entries, 'symptom'),
    // There are many of them, and only few answers look one up.
    get providers() {
      return providersIn(entries);
    },
    get endpoints() {
      return endpointsByHost(this.providers);
    },
  }),
);

/** The services with these ids, in their order; an unknown id is left out. */
export function servicesOf({ services }: Known, ids: readonly EntryId[]): readonly Service[] {
  return ids.map((id) => services.get(id)).filter((service) => service !== undefined);
}

/** The topics with these ids, in the same way. */
export function topicsOf({ topics }: Known, ids: readonly EntryId[]): readonly Topic[] {
  return ids.map((id) => topics.get(id)).filter((topic) => topic !== undefined);
}

/** The seven doors of SMTP, IMAP and POP3, the recommended of each first. */
const common: readonly EntryId[] = [
  'imaps',
  'imap',
  'pop3s',
  'pop3',
  'submissions',
  'submission',
  'smtp',
];

/** The services that everybody means by "the mail ports", the recommended of each protocol first. */
export const commonServices = onceEach((known: Known) => servicesOf(known, common));
