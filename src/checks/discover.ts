import type { Target } from './check-report.ts';
import { claimsOfAutoconfig, claimsOfMx, claimsOfServices, claimsOfUsualNames } from './claims.ts';
import { endpointsOf, usualEndpoints } from './doorway.ts';
import {
  admit,
  type Claim,
  type FoundEndpoint,
  type FoundServer,
  isRefused,
  type LearntFrom,
  type RefusedServer,
} from './found-server.ts';
import type { Guard } from './guard.ts';
import type { FetchText } from './https-text.ts';
import { type MtaSts, readMtaSts } from './mta-sts.ts';
import type { Lookup, LookupFailure, Names } from './resolve.ts';

/** Which servers stand behind a target, and which of those that were named are not knocked on. */
export interface Discovery extends Found {
  /** The domain's mail servers by preference, as DNS names them: what MTA-STS is compared with. */
  readonly mx: readonly string[];
  /** Services that the domain says it does not offer ("pop3s"). */
  readonly notOffered: readonly string[];
  /** Null where the target is not a domain. */
  readonly mtaSts: MtaSts | null;
  /** Why there is nothing to knock on; null where there is. */
  readonly failed: RefusedServer | null;
}

interface Found {
  readonly servers: readonly FoundServer[];
  readonly refused: readonly RefusedServer[];
}

export interface DiscoverTools {
  readonly lookup: Lookup;
  readonly guard: Guard;
  readonly fetchText: FetchText;
}

/** Others decide how many they name: no more servers than these are asked for, no more refusals
 * told. */
const mostServers = 8;
const mostRefusals = 12;

/** Builds what finds the servers behind targets: with a lookup of its own for each. */
export function createDiscoverer({
  names,
  ...tools
}: Omit<DiscoverTools, 'lookup'> & { readonly names: Names }): (
  target: Target,
  signal: AbortSignal,
) => Promise<Discovery> {
  return async (target, signal) => {
    const lookup = names.open();
    const cancel = () => lookup.cancel();
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    try {
      return await discover(target, { ...tools, lookup });
    } finally {
      signal.removeEventListener('abort', cancel);
      cancel();
    }
  };
}

/**
 * Finds what to knock on: the address that was given, the addresses of a host, or the servers of a
 * domain. A host without an address is taken for a domain, unless a port was asked for.
 */
export async function discover(target: Target, tools: DiscoverTools): Promise<Discovery> {
  const { host, literal, port } = target;
  if (literal !== null) {
    return only(target, { addresses: [{ address: host, family: literal }] });
  }
  if (target.discover) return discoverDomain(target, tools);
  const resolved = await tools.lookup.addresses(host);
  if (!('failed' in resolved)) return only(target, resolved);
  if (resolved.failed === 'no-address' && port === null) return discoverDomain(target, tools);
  return conclude(host, [{ servers: [], refused: [toRefused('asked', host, resolved)] }]);
}

type Resolved = Pick<FoundServer, 'addresses' | 'found' | 'unanswered'>;

function only(target: Target, resolved: Resolved): Discovery {
  const from: LearntFrom = target.port === null ? 'usual' : 'asked';
  const endpoints = endpointsOf(target).map((endpoint) => ({ ...endpoint, from }));
  return conclude(target.host, [
    { servers: [{ host: target.host, ...resolved, endpoints }], refused: [] },
  ]);
}

async function discoverDomain(target: Target, tools: DiscoverTools): Promise<Discovery> {
  const { host: domain } = target;
  const asked = claimsOfServices(domain, tools.lookup);
  const fetched = claimsOfAutoconfig(domain, tools.lookup, tools.fetchText);
  const guessed = asked.then(({ claims, isAnswered }) =>
    claims.length > 0 || !isAnswered ? none : guess(domain, tools),
  );
  const policy = readMtaSts(domain, tools);
  const mx = await settleMx(domain, tools);
  if (mx.names === null && mx.refused[0]?.reason === 'nxdomain') return conclude(domain, [mx]);

  const [services, autoconfig] = await Promise.all([asked, fetched]);
  const named = [...services.claims, ...autoconfig.claims];
  const told = [mx, await settle(named, tools), { ...none, refused: autoconfig.refused }];
  const found = named.length > 0 ? told : [...told, await guessed];
  const isItsOwn = mx.names?.length === 0 && found.every(({ servers }) => servers.length === 0);
  const all = isItsOwn ? [...found, await takeForServer(domain, tools)] : found;
  return {
    ...conclude(
      domain,
      all.map((one) => onlyAsked(one, target)),
    ),
    mx: mx.names ?? [],
    notOffered: services.notOffered,
    mtaSts: await policy,
  };
}

