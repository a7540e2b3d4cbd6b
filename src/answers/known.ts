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
  type Wanted = Extract<Entry, { kind: Kind }>;
  const wanted = entries.filter((entry): entry is Wanted => entry.kind === kind);
  return new Map(wanted.map((entry) => [entry.id, entry]));
}

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
export const toKnown = onceEach((entries: readonly Entry[]): Known => {
  const providers = ofKind(entries, 'provider');
  return {
    services: ofKind(entries, 'service'),
    topics: ofKind(entries, 'topic'),
    symptoms: ofKind(entries, 'symptom'),
    providers,
    get endpoints() {
      return endpointsByHost(providers);
    },
  };
});

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
