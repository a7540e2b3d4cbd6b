import { promises } from 'node:dns';
import type { Guard } from './guard.ts';
import { readHostName } from './host-name.ts';

/** Builds lookups: one for each check. */
export interface Names {
  open(): Lookup;
}

/**
 * What one check asks of DNS. Every question is asked once: the same question later in the same
 * check gets the same answer, so that nobody can name a harmless address first and another later.
 */
export interface Lookup {
  /** A name's addresses, all of which have passed the guard. */
  addresses(name: string): Promise<Addresses | LookupFailure>;
  /** A domain's mail servers (RFC 5321 section 5.1), the preferred ones first. */
  mx(domain: string): Promise<readonly MxRecord[] | LookupFailure>;
  /** Servers of a service ("_imaps._tcp.example.com", RFC 2782), the preferred ones first. */
  srv(name: string): Promise<readonly SrvRecord[] | LookupFailure>;
  txt(name: string): Promise<readonly string[] | LookupFailure>;
  /** Ends what is still asked; its outcome is 'dns-failed'. */
  cancel(): void;
}

export interface ResolvedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

export interface Addresses {
  /** At most two of each family, IPv4 first. */
  readonly addresses: readonly ResolvedAddress[];
  /** How many the name has. */
  readonly found: number;
  /** The families for which no answer came. */
  readonly unanswered: readonly (4 | 6)[];
}

export interface MxRecord {
  readonly exchange: string;
  readonly preference: number;
}

export interface SrvRecord {
  /** '' where the service is decidedly not offered (RFC 2782: a target of "."). */
  readonly target: string;
  readonly port: number;
  readonly priority: number;
  readonly weight: number;
}

export interface LookupFailure {
  readonly failed:
    | 'bad-name'
    | 'nxdomain'
    | 'dns-failed'
    | 'no-address'
    | 'resolves-private'
    | 'null-mx';
  /** The address or alias that it is about, or the resolver's error. */
  readonly evidence?: string;
}

export interface NamesOptions {
  readonly guard: Guard;
  /** "ip:port"; the system's own where none are named. */
  readonly servers?: readonly string[];
  /** Milliseconds within which each question has an outcome. */
  readonly timeoutMs: number;
}

const mostAddressesPerFamily = 2;

/**
 * Asks DNS by sockets of its own (c-ares), never by the system's `getaddrinfo`: that has two places
 * for the whole process, so that a dead resolver would silence everything else, and it takes
 * "0x7f.1" for an address.
 *
 * @throws {TypeError} for a server that is not "ip:port".
 */
export function createNames(options: NamesOptions): Names {
  openResolver(options);
  return { open: () => openLookup(openResolver(options), options) };
}

/** Two tries, the second one at 0.4 of the time, in which a lost packet or a dead server is made up
 * for by the next (c-ares doubles the time of the second). */
function openResolver({ servers, timeoutMs }: NamesOptions): promises.Resolver {
  const resolver = new promises.Resolver({ timeout: Math.ceil(timeoutMs * 0.4), tries: 2 });
  if (servers && servers.length > 0) resolver.setServers(servers);
  return resolver;
}

function openLookup(resolver: promises.Resolver, { guard, timeoutMs }: NamesOptions): Lookup {
  const answers = new Map<string, Promise<unknown>>();
  let cancelled = false;

  const once = <T>(key: string, answer: () => Promise<T>): Promise<T> => {
    const known = answers.get(key) as Promise<T> | undefined;
    const outcome = known ?? answer();
    answers.set(key, outcome);
    return outcome;
  };
  const ask = <T>(name: string, send: () => Promise<readonly T[]>): Promise<Answer<T>> => {
    if (!isAskable(name)) return Promise.resolve({ failed: 'bad-name' });
    if (cancelled) return Promise.resolve({ failed: 'dns-failed', evidence: 'ECANCELLED' });
    return within(timeoutMs, send());
  };
  const askAddresses = async (name: string) => {
    const [v4, v6] = await Promise.all([
      ask(name, () => resolver.resolve4(name)),
      ask(name, () => resolver.resolve6(name)),
    ]);
    const judged = judgeAddresses(v4, v6, guard);
    if (!('failed' in judged) || judged.failed === 'dns-failed') return judged;
    if (judged.failed === 'resolves-private') return judged;
    return explainNone(judged, await ask(name, () => resolver.resolveCname(name)), guard);
  };

  return {
    addresses: (name) => once(`A ${name}`, () => askAddresses(name)),
    mx: (domain) =>
      once(`MX ${domain}`, async () => toMx(await ask(domain, () => resolver.resolveMx(domain)))),
    srv: (name) =>
      once(`SRV ${name}`, async () => toSrv(await ask(name, () => resolver.resolveSrv(name)))),
    txt: (name) =>
      once(`TXT ${name}`, async () => toTxt(await ask(name, () => resolver.resolveTxt(name)))),
    cancel() {
      cancelled = true;
      resolver.cancel();
    },
  };
}

