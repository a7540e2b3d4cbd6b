import type { Provider, Service, Symptom, Topic } from '../../src/knowledge/entry.ts';
import { providers, services, symptoms, topics } from '../../src/knowledge/index.ts';
import type {
  CheckMatch,
  CompareMatch,
  Match,
  NoMatch,
  ProviderMatch,
  ServiceMatch,
  Slots,
  SymptomMatch,
  TopicMatch,
} from '../../src/matching/match.ts';

/** A question that says nothing by itself. */
export const noSlots: Slots = {
  protocols: [],
  security: null,
  direction: null,
  ports: [],
  provider: null,
  service: null,
};

function find<Entry extends { readonly id: string }>(entries: readonly Entry[], id: string): Entry {
  const entry = entries.find((one) => one.id === id);
  if (!entry) throw new Error(`There is no entry ${id}.`);
  return entry;
}

export const service = (id: string): Service => find(services, id);
export const topic = (id: string): Topic => find(topics, id);
export const symptom = (id: string): Symptom => find(symptoms, id);
export const provider = (id: string): Provider => find(providers, id);

/** What a finder would hand over; the slots that are not given are empty. */
function base(slots: Partial<Slots> = {}) {
  return { confidence: 1, slots: { ...noSlots, ...slots } };
}

export function serviceMatch(
  [first, ...others]: readonly [string, ...string[]],
  slots: Partial<Slots> = {},
  unknownProvider?: string,
): ServiceMatch {
  return {
    ...base(slots),
    kind: 'service',
    services: [service(first), ...others.map(service)],
    ...(unknownProvider === undefined ? {} : { unknownProvider }),
  };
}

export function providerMatch(
  id: string,
  slots: Partial<Slots> = {},
  siblings: readonly string[] = [],
): ProviderMatch {
  return {
    ...base({ provider: id, ...slots }),
    kind: 'provider',
    provider: provider(id),
    siblings: siblings.map(provider),
  };
}

export function topicMatch(id: string): TopicMatch {
  return { ...base(), kind: 'topic', topic: topic(id) };
}

export function compareMatch(id: string | null, ids: readonly string[]): CompareMatch {
  return {
    ...base(),
    kind: 'compare',
    topic: id === null ? null : topic(id),
    services: ids.map(service),
  };
}

export function symptomMatch(id: string, others: readonly string[] = []): SymptomMatch {
  return { ...base(), kind: 'error', symptom: symptom(id), others: others.map(symptom) };
}

export function checkMatch(
  host: string,
  port: number | null = null,
  protocol: CheckMatch['target']['protocol'] = null,
): CheckMatch {
  return { ...base(), kind: 'check', target: { host, port, protocol } };
}

export function noMatch(because: NoMatch['because'], nearest: readonly string[] = []): NoMatch {
  return { ...base(), kind: 'none', because, nearest };
}

/** A match for every entry that Mailport knows, each protocol of a provider apart. */
export function everyMatch(): readonly Match[] {
  const protocols = ['imap', 'pop3', 'smtp'] as const;
  const siblingsOf = ({ siblings = [] }: Provider) => siblings;
  return [
    ...services.map(({ id }) => serviceMatch([id])),
    ...services.map(({ id, port }) => serviceMatch([id], { ports: [port] })),
    ...topics.map(({ id }) => topicMatch(id)),
    ...topics
      .filter(({ comparison }) => comparison)
      .map(({ id, services: ids }) => compareMatch(id, ids)),
    ...symptoms.map(({ id }, index) => symptomMatch(id, [symptoms[index - 1]?.id ?? id])),
    ...providers.map((one) => providerMatch(one.id, {}, siblingsOf(one))),
    ...providers.flatMap((one) =>
      protocols.map((protocol) =>
        providerMatch(one.id, { protocols: [protocol] }, siblingsOf(one)),
      ),
    ),
  ];
}
