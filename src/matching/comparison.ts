import type { EntryId, Service, Topic } from '../knowledge/entry.ts';
import type { Catalogue } from './catalogue.ts';
import { chooseServices, counterparts } from './choose-services.ts';
import type { Query } from './query.ts';
import type { Asked } from './slots.ts';

/** Things that are weighed against each other, with the topic that weighs them. */
export interface Comparison {
  readonly topic: Topic | null;
  readonly services: readonly Service[];
}

/** The topics that weigh two ports. */
function topicOfPorts(ports: readonly number[]): EntryId | null {
  const has = (...some: number[]) => some.every((port) => ports.includes(port));
  if (has(465, 587)) return ports.includes(25) ? '25-vs-587' : '465-vs-587';
  if (has(25, 587) || has(25, 465)) return '25-vs-587';
  if (has(143, 993) || has(110, 995)) return 'starttls-vs-implicit-tls';
  const reads = (imap: boolean) =>
    ports.some((port) => (imap ? [143, 993] : [110, 995]).includes(port));
  return reads(true) && reads(false) ? 'imap-vs-pop3' : null;
}

/** "Why not 25" weighs a port against the other of its purpose, and "why 465, not 587" the two. */
function weighedServices(asked: Asked, catalogue: Catalogue, isWhy: boolean): Service[] {
  const ports = isWhy ? [...asked.ports, ...asked.deniedPorts] : asked.ports;
  const services = ports.flatMap((port) => catalogue.servicesOn(port).slice(0, 1));
  if (!isWhy || ports.length !== 1) return services;
  const others = ports.flatMap((port) => counterparts[port]?.at(-1) ?? []);
  return [...services, ...others.flatMap((id) => catalogue.services.get(id) ?? [])];
}

function comparePorts(query: Query, asked: Asked, catalogue: Catalogue): Comparison | null {
  const isWhy = query.spoken.has('why');
  const services = weighedServices(asked, catalogue, isWhy);
  const ports = services.map(({ port }) => port);
  if (services.length < 2 || services.length < asked.ports.length) return null;
  const id = topicOfPorts(ports);
  const isPair = id === '465-vs-587' || id === '25-vs-587';
  if (!query.spoken.has('compare') && !isPair) return null;
  return { topic: catalogue.topics.get(id ?? '') ?? null, services };
}

function compareProtocols(asked: Asked, catalogue: Catalogue): Comparison | null {
  // "What speaks for POP3 instead of IMAP": the one that is put aside is weighed as well.
  const protocols = [...asked.protocols, ...asked.deniedProtocols];
  if (protocols.length !== 2) return null;
  const topic = protocols.includes('smtp') ? undefined : catalogue.topics.get('imap-vs-pop3');
  return { topic: topic ?? null, services: chooseServices({ ...asked, protocols }, catalogue) };
}

/** "imap or imaps": a protocol against itself with TLS from the first byte. */
function weighsNames({ words }: Query): boolean {
  const names = new Set(words.map(({ text }) => text));
  return ['imap', 'pop', 'pop3', 'smtp'].some((name) => names.has(name) && names.has(`${name}s`));
}

/** STARTTLS against TLS from the first byte, encrypted against not, or the words SSL and TLS. */
function compareModes(query: Query, asked: Asked, catalogue: Catalogue): Comparison | null {
  const says = (...names: string[]) => names.some((name) => query.spoken.has(name));
  const isStarttls = says('starttls') && says('ssl', 'tls', 'implicit', 'secure');
  const isPlain = says('plain') && says('ssl', 'tls', 'implicit', 'secure', 'starttls');
  const isLabels = says('ssl') && says('tls');
  const isModes = isStarttls || isPlain || weighsNames(query);
  if (!isModes && !isLabels) return null;
  const topic = catalogue.topics.get(isModes ? 'starttls-vs-implicit-tls' : 'ssl-vs-tls');
  const either: Asked = { ...asked, security: null, ports: [], direction: asked.direction };
  const services = asked.protocols.length > 0 ? chooseServices(either, catalogue) : [];
  return { topic: topic ?? null, services: services.filter((service) => service.id !== 'smtp') };
}

/** What a question weighs against each other; null where it weighs nothing. */
export function readComparison(
  query: Query,
  asked: Asked,
  catalogue: Catalogue,
): Comparison | null {
  if (asked.provider) return null;
  const isWhy = query.spoken.has('why') && asked.ports.length < 2 && asked.deniedPorts.length > 0;
  if (asked.ports.length > 1 || isWhy) return comparePorts(query, asked, catalogue);
  const isAgainst = query.spoken.has('why') && asked.deniedProtocols.length > 0;
  if (asked.ports.length > 0 || !(isAgainst || query.spoken.has('compare'))) return null;
  return compareModes(query, asked, catalogue) ?? compareProtocols(asked, catalogue);
}
