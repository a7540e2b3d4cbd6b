import type {
  Endpoint,
  Entry,
  MailProtocol,
  Provider,
  Security,
  SpecialEndpoint,
  Symptom,
} from '../../src/knowledge/entry.ts';

/** What a rule finds wrong, in one line each; empty where all is well. */
export type Rule = (entries: readonly Entry[]) => readonly string[];

/** What the well-known ports stand for. Whoever differs must say so, naming the port. */
const wellKnown: Readonly<
  Record<number, { protocol: MailProtocol; securities: readonly Security[] }>
> = {
  25: { protocol: 'smtp', securities: ['starttls', 'none'] },
  465: { protocol: 'smtp', securities: ['implicit-tls'] },
  587: { protocol: 'smtp', securities: ['starttls', 'none'] },
  143: { protocol: 'imap', securities: ['starttls', 'none'] },
  993: { protocol: 'imap', securities: ['implicit-tls'] },
  110: { protocol: 'pop3', securities: ['starttls', 'none'] },
  995: { protocol: 'pop3', securities: ['implicit-tls'] },
};

export const everyEntryHasASource: Rule = (entries) =>
  entries
    .filter(({ references }) => references.length === 0 || references.some(isBlank))
    .map(({ id }) => `${id} names no source`);

export const everyEntryHasTheDayItWasRead: Rule = (entries) =>
  entries
    .filter(({ readOn }) => !/^\d{4}-\d\d-\d\d$/.test(readOn) || Number.isNaN(Date.parse(readOn)))
    .map(({ id, readOn }) => `${id} was read on no day: ${readOn}`);

export const portsAreBetween1And65535: Rule = (entries) =>
  entries.flatMap((entry) =>
    portsOf(entry)
      .filter((port) => !Number.isInteger(port) || port < 1 || port > 65535)
      .map((port) => `${entry.id} has the port ${port}`),
  );

export const modeAndPortAgree: Rule = (entries) => [
  ...entries.filter(isProvider).flatMap((provider) =>
    doorsOf(provider)
      .filter(isUnusual)
      .filter(({ port }) => !names(provider.warnings, port))
      .map((door) => `${provider.id} has ${describe(door)} and no warning that names the port`),
  ),
  ...entries
    .filter((entry) => entry.kind === 'service')
    .filter(({ port, securities }) =>
      securities.some((security) => wellKnown[port]?.securities.includes(security) === false),
    )
    .map(({ id, port, securities }) => `${id} has ${securities.join(', ')} on ${port}`),
];

export const noEncryptionIsWarnedOf: Rule = (entries) =>
  entries.filter(isProvider).flatMap((provider) =>
    doorsOf(provider)
      .filter(({ security }) => security === 'none')
      .filter(({ host, port }) => !provider.warnings.some((w) => w.includes(`${host}:${port}`)))
      .map((door) => `${provider.id} has ${describe(door)} and no warning that names it`),
  );

export const idsAreUniqueWithinAKind: Rule = (entries) =>
  repeated(entries.map(({ kind, id }) => ({ key: `${kind} ${id}`, id }))).map(
    ({ key }) => `${key} is there twice`,
  );

export const aliasesAreUniqueWithinAKind: Rule = (entries) =>
  repeated(
    entries.flatMap(({ kind, id, aliases }) =>
      aliases.map((alias) => ({ key: `${kind} "${alias}"`, id })),
    ),
  ).map(({ key, ids }) => `${key} is an alias of ${ids.join(', ')}`);

export const wordsToCompareAreInLowerCase: Rule = (entries) =>
  entries.flatMap((entry) =>
    [...entry.aliases, ...(entry.kind === 'symptom' ? entry.patterns : [])]
      .filter((word) => word !== word.toLowerCase().trim() || word === '')
      .map((word) => `${entry.id} has "${word}"`),
  );

export const patternsBelongToOneSymptom: Rule = (entries) =>
  repeated(
    entries
      .filter(isSymptom)
      .flatMap(({ id, patterns }) => patterns.map((pattern) => ({ key: pattern, id }))),
  ).map(({ key, ids }) => `"${key}" is a pattern of ${ids.join(', ')}`);