type Answer<T> = readonly T[] | LookupFailure;

/** Only what may stand in a question: c-ares cuts a name at NUL, and asks for the root of nothing. */
function isAskable(name: string): boolean {
  return name.length <= 253 && /^[a-z\d_-]{1,63}(?:\.[a-z\d_-]{1,63})*$/i.test(name);
}

/** The resolver's own timer is coarse by half a second and more: this one is exact. */
function within<T>(timeoutMs: number, sent: Promise<readonly T[]>): Promise<Answer<T>> {
  return new Promise((resolve) => {
    const timer = setTimeout(
      () => resolve({ failed: 'dns-failed', evidence: 'ETIMEOUT' }),
      timeoutMs,
    );
    sent
      .catch(toOutcome)
      .then(resolve)
      .finally(() => clearTimeout(timer));
  });
}

/** A name without such a record is no failure; NXDOMAIN is told apart from it (RFC 8020). */
function toOutcome(error: unknown): readonly never[] | LookupFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (code === promises.NODATA) return [];
  return code === promises.NOTFOUND
    ? { failed: 'nxdomain' }
    : { failed: 'dns-failed', evidence: code };
}

/** One address that may not be knocked on spoils the name: whichever of them a mail program takes,
 * it must be one that everybody has. */
function judgeAddresses(
  v4: Answer<string>,
  v6: Answer<string>,
  guard: Guard,
): Addresses | LookupFailure {
  const all = [...toAddresses(v4, 4), ...toAddresses(v6, 6)];
  const refused = all.find(({ address }) => guard.refuseAddress(address) !== null);
  if (refused) return { failed: 'resolves-private', evidence: refused.address };
  if (all.length === 0) return worstOf(v4, v6);
  return {
    addresses: [4, 6].flatMap((family) =>
      all.filter((one) => one.family === family).slice(0, mostAddressesPerFamily),
    ),
    found: all.length,
    unanswered: [...('failed' in v4 ? [4 as const] : []), ...('failed' in v6 ? [6 as const] : [])],
  };
}

function toAddresses(answer: Answer<string>, family: 4 | 6): readonly ResolvedAddress[] {
  return 'failed' in answer ? [] : [...new Set(answer)].map((address) => ({ address, family }));
}

function worstOf(...answers: readonly Answer<string>[]): LookupFailure {
  const failures = answers.filter((answer) => 'failed' in answer);
  const failed = (code: string) => failures.find((failure) => failure.failed === code);
  return failed('nxdomain') ?? failed('dns-failed') ?? failures[0] ?? { failed: 'no-address' };
}

/** A name without an address may be an alias of one that only exists inside someone's network, or
 * of itself: a loop of aliases comes as an empty answer. */
function explainNone(failure: LookupFailure, aliases: Answer<string>, guard: Guard): LookupFailure {
  const alias = 'failed' in aliases ? undefined : aliases[0];
  if (alias === undefined) return failure;
  const isSpecial = readHostName(alias, (name) => guard.opens(name)) === 'special-name';
  return { failed: isSpecial ? 'resolves-private' : failure.failed, evidence: alias };
}

/** RFC 7505: a single "." says that the domain takes no mail. */
function toMx(answer: Answer<{ exchange: string; priority: number }>): Answer<MxRecord> {
  if ('failed' in answer) return answer;
  const records = answer
    .map(({ exchange, priority }) => ({ exchange: toName(exchange), preference: priority }))
    .filter(({ exchange }) => exchange !== '')
    .toSorted((a, b) => a.preference - b.preference || (a.exchange < b.exchange ? -1 : 1));
  return answer.length > 0 && records.length === 0 ? { failed: 'null-mx' } : records;
}

function toSrv(
  answer: Answer<{ name: string; port: number; priority: number; weight: number }>,
): Answer<SrvRecord> {
  if ('failed' in answer) return noneIfUnknown(answer);
  return answer
    .map(({ name, ...record }) => ({ target: toName(name), ...record }))
    .toSorted((a, b) => a.priority - b.priority || b.weight - a.weight);
}

function toTxt(answer: Answer<readonly string[]>): Answer<string> {
  return 'failed' in answer ? noneIfUnknown(answer) : answer.map((parts) => parts.join(''));
}

/** A name below the domain that does not exist just means that there is no such record. */
function noneIfUnknown(failure: LookupFailure): Answer<never> {
  return failure.failed === 'nxdomain' ? [] : failure;
}

function toName(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
