import type { Security, Service } from '../knowledge/entry.ts';
import type { ServiceMatch } from '../matching/match.ts';
import { portAndMode, taskInSentence, taskOf, withModesOf } from './service-words.ts';
import { echoed, listed } from './words.ts';

/** One task and its doors: "IMAP uses port 993 with SSL/TLS, or port 143 with STARTTLS". */
function taskClause(services: readonly [Service, ...Service[]], asked: Security | null): string {
  const doors = services.map((service) => portAndMode(service, asked));
  return `${taskInSentence(services[0])} uses ${doors.join(', or ')}`;
}

function byTask(services: readonly Service[]): readonly [Service, ...Service[]][] {
  const groups = new Map<string, [Service, ...Service[]]>();
  for (const service of services) {
    const group = groups.get(taskOf(service));
    if (group) group.push(service);
    else groups.set(taskOf(service), [service]);
  }
  return [...groups.values()];
}

/** Many tasks at once: only the best door of each fits a sentence. */
function overviewClause(services: readonly Service[], asked: Security | null = null): string {
  const doors = byTask(services).map(
    ([best]) => `${portAndMode(best, asked)} for ${taskInSentence(best)}`,
  );
  return `use ${listed(doors, 'and')}`;
}

/** The best door for each of several tasks, in a sentence. */
export function overviewHeadline(services: readonly Service[]): string {
  return `${withCapital(overviewClause(services))}.`;
}

/** Each task with all of its doors: "IMAP uses port 993 with SSL/TLS; POP3 uses …". */
export function tasksHeadline(services: readonly Service[]): string {
  return `${withCapital(tasksClause(services, null))}.`;
}

function tasksClause(services: readonly Service[], asked: Security | null): string {
  return byTask(services)
    .map((group) => taskClause(group, asked))
    .join('; ');
}

/** The port comes first where it was asked for by its number. */
function portClause(service: Service): string {
  const parts = [`port ${service.port} is for ${taskInSentence(service)}`, withModesOf(service)];
  return parts.filter((part) => part !== '').join(', ');
}

/** Where a port is out of use and another took its place, that one is the answer. */
function outdatedClause(service: Service, instead: Service): string {
  const state = service.standing === 'historic' ? 'no longer in use' : 'out of date';
  return `port ${service.port} is ${state}: use ${portAndMode(instead)}`;
}

function clauseOf({ services, slots }: ServiceMatch, instead: Service | null): string {
  const [main] = services;
  if (instead) return outdatedClause(main, instead);
  if (services.length > 1) {
    return byTask(services).length > 2
      ? overviewClause(services, slots.security)
      : tasksClause(services, slots.security);
  }
  const isUnwieldy = main.title.includes(',') || main.title.includes(String(main.port));
  const clause =
    isUnwieldy || slots.ports.includes(main.port)
      ? portClause(main)
      : taskClause([main], slots.security);
  return main.standing === 'historic' ? `${clause}; it is of historic interest only` : clause;
}

function withCapital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** The answer to a question about ports, in one sentence; `instead` replaces an outdated port. */
export function serviceHeadline(match: ServiceMatch, instead: Service | null): string {
  const clause = clauseOf(match, instead);
  if (match.unknownProvider === undefined) return `${withCapital(clause)}.`;
  const name = echoed(match.unknownProvider);
  return `Mailport does not know the servers of “${name}”; usually, ${clause}.`;
}
