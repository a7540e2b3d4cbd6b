import { askService } from '../answers/follow-ups.ts';
import { commonServices, type Known } from '../answers/known.ts';
import { modeOf, serviceName, taskInSentence, taskOf } from '../answers/service-words.ts';
import { modeName, protocolName, sentence, withMode } from '../answers/words.ts';
import type { Security, Service } from '../knowledge/entry.ts';
import { type Candidate, type Question, type QuizTopic, toQuestion } from './question.ts';
import { isCurrent, remarkOnPort } from './service-remarks.ts';

/** For each service that is asked about: its neighbours, which people take for it. */
const neighbours: Readonly<Record<string, readonly number[]>> = {
  imaps: [143, 585, 995],
  imap: [110, 585, 993],
  pop3s: [110, 585, 993],
  pop3: [109, 143, 995],
  submissions: [25, 587, 993],
  submission: [25, 143, 465],
  smtp: [465, 587, 993],
  managesieve: [143, 2000, 993],
};

const shortModes = { 'implicit-tls': 'ssl', starttls: 'starttls', none: 'none' } as const;

/** What a quiz on a service's protocol is called. */
function topicOf({ protocol }: Service): readonly QuizTopic[] {
  if (protocol === 'smtp' || protocol === 'imap' || protocol === 'pop3') return [protocol];
  return [];
}

function base(service: Service) {
  const { id, references, readOn } = service;
  return { about: [id], references, readOn, more: askService(service) };
}

function askedPort(service: Service): string {
  const mode = withMode(modeOf(service));
  if (service.role === 'relay') return 'Mail servers deliver to each other. Which port is it?';
  if (service.role === 'submission') return `A mail program sends ${mode}. Which port is it?`;
  if (service.role === 'filtering') {
    return 'Somebody edits mail filters on the server (ManageSieve). Which port is it?';
  }
  return `A mail program reads mail over ${protocolName(service.protocol)} ${mode}. Which port is it?`;
}

/** Which port a service has. */
function portQuestion(service: Service, known: Known): Question | null {
  const mode = modeOf(service);
  const isRight = (port: number) =>
    [...known.services.values()].some(
      (other) =>
        other.port === port &&
        other.protocol === service.protocol &&
        other.role === service.role &&
        isCurrent(other) &&
        mode !== null &&
        other.securities.includes(mode),
    );
  const ports = [service.port, ...(neighbours[service.id] ?? [])].toSorted((a, b) => a - b);
  const candidates = ports.map((port) => ({
    id: String(port),
    label: String(port),
    isRight: isRight(port),
    remark: remarkOnPort(port, known),
  }));
  const draft = {
    id: `port-${service.id}`,
    level: topicOf(service).length > 0 ? 1 : 3,
    topics: topicOf(service),
    text: askedPort(service),
    answer: `${service.port} ${service.role === 'relay' ? '' : withMode(mode)}`.trim(),
    why: whatIs(service),
    ...base(service),
  } as const;
  return toQuestion(draft, candidates);
}

/** What a port is for. */
function purposeQuestion(service: Service, known: Known): Question | null {
  const near = neighbours[service.id] ?? [];
  const others = [...known.services.values()].filter(({ port }) => near.includes(port));
  const choices = [service, ...others.filter(isCurrent), ...commonServices(known)];
  const candidates = [...new Set(choices)].slice(0, 4).map((other) => ({
    id: shortPurpose(other),
    label: serviceName(other),
    isRight: other.port === service.port,
    remark: `${serviceName(other)} is on port ${other.port}.`,
  }));
  const draft = {
    id: `purpose-${service.port}`,
    level: topicOf(service).length > 0 ? 1 : 3,
    topics: topicOf(service),
    text: `What is port ${service.port} for?`,
    answer: `${service.port} is for ${nameInSentence(service)}`,
    why: whatIs(service),
    ...base(service),
  } as const;
  return toQuestion(
    draft,
    candidates.toSorted((a, b) => a.label.localeCompare(b.label, 'en')),
  );
}

/** What a port is, as its entry says it: "Port 993: IMAP with TLS from the first byte. …" */
function whatIs({ port, what }: Service): string {
  const text = sentence(what);
  const isName = /^[A-Z]{2}/.test(text);
  return `Port ${port}: ${isName ? text : text.charAt(0).toLowerCase() + text.slice(1)}`;
}

function nameInSentence(service: Service): string {
  return serviceName(service).replace(taskOf(service), taskInSentence(service));
}

/** "imap-ssl", "between-servers": a choice that can be typed and does not tell the port. */
function shortPurpose(service: Service): string {
  if (service.role === 'relay') return 'between-servers';
  const mode = modeOf(service);
  const task = service.role === 'submission' ? 'sending' : service.protocol;
  return mode === null ? task : `${task}-${shortModes[mode]}`;
}

const misfits: Readonly<Record<Security, string>> = {
  'implicit-tls':
    'SSL/TLS on a port for STARTTLS fails at once, often with “wrong version number”.',
  starttls: 'STARTTLS on a port for SSL/TLS waits for a greeting that never comes.',
  none: 'Without encryption, the password can be read on the way.',
};

const begins: Readonly<Record<Security, string>> = {
  'implicit-tls': 'the connection is encrypted from its first byte',
  starttls: 'the connection begins readable and is upgraded before the login',
  none: 'the connection is readable',
};

/** Which mode belongs to a port. */
function modeQuestion(service: Service): Question | null {
  const mode = modeOf(service);
  if (mode === null) return null;
  // A port may also work without encryption; that never protects anything.
  const protecting = service.securities.filter((security) => security !== 'none');
  const choices = (['implicit-tls', 'starttls'] as const).map((security) => ({
    id: shortModes[security],
    label: modeName(security),
    isRight: protecting.includes(security),
    remark: misfits[security],
  }));
  const candidates: readonly Candidate[] = [
    ...choices,
    {
      id: 'either',
      label: 'Either of the two',
      isRight: false,
      remark: 'A port begins either readable or encrypted: only one of the two works.',
    },
    { id: 'none', label: 'No encryption', isRight: false, remark: misfits.none },
  ];
  const draft = {
    id: `mode-${service.port}`,
    level: 1,
    topics: [...topicOf(service), 'modes'],
    text: `${taskOf(service)} on port ${service.port}: which mode protects the login?`,
    answer: `${service.port} goes with ${modeName(mode)}`,
    why: `On port ${service.port}, ${begins[mode]}.`,
    ...base(service),
  } as const;
  return toQuestion(draft, candidates);
}

/** The questions about single ports: number, purpose, mode. */
export function portQuestions(known: Known): readonly Question[] {
  const services = Object.keys(neighbours).flatMap((id) => known.services.get(id) ?? []);
  const forLogin = services.filter(({ role }) => role === 'access' || role === 'submission');
  return [
    ...services.map((service) => portQuestion(service, known)),
    ...services.map((service) => purposeQuestion(service, known)),
    ...forLogin.map(modeQuestion),
  ].filter((question) => question !== null);
}