const none: Found = { servers: [], refused: [] };

/** What was found in this order, no more than is bearable; the first refusal says why there is
 * nothing. */
function conclude(host: string, found: readonly Found[]): Discovery {
  const servers = found.flatMap((one) => one.servers).slice(0, mostServers);
  const refused = found.flatMap((one) => one.refused).slice(0, mostRefusals);
  const why = refused[0] ?? { from: 'asked', name: host, reason: 'no-address' };
  return {
    ...{ servers, refused, mx: [], notOffered: [], mtaSts: null },
    failed: servers.length > 0 ? null : why,
  };
}

/** `names` is null where DNS does not say who takes the domain's mail in. */
async function settleMx(
  domain: string,
  tools: DiscoverTools,
): Promise<Found & { readonly names: readonly string[] | null }> {
  const records = await tools.lookup.mx(domain);
  if ('failed' in records) {
    return { servers: [], refused: [toRefused('mx', domain, records)], names: null };
  }
  const settled = await settle(claimsOfMx(records), tools);
  return { ...settled, names: records.map(({ exchange }) => exchange) };
}

/** Sends claims through the gate and resolves the names that pass: each host once. */
async function settle(claims: readonly Claim[], { guard, lookup }: DiscoverTools): Promise<Found> {
  const judged = claims.map((claim) => admit(claim, guard));
  const hosts = new Map<string, FoundEndpoint[]>();
  for (const claim of judged) {
    if (isRefused(claim)) continue;
    const known = hosts.get(claim.host) ?? [];
    const isKnown = known.some(({ port }) => port === claim.endpoint.port);
    hosts.set(claim.host, isKnown ? known : [...known, claim.endpoint]);
  }
  const resolved = await Promise.all(
    [...hosts].slice(0, mostServers).map(async ([host, endpoints]) => {
      const outcome = await lookup.addresses(host);
      if (!('failed' in outcome)) return { host, ...outcome, endpoints };
      return toRefused(endpoints[0]?.from ?? 'asked', host, outcome);
    }),
  );
  return {
    servers: resolved.flatMap((one) => (isRefused(one) ? [] : [one])),
    refused: [...judged, ...resolved].filter(isRefused),
  };
}

function toRefused(from: LearntFrom, name: string, failure: LookupFailure): RefusedServer {
  const { failed: reason, evidence } = failure;
  return { from, name, reason, ...(evidence === undefined ? {} : { evidence }) };
}

/** Names that are not there are no news, and one machine under several of them is asked once: all
 * names of a domain may lead to the same one. */
async function guess(domain: string, tools: DiscoverTools): Promise<Found> {
  const { servers, refused } = await settle(claimsOfUsualNames(domain), tools);
  const tried = new Set<string>();
  const fresh = servers.map((server) => {
    const machine = server.addresses.map(({ address }) => address).join();
    const endpoints = server.endpoints.filter(({ port }) => !tried.has(`${machine} ${port}`));
    for (const { port } of endpoints) tried.add(`${machine} ${port}`);
    return { ...server, endpoints };
  });
  return {
    servers: fresh.filter(({ endpoints }) => endpoints.length > 0),
    refused: refused.filter(({ reason }) => reason === 'resolves-private'),
  };
}

/** The domain's own address, where nothing else was named (RFC 5321 section 5.1). Most domains that
 * only name others have none. */
async function takeForServer(domain: string, tools: DiscoverTools): Promise<Found> {
  const claims = usualEndpoints.map(({ port, protocol, security }): Claim => {
    return { from: 'address', name: domain, port: String(port), protocol, security };
  });
  const { servers, refused } = await settle(claims, tools);
  return { servers, refused: refused.filter(({ reason }) => reason !== 'no-address') };
}

function onlyAsked({ servers, refused }: Found, { protocol }: Target): Found {
  if (protocol === null) return { servers, refused };
  const narrowed = servers.map((server) => ({
    ...server,
    endpoints: server.endpoints.filter((endpoint) => endpoint.protocol === protocol),
  }));
  return { servers: narrowed.filter(({ endpoints }) => endpoints.length > 0), refused };
}
