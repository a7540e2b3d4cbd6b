import type { EntryId, MailProtocol, Service } from '../knowledge/entry.ts';
import type { Catalogue } from './catalogue.ts';
import type { Asked } from './slots.ts';

/** The ports of reading mail by mode, the one to lead with first. */
const reading: Readonly<Record<'imap' | 'pop3', Readonly<Record<string, readonly EntryId[]>>>> = {
  imap: { 'implicit-tls': ['imaps'], starttls: ['imap'], none: ['imap'], any: ['imaps', 'imap'] },
  pop3: { 'implicit-tls': ['pop3s'], starttls: ['pop3'], none: ['pop3'], any: ['pop3s', 'pop3'] },
};

/**
 * The ports of SMTP. "SMTP" alone is 25 for servers, with the two for people; whoever wants to send
 * is never led to 25. "SSL" and "TLS" are 465, and 587 second (RFC 8314, section 3.3).
 */
function smtpServices(asked: Asked, isNamed: boolean): readonly EntryId[] {
  if (asked.direction === 'relay') return ['smtp'];
  if (asked.security === 'implicit-tls') {
    return asked.securityIsLoose ? ['submissions', 'submission'] : ['submissions'];
  }
  if (asked.security === 'starttls') return ['submission'];
  const isForPeople = !isNamed || asked.direction === 'send' || asked.deniedPorts.length > 0;
  if (asked.security === 'none')
    return isForPeople ? ['submission', 'smtp'] : ['smtp', 'submission'];
  if (asked.isSubmission) return ['submission', 'submissions'];
  return isForPeople ? ['submissions', 'submission'] : ['smtp', 'submissions', 'submission'];
}

function servicesOf(protocols: readonly MailProtocol[], asked: Asked): readonly EntryId[] {
  const ids: EntryId[] = [];
  for (const protocol of protocols) {
    if (protocol === 'smtp') ids.push(...smtpServices(asked, true));
    else ids.push(...(reading[protocol][asked.security ?? 'any'] ?? []));
  }
  return ids;
}

/** The protocols that a question means without naming one: by its direction, or by its mode alone. */
function impliedServices(asked: Asked): readonly EntryId[] {
  if (asked.direction === 'send' || asked.direction === 'relay') return smtpServices(asked, false);
  const mode = asked.security ?? 'any';
  const fetching = [...(reading.imap[mode] ?? []), ...(reading.pop3[mode] ?? [])];
  if (asked.direction === 'fetch')
    return fetching.sort((a, b) => Number(/s$/.test(b)) - Number(/s$/.test(a)));
  if (mode === 'starttls') return ['submission', 'imap', 'pop3'];
  return mode === 'none'
    ? ['imap', 'pop3', 'smtp']
    : ['imaps', 'pop3s', 'submissions', 'submission'];
}

/** "IMAP and outgoing": sending, beside a protocol that only fetches. */
function alsoSending({ protocols, direction }: Asked): readonly MailProtocol[] {
  return direction === 'send' && !protocols.includes('smtp') ? ['smtp'] : [];
}

/** The other port of the same purpose: "not 465, the other one". */
export const counterparts: Readonly<Record<number, readonly EntryId[]>> = {
  25: ['submissions', 'submission'],
  465: ['submission'],
  587: ['submissions'],
  143: ['imaps'],
  993: ['imap'],
  110: ['pop3s'],
  995: ['pop3'],
};

function chooseIds(asked: Asked): readonly EntryId[] {
  const { protocols, deniedPorts, deniedProtocols } = asked;
  if (protocols.length > 0) return servicesOf([...protocols, ...alsoSending(asked)], asked);
  if (deniedPorts.length > 0) return deniedPorts.flatMap((port) => counterparts[port] ?? []);
  if (asked.direction || asked.security) return impliedServices(asked);
  if (deniedProtocols.length === 0 || deniedProtocols.includes('smtp')) return [];
  const left = (['imap', 'pop3'] as const).filter((name) => !deniedProtocols.includes(name));
  return servicesOf(left, asked);
}

/** The services of the seven common ports that a question asks for, the main one first. */
export function chooseServices(asked: Asked, catalogue: Catalogue): Service[] {
  const chosen: Service[] = [];
  for (const id of chooseIds(asked)) {
    const service = catalogue.services.get(id);
    if (!service || chosen.includes(service)) continue;
    if (!asked.deniedPorts.includes(service.port)) chosen.push(service);
  }
  return chosen;
}
