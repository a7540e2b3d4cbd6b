import type { Security, Service } from '../knowledge/entry.ts';
import type { AnswerEndpoint } from './answer.ts';
import { onceEach } from './once-each.ts';
import { listed, modeName, protocolName, withMode } from './words.ts';

const current: readonly Service['standing'][] = ['recommended', 'acceptable', 'legacy'];

const commonRoles: Readonly<Record<string, readonly string[]>> = {
  smtp: ['relay', 'submission'],
  imap: ['access'],
  pop3: ['access'],
};

/** Whether it is one of the standard doors of SMTP, IMAP and POP3, whose names everybody knows. */
export function isCommon({ protocol, role, standing }: Service): boolean {
  return current.includes(standing) && (commonRoles[protocol]?.includes(role) ?? false);
}

/** What a service is for, without its mode and port: "IMAP", "Sending mail (SMTP)". */
export function taskOf(service: Service): string {
  if (service.role === 'submission-alternate') return 'Sending mail at some providers (SMTP)';
  if (!isCommon(service)) {
    return service.title
      .replace(/ (over|with) (SSL\/TLS|TLS|STARTTLS)$/, '')
      .replace(` port ${service.port}`, '');
  }
  if (service.role === 'submission') return 'Sending mail (SMTP)';
  if (service.role === 'relay') return 'SMTP between mail servers';
  return protocolName(service.protocol);
}

/** The task as it stands within a sentence: with a small letter, unless it begins with a name. */
export const taskInSentence = onceEach((service: Service) =>
  taskOf(service).replace(/^(Sending|Alternate|Mail|New)\b/, (word) => word.toLowerCase()),
);

/** Whether a person's mail program connects there, and not only servers. */
export function isForPeople({ role }: Service): boolean {
  return role !== 'relay';
}

/** The mode that was asked for where the port has it, else its usual one; null where none applies. */
export function modeOf(service: Service, asked: Security | null = null): Security | null {
  if (asked && service.securities.includes(asked)) return asked;
  return service.securities[0] ?? null;
}

/** Every mode met on the port, for a table or a fact: "STARTTLS or no encryption". */
export function modesOf(service: Service): string {
  return listed(service.securities.map(modeName), 'or') || 'does not apply';
}

/** Every mode met on the port, as it follows a port in a sentence: "with STARTTLS or without …". */
export function withModesOf(service: Service): string {
  return listed(service.securities.map(withMode), 'or');
}

/** A service by task and mode: "IMAP with SSL/TLS". */
export function serviceName(service: Service, asked: Security | null = null): string {
  const mode = isForPeople(service) ? withMode(modeOf(service, asked)) : '';
  return `${taskOf(service)} ${mode}`.trim();
}

/** A port with its mode: "port 993 with SSL/TLS". */
export function portAndMode(service: Service, asked: Security | null = null): string {
  return `port ${service.port} ${withMode(modeOf(service, asked))}`.trim();
}

/** The door of a service in general, on no particular host. */
export function toEndpoint(service: Service, asked: Security | null = null): AnswerEndpoint {
  return {
    protocol: service.protocol,
    host: null,
    port: service.port,
    security: modeOf(service, asked),
  };
}
