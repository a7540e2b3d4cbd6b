import type { Endpoint, MailProtocol, Provider, Security, SpecialEndpoint } from './entry.ts';
import type { CuratedProviderId } from './providers.ts';
import ispdb from './providers-ispdb.json' with { type: 'json' };

/** An entry of the Thunderbird ISP database, as `providers-ispdb.json` holds it. */
interface IspdbEntry extends Readonly<Record<MailProtocol, readonly IspdbEndpoint[]>> {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  /** The database's own id, where the file is named differently. */
  readonly ispdbId?: string;
  readonly domains: readonly string[];
  readonly mxDomains?: readonly string[];
  readonly docs?: string;
  readonly warnings?: readonly string[];
  readonly source: string;
  readonly sourceDate: string;
}

interface IspdbEndpoint {
  readonly host: string;
  readonly port: number;
  readonly security: Security;
  readonly auth: readonly string[];
  readonly username: string;
  readonly usernameTemplate?: string;
}

/** The day of the copy of the database; its entries are older, each with its own date. */
const readOn = '2026-03-12';

const entries = ispdb as readonly IspdbEntry[];

/** Entries that are the same provider as a curated one, which answers for both. */
const sameProvider: Readonly<Record<string, CuratedProviderId>> = {
  '163.com': 'netease-163',
  '1und1.de': 'ionos',
  'aol.com': 'aol',
  'att.net': 'att',
  'bell.net': 'bell',
  'bigpond.com': 'telstra',
  'btinternet.com': 'bt',
  'charter.net': 'spectrum',
  'comcast.net': 'comcast',
  'emailsrvr.com': 'rackspace',
  'free.fr': 'free-fr',
  'gandi.net': 'gandi',
  'gmx.com': 'gmx-com',
  'gmx.net': 'gmx-net',
  'googlemail.com': 'gmail',
  'hetzner.de': 'hetzner',
  'hotmail.com': 'outlook-com',
  'laposte.net': 'laposte',
  'libero.it': 'libero',
  'mail.com': 'mail-com',
  'mail.ru': 'mailru',
  'me.com': 'icloud',
  'messagingengine.com': 'fastmail',
  'naver.com': 'naver',
  'office365.com': 'microsoft365',
  'one.com': 'one-com',
  'orange.fr': 'orange-fr',
  'ovh.net': 'ovh',
  'posteo.de': 'posteo',
  'qq.com': 'qq',
  'rr.com': 'roadrunner',
  'seznam.cz': 'seznam',
  'sky.com': 'sky',
  'strato.de': 'strato',
  't-online.de': 't-online',
  'verizon.net': 'verizon',
  'virginmedia.com': 'virgin-media',
  'web.de': 'webde',
  'wildwestdomains.com': 'godaddy',
  'yahoo.com': 'yahoo',
  'yandex.ru': 'yandex',
  'zoho.com': 'zoho',
};

/**
 * The curated providers, completed by what the Thunderbird ISP database adds to them, followed by the
 * providers that only the database knows. A domain or a name belongs to the first that has it.
 */
export function withIspdb(curated: readonly Provider[]): readonly Provider[] {
  const taken = new Set(curated.flatMap((one) => [...one.domains, ...(one.mxDomains ?? [])]));
  const completed = curated.map((one) =>
    entries.filter((entry) => sameProvider[entry.id] === one.id).reduce(completeFrom(taken), one),
  );
  const others = entries.filter(
    (entry) => !curated.some((one) => sameProvider[entry.id] === one.id),
  );
  return shareNames([...completed, ...others.map(toProvider)]);
}

/** Adds the domains that nobody else has, and the doors that the curated entry does not name. */
function completeFrom(taken: ReadonlySet<string>) {
  return (provider: Provider, entry: IspdbEntry): Provider => {
    const isFree = (domain: string) => !taken.has(domain);
    const special = provider.specialEndpoints ?? [];
    const known = new Set([...provider.endpoints, ...special].map(doorOf));
    const hosts = new Set(provider.endpoints.map(({ host }) => host));
    const added = endpointsOf(entry).filter((endpoint) => !known.has(doorOf(endpoint)));
    const elsewhere = added.filter(({ host }) => !hosts.has(host));
    const purpose = 'also listed by the Thunderbird ISP database';
    return {
      ...provider,
      domains: [...provider.domains, ...entry.domains.filter(isFree)],
      mxDomains: [...(provider.mxDomains ?? []), ...(entry.mxDomains ?? []).filter(isFree)],
      endpoints: [...provider.endpoints, ...added.filter(({ host }) => hosts.has(host))],
      specialEndpoints: [...special, ...elsewhere.map((endpoint) => ({ ...endpoint, purpose }))],
    };
  };
}

