import type { Service } from '../knowledge/entry.ts';
import type { ServiceMatch } from '../matching/match.ts';
import type { Answer, Fact, Part } from './answer.ts';
import { askedIn } from './asked.ts';
import { askService, askTopic, toFollowUps } from './follow-ups.ts';
import { commonServices, type Known, topicsOf } from './known.ts';
import { onceEach } from './once-each.ts';
import { portTable } from './port-table.ts';
import { serviceHeadline } from './service-headline.ts';
import {
  isCommon,
  isForPeople,
  modeOf,
  modesOf,
  portAndMode,
  taskOf,
  toEndpoint,
} from './service-words.ts';
import { toSourcesPart } from './sources.ts';
import { usualPorts, whereSettingsAre } from './unknown-provider.ts';
import { describeDoubt, listed, modeName, sentence, standingName, withMode } from './words.ts';

/** The other standard doors for the same task, which the answer names second. */
function alternativesTo(service: Service, known: Known): readonly Service[] {
  if (!isCommon(service) || !isForPeople(service)) return [];
  return commonServices(known).filter(
    ({ id, protocol, role }) =>
      id !== service.id && protocol === service.protocol && role === service.role,
  );
}

/** What took the place of a port that is out of use; null where nothing did. */
function successorOf(service: Service, known: Known): Service | null {
  if (service.standing !== 'historic' && service.standing !== 'deprecated') return null;
  const successors = [...known.services.values()].filter(
    ({ protocol, role, standing }) =>
      protocol === service.protocol && role === service.role && standing === 'recommended',
  );
  return successors[0] ?? null;
}

function factsOf(service: Service, match: ServiceMatch, others: readonly Service[]): Part {
  const { slots } = match;
  const { registered, name, reference } = service.registration;
  const facts: Fact[] = [{ label: 'Port', value: String(service.port), exact: true }];
  const asked = modeOf(service, slots.security) === slots.security ? slots.security : null;
  if (service.securities.length > 0) {
    facts.push({ label: 'Mode', value: asked ? modeName(asked) : modesOf(service) });
  }
  if (service.transport !== 'tcp') {
    facts.push({ label: 'Transport', value: transportNames[service.transport] });
  }
  const isObsolete = asked === 'none' && isCommon(service) && isForPeople(service);
  const standing = isObsolete ? 'Obsolete without encryption' : standingName(service.standing);
  facts.push({ label: 'Standing', value: standing });
  if (slots.ports.includes(service.port) && registered && name) {
    facts.push({ label: 'Registered as', value: reference ? `${name} (${reference})` : name });
  }
  if (others.length > 0) {
    const doors = others.map((other) => `${other.port} ${withMode(modeOf(other))}`);
    const label = isCommon(service) ? 'Alternative' : 'Use instead';
    facts.push({ label, value: listed(doors, 'or') });
  }
  return { kind: 'facts', facts };
}

const transportNames = { tcp: 'TCP', udp: 'UDP', 'tcp+udp': 'TCP and UDP' } as const;

/** What is to know of each of several ports, in a line. */
function remarksOn(services: readonly Service[]): readonly Part[] {
  const lines = services.map(({ port, what, standingNote }) => `${port}: ${standingNote ?? what}`);
  return services.length > 4 ? [] : [{ kind: 'text', text: lines.join('\n') }];
}

/** Why it is so, when to use it and when not. */
const reasonsOf = onceEach((service: Service): readonly Part[] => {
  const { what, useWhen, avoidWhen, standingNote = '', standing, registration } = service;
  const elsewhere = registration.registered ? '' : (registration.note ?? '');
  const why: Part = {
    kind: 'text',
    text: [what, standingNote, elsewhere].filter(Boolean).join(' '),
  };
  if (standing === 'historic' || avoidWhen === 'n/a') return [why];
  const advice = `When to use it: ${sentence(useWhen)}\nWhen not: ${sentence(avoidWhen)}`;
  return [why, { kind: 'text', text: advice }];
});

/** What a person should be careful about. */
function warningsOf({ services, slots }: ServiceMatch, others: readonly Service[]): Part[] {
  const [service] = services;
  const asked = slots.security;
  const warnings: string[] = [];
  if (asked === 'none' && others[0]) {
    const better = portAndMode(others[0]);
    warnings.push(`Without encryption, the password can be read on the way. Better: ${better}.`);
  }
  if (asked && !service.securities.includes(asked)) {
    warnings.push(`Mailport knows no port for ${taskOf(service)} ${withMode(asked)}.`);
  }
  if (service.trap && services.length === 1) warnings.push(sentence(service.trap));
  if (service.certainty && service.certainty !== 'high') {
    warnings.push(describeDoubt(service.certainty, service.readOn));
  }
  return warnings.map((text) => ({ kind: 'warning', text }));
}

/** The topics that weigh services against each other. */
const comparisons = onceEach(({ topics }: Known) =>
  [...topics.values()].filter(({ comparison }) => comparison),
);

/** What to ask next: each port alone, what is to be weighed about them, and the wider picture. */
function followUpsOf(services: readonly Service[], others: readonly Service[], known: Known) {
  const weighing = comparisons(known).filter((topic) =>
    services.some(({ id }) => topic.services.includes(id)),
  );
  const next = topicsOf(known, ['firewall-ports', 'all-ports']);
  return toFollowUps([
    ...(services.length > 1 ? services.slice(0, 3) : others).map(askService),
    ...weighing.slice(0, 2).map(askTopic),
    ...next.map(askTopic),
  ]);
}

/** All of one port's references, the strongest of each of several. */
function referencesOf(services: ServiceMatch['services']): readonly string[] {
  const [main, ...others] = services;
  return others.length === 0 ? main.references : services.map(({ references }) => references[0]);
}

/** At somebody's provider, the doors between servers are nothing to connect to. */
function wantedOf({ services, unknownProvider }: ServiceMatch): ServiceMatch['services'] {
  if (unknownProvider === undefined) return services;
  const [first, ...others] = services.filter(isForPeople);
  return first ? [first, ...others] : services;
}

/** Ports and their modes: the one that was meant first, its alternative second. */
export function toServiceAnswer(match: ServiceMatch, known: Known): Answer {
  const { slots } = match;
  const services = wantedOf(match);
  const [main] = services;
  const successor = services.length === 1 ? successorOf(main, known) : null;
  const others = successor ? [successor] : alternativesTo(main, known);
  const named = services.length > 1 ? services : [main, ...others];
  const parts: readonly Part[] = [
    ...(match.unknownProvider === undefined ? [] : [whereSettingsAre, usualPorts]),
    ...(services.length > 1
      ? [portTable('Ports', services), ...remarksOn(services)]
      : [factsOf(main, match, others), ...reasonsOf(main)]),
    ...warningsOf(match, others),
    toSourcesPart(referencesOf(services), main.readOn),
  ];
  return {
    kind: 'service',
    headline: serviceHeadline({ ...match, services }, successor),
    parts,
    followUps: followUpsOf(services, others, known),
    about: named.map(({ id }) => id),
    endpoints: named.map((service) => toEndpoint(service, slots.security)),
    asked: askedIn(match),
  };
}
