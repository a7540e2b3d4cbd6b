import { performance } from 'node:perf_hooks';
import { createChecker } from './checks/check.ts';
import type { Door } from './checks/check-report.ts';
import { createDiscoverer } from './checks/discover.ts';
import { createGuard, type Guard } from './checks/guard.ts';
import { createFetchText } from './checks/https-text.ts';
import { createLimits } from './checks/limits.ts';
import { createNames, type Names } from './checks/resolve.ts';
import { readTarget } from './checks/target.ts';
import { createTrust } from './checks/trust.ts';
import type { ChecksConfig } from './config-checks.ts';
import type { Checks } from './mailport.ts';

/** Within which DNS answers each question of a check, in milliseconds. */
const dnsMs = 3000;

/** Joins what it takes to check servers, as the environment wants it; null where it wants none. */
export function openChecks(config: ChecksConfig | null): Checks | null {
  if (!config) return null;
  const guard = createGuard(config.openings);
  const names = createNames({ guard, servers: config.resolvers, timeoutMs: dnsMs });
  const { canaries, heloName } = config;
  const checker = createChecker({
    discover: createDiscoverer({ names, guard, fetchText: createFetchText() }),
    vantage: config.vantage,
    clock: Date.now,
    now: () => performance.now(),
    network: { trust: createTrust() },
    ...(heloName === null ? {} : { ourName: heloName }),
    ...(canaries.length > 0 ? { canaries: () => findCanaries(canaries, names, guard) } : {}),
  });
  return { guard, checker, limits: createLimits(Date.now), now: Date.now };
}

/** Port 25 of every canary that has an address: one of each family. */
async function findCanaries(
  canaries: readonly string[],
  names: Names,
  guard: Guard,
): Promise<readonly Door[]> {
  const lookup = names.open();
  const found = canaries.map(async (canary): Promise<readonly Door[]> => {
    const target = readTarget(canary, guard);
    if ('refused' in target) return [];
    const { host, literal } = target;
    const resolved = literal ? null : await lookup.addresses(host);
    if (resolved && 'failed' in resolved) return [];
    const addresses = resolved?.addresses ?? [{ address: host, family: literal ?? 4 }];
    const door = { host, port: 25, protocol: 'smtp', security: 'starttls', from: 'asked' } as const;
    return [4, 6].flatMap((family) => {
      const first = addresses.find((one) => one.family === family);
      return first ? [{ ...door, ...first }] : [];
    });
  });
  return (await Promise.all(found)).flat();
}

/** What is open beyond the public Internet, for the log at the start. */
export function describeOpenings(config: ChecksConfig | null): object {
  if (!config) return { checks: 'off' };
  const { openings, ...others } = config;
  return { checks: 'on', ...openings, ...others };
}