function doorOf({ protocol, host, port, security }: Endpoint | SpecialEndpoint): string {
  return `${protocol} ${host}:${port} ${security}`;
}

function toProvider(entry: IspdbEntry): Provider {
  const names = [entry.name, entry.shortName, entry.ispdbId ?? '', entry.id];
  return {
    kind: 'provider',
    id: entry.id,
    name: entry.name,
    aliases: [...new Set(names.filter((name) => name !== '').map(fold))],
    offers: 'mailbox',
    domains: [...new Set(entry.domains)],
    mxDomains: entry.mxDomains ?? [],
    endpoints: endpointsOf(entry),
    username: inAndOut(entry, describeUsername),
    authentication: authenticationOf(entry),
    notes: [`The entry in the Thunderbird ISP database is of ${entry.sourceDate}.`],
    warnings: (entry.warnings ?? []).map(inPlainWords),
    ...(entry.docs && { docs: entry.docs }),
    certainty: 'low',
    references: [referenceOf(entry), ...(entry.docs ? [entry.docs] : [])],
    readOn,
  };
}

function referenceOf({ source }: IspdbEntry): string {
  return `Thunderbird ISP database, ${source.replace('ispdb:', '')}`;
}

/** Names are compared without regard to case and to full-width letters. */
function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function endpointsOf(entry: IspdbEntry): readonly Endpoint[] {
  const protocols: readonly MailProtocol[] = ['imap', 'pop3', 'smtp'];
  return protocols.flatMap((protocol) =>
    entry[protocol].map(({ host, port, security }) => ({
      protocol,
      host: withoutVariables(host),
      ...(host.includes('%') && { template: '<domain> is the part of the address after the @' }),
      port,
      security,
      verifiedBy: [entry.source],
    })),
  );
}

/** The variables of the database, in the angle brackets that Mailport uses for templates. */
function withoutVariables(text: string): string {
  return text
    .replaceAll('%EMAILDOMAIN%', '<domain>')
    .replaceAll('%EMAILLOCALPART%', '<part before the @>');
}

function inPlainWords(warning: string): string {
  return withoutVariables(warning)
    .replace('as implicit-tls', 'with SSL/TLS from the start')
    .replace('as starttls', 'with STARTTLS')
    .replace('; verify before quoting', ': try it before you rely on it');
}

function describeUsername({ username, usernameTemplate }: IspdbEndpoint): string {
  if (usernameTemplate !== undefined) return withoutVariables(usernameTemplate);
  if (username === 'email') return 'full e-mail address';
  if (username === 'local-part') return 'the part of the address before the @';
  return 'not stated';
}

/** One text where reading and sending agree, else both. */
function inAndOut(entry: IspdbEntry, describe: (endpoint: IspdbEndpoint) => string): string {
  const incoming = join([...entry.imap, ...entry.pop3].map(describe));
  const outgoing = join(entry.smtp.map(describe));
  return incoming === outgoing ? incoming : `Incoming: ${incoming}. Outgoing: ${outgoing}.`;
}

function join(texts: readonly string[]): string {
  return [...new Set(texts)].join(', or ');
}

/** In the database `password-cleartext` is an ordinary password, which TLS protects where there is any. */
const methods: Readonly<Record<string, string>> = {
  OAuth2: 'oauth2',
  'password-cleartext': 'password',
  'password-encrypted': 'encrypted-password',
  none: 'none',
};

function authenticationOf(entry: IspdbEntry): Provider['authentication'] {
  const methodsOf = ({ auth }: IspdbEndpoint) => auth.map((name) => methods[name] ?? name);
  const all = [...entry.imap, ...entry.pop3, ...entry.smtp].flatMap(methodsOf);
  const note = inAndOut(entry, (endpoint) => methodsOf(endpoint).join(' or '));
  return { methods: [...new Set(all)], ...(note.startsWith('Incoming') && { note }) };
}

/** A name that several bear stays with the first of them, and all of them become siblings. */
function shareNames(providers: readonly Provider[]): readonly Provider[] {
  const bearers = new Map<string, readonly string[]>();
  for (const { id, aliases } of providers) {
    for (const alias of aliases) bearers.set(alias, [...(bearers.get(alias) ?? []), id]);
  }
  return providers.map((provider) => {
    const { id, aliases, siblings = [] } = provider;
    const namesakes = aliases.flatMap((alias) => bearers.get(alias) ?? []);
    const mutual = providers.filter((other) => other.siblings?.includes(id)).map((one) => one.id);
    const all = new Set([...siblings, ...mutual, ...namesakes]);
    return {
      ...provider,
      aliases: aliases.filter((alias) => bearers.get(alias)?.[0] === id),
      siblings: [...all].filter((other) => other !== id),
    };
  });
}
