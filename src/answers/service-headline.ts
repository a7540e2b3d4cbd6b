import type { Security, Service } from '../knowledge/entry.ts';
import type { ServiceMatch } from '../matching/match.ts';
import { modesOf, portAndMode, taskInSentence, taskOf } from './service-words.ts';
import { echoed, listed } from './words.ts';

/** One task and its doors: "IMAP uses port 993 with SSL/TLS, or port 143 with STARTTLS". */
function taskClause(services: readonly [Service, ...Service[]], asked: Security | null): string {
  const doors = services.map((service) => portAndMode(service, asked));
  return `${taskOf(services[0])} uses ${doors.join(', or ')}`;
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
export function overviewClause(
  services: readonly Service[],
  asked: Security | null = null,
): string {
  const doors = byTask(services).map(
    ([best]) => `${portAndMode(best, asked)} for ${taskInSentence(best)}`,
  );
  return `Use ${listed(doors, 'and')}`;
}

/** The port comes first where it was asked for by its number. */
function portClause(service: Service): string {
  const modes = modesOf(service).replace(/^(?!no encryption)/, 'with ');
  const mode = service.securities.length > 0 ? `, ${modes.replace(/^no /, 'without ')}` : '';
  return `Port ${service.port} is for ${taskInSentence(service)}${mode}`;
}

/** Where a port is out of use and another took its place, that one is the answer. */
function outdatedClause(service: Service, instead: Service): string {
  const state = service.standing === 'historic' ? 'no longer in use' : 'out of date';
  return `Port ${service.port} is ${state}: use ${portAndMode(instead)}`;
}

function clauseOf({ services, slots }: ServiceMatch, instead: Service | null): string {
  const [main] = services;
  if (instead) return outdatedClause(main, instead);
  if (services.length > 1) {
    const groups = byTask(services);
    return groups.length > 2
      ? overviewClause(services, slots.security)
      : groups.map((group) => taskClause(group, slots.security)).join('; ');
  }
  const isUnwieldy = main.title.includes(',') || main.title.includes(String(main.port));
  return isUnwieldy || slots.ports.includes(main.port)
    ? portClause(main)
    : taskClause([main], slots.security);
}

/** The answer to a question about ports, in one sentence; `instead` replaces an outdated port. */
export function serviceHeadline(match: ServiceMatch, instead: Service | null): string {
  const clause = clauseOf(match, instead);
  if (match.unknownProvider === undefined) return `${clause}.`;
  const name = echoed(match.unknownProvider);
  return `Mailport does not know the servers of “${name}”; usually, ${clause.replace(/^(Sending|Use|Port)\b/, (word) => word.toLowerCase())}.`;
}
