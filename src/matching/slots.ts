import type { EntryId, MailProtocol, Security } from '../knowledge/entry.ts';
import type { Slots } from './match.ts';
import type { NamedProvider } from './named-providers.ts';
import type { Query } from './query.ts';

/** What is asked for, once the question before it has filled in what was left unsaid. */
export interface Asked {
  readonly protocols: readonly MailProtocol[];
  readonly deniedProtocols: readonly MailProtocol[];
  readonly security: Security | null;
  /** "SSL", "TLS", "secure": for sending that is 465, with 587 beside it. */
  readonly securityIsLoose: boolean;
  readonly direction: Slots['direction'];
  /** "Submission" is the name of 587; 465 is "submissions". */
  readonly isSubmission: boolean;
  readonly ports: readonly number[];
  readonly deniedPorts: readonly number[];
  readonly provider: NamedProvider | null;
  readonly service: EntryId | null;
  /** Whether something came from the question before. */
  readonly inherited: boolean;
}

const anyTls = ['ssl', 'tls', 'secure', 'implicit'];

const speaksOfAny = (tokens: ReadonlySet<string>, names: readonly string[]) =>
  names.some((name) => tokens.has(name));

/** The mode that a question asks for. Denied TLS is none, denied STARTTLS is TLS from the first byte. */
function readSecurity(query: Query): Security | null {
  const { spoken, denied } = query;
  if (spoken.has('plain') && !spoken.has('starttls')) return 'none';
  if (spoken.has('starttls')) return 'starttls';
  if (
    denied.has('implicit') &&
    !speaksOfAny(denied, ['ssl', 'secure']) &&
    query.protocols.length > 0
  )
    return 'starttls';
  if (speaksOfAny(denied, anyTls)) return speaksOfAny(spoken, anyTls) ? 'implicit-tls' : 'none';
  if (speaksOfAny(spoken, anyTls) || denied.has('starttls') || denied.has('plain'))
    return 'implicit-tls';
  return null;
}

/** Whether a person's program or device is spoken of: it sends, and relays nothing. */
function isOfPeople({ spoken, providers }: Query): boolean {
  return (
    speaksOfAny(spoken, ['client', 'scan', 'app', 'script', 'mailcode']) ||
    providers.some((provider) => provider.isProgram)
  );
}

function readDirection(query: Query): Slots['direction'] {
  const { spoken, protocols, providers } = query;
  const isRead = protocols.includes('imap') || protocols.includes('pop3');
  if (!isRead && providers.some(({ by }) => by === 'exchanger')) return 'relay';
  const isSmtp = protocols.length === 1 && protocols[0] === 'smtp';
  if (spoken.has('relay')) return 'relay';
  if (spoken.has('send') || spoken.has('submission')) return 'send';
  if (spoken.has('fetch')) return isSmtp ? 'relay' : 'fetch';
  return isSmtp && isOfPeople(query) ? 'send' : null;
}

/** Outlook is a host of mail and a program: beside another provider it is the program. */
function readProvider(query: Query): NamedProvider | null {
  const hosts = query.providers.filter((provider) => !provider.isProgram);
  const hosted = hosts.find((provider) => provider.by !== 'name');
  const others = hosts.filter((provider) => provider.name !== 'outlook');
  const strong = others.find((provider) => !provider.weak);
  return hosted ?? strong ?? others[0] ?? hosts[0] ?? null;
}

const mailProtocols: readonly MailProtocol[] = ['smtp', 'imap', 'pop3'];

/** A provider's own host says what is spoken there; of others the name tells: "smtp.acme.com". */
function protocolsOfHosts({ hosts, hostProtocols }: Query): readonly MailProtocol[] {
  if (hostProtocols.length > 0) return hostProtocols;
  return hosts.flatMap(({ text }) => {
    const label = /^(?:[a-z]+-)?(?:secure)?(smtp|imap|pop)[a-z0-9]*[.-]/.exec(text)?.[1];
    return mailProtocols.filter((name) => label !== undefined && name.startsWith(label));
  });
}

/** What a question asks for by itself. */
export function readAsked(query: Query): Asked {
  const security = readSecurity(query);
  const direction = readDirection(query);
  return {
    protocols: query.protocols.length > 0 ? query.protocols : protocolsOfHosts(query),
    deniedProtocols: mailProtocols.filter((name) => query.denied.has(name)),
    security,
    securityIsLoose:
      security === 'implicit-tls' && !query.spoken.has('implicit') && !query.denied.has('starttls'),
    direction,
    isSubmission: query.spoken.has('submission'),
    ports: query.ports,
    deniedPorts: query.deniedPorts,
    provider: readProvider(query),
    service: query.services[0] ?? null,
    inherited: false,
  };
}

/** What the next question of the conversation may inherit. */
export function toSlots(asked: Asked): Slots {
  const implied: readonly MailProtocol[] =
    asked.direction === 'send' || asked.direction === 'relay' ? ['smtp'] : [];
  return {
    protocols: asked.protocols.length > 0 ? asked.protocols : implied,
    security: asked.security,
    direction: asked.direction,
    ports: asked.ports,
    provider: asked.provider?.id ?? null,
    service: asked.service,
  };
}