export const referredIdsExist: Rule = (entries) => {
  const known = new Set(entries.map(({ kind, id }) => `${kind} ${id}`));
  return entries.flatMap((entry) =>
    referencesOf(entry)
      .filter((key) => !known.has(key))
      .map((key) => `${entry.id} refers to the unknown ${key}`),
  );
};

export const portsToSwitchToAreKnownServices: Rule = (entries) => {
  const known = new Set(
    entries.filter((entry) => entry.kind === 'service').map(({ port }) => port),
  );
  return entries
    .filter(isSymptom)
    .flatMap(({ id, switchTo = [] }) =>
      switchTo.filter((port) => !known.has(port)).map((port) => `${id} sends to ${port}`),
    );
};

export const domainsBelongToOneProvider: Rule = (entries) =>
  repeated(
    entries
      .filter(isProvider)
      .flatMap(({ id, domains, mxDomains = [] }) => [
        ...domains.map((domain) => ({ key: domain, id })),
        ...mxDomains.map((domain) => ({ key: domain, id })),
      ]),
  ).map(({ key, ids }) => `${key} belongs to ${ids.join(', ')}`);

export const addressesParse: Rule = (entries) =>
  entries.flatMap((entry) =>
    [...entry.references, ...(entry.kind === 'provider' && entry.docs ? [entry.docs] : [])]
      .flatMap((reference) => reference.match(/https?:\S*/g) ?? [])
      .filter((address) => !URL.canParse(address))
      .map((address) => `${entry.id} cites ${address}`),
  );

export const hostsAreNamesOrSaidToBeTemplates: Rule = (entries) =>
  entries.filter(isProvider).flatMap((provider) =>
    doorsOf(provider)
      .filter(({ host, template }) => isHostName(host) === (template !== undefined))
      .map(({ host, template }) => `${provider.id} has the host ${host}, template: ${template}`),
  );

export const nothingIsOfferedAndLackedAtOnce: Rule = (entries) =>
  entries
    .filter(isProvider)
    .flatMap(({ id, endpoints, lacks = [] }) =>
      lacks
        .filter(({ protocol, because }) =>
          isBlank(because) ? true : endpoints.some((endpoint) => endpoint.protocol === protocol),
        )
        .map(({ protocol }) => `${id} lacks ${protocol} and offers it, or says no reason`),
    );

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function isProvider(entry: Entry): entry is Provider {
  return entry.kind === 'provider';
}

function isSymptom(entry: Entry): entry is Symptom {
  return entry.kind === 'symptom';
}

function isHostName(host: string): boolean {
  return /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]+$/.test(host);
}

function doorsOf(provider: Provider): readonly (Endpoint | SpecialEndpoint)[] {
  return [...provider.endpoints, ...(provider.specialEndpoints ?? [])];
}

function portsOf(entry: Entry): readonly number[] {
  if (entry.kind === 'service') return [entry.port];
  if (entry.kind === 'provider') return doorsOf(entry).map(({ port }) => port);
  return entry.kind === 'symptom' ? (entry.switchTo ?? []) : [];
}

function referencesOf(entry: Entry): readonly string[] {
  if (entry.kind === 'topic') return entry.services.map((id) => `service ${id}`);
  if (entry.kind === 'provider') return (entry.siblings ?? []).map((id) => `provider ${id}`);
  return [];
}

function isUnusual({ protocol, port, security }: Endpoint | SpecialEndpoint): boolean {
  const usual = wellKnown[port];
  if (usual === undefined) return false;
  return usual.protocol !== protocol || !usual.securities.includes(security);
}

function names(warnings: readonly string[], port: number): boolean {
  return warnings.some((warning) => new RegExp(`\\b${port}\\b`).test(warning));
}

function describe({ protocol, host, port, security }: Endpoint | SpecialEndpoint): string {
  return `${protocol} ${host}:${port} ${security}`;
}

function repeated(pairs: readonly { key: string; id: string }[]): { key: string; ids: string[] }[] {
  const found = new Map<string, string[]>();
  for (const { key, id } of pairs) found.set(key, [...(found.get(key) ?? []), id]);
  return [...found].filter(([, ids]) => ids.length > 1).map(([key, ids]) => ({ key, ids }));
}
