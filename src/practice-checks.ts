import { performance } from 'node:perf_hooks';
import { type Checker, createChecker } from './checks/check.ts';
import type { Deadlines } from './checks/dialogue/deadlines.ts';
import { createDiscoverer } from './checks/discover.ts';
import { createGuard } from './checks/guard.ts';
import type { LookupFailure, Names } from './checks/resolve.ts';
import { createTrust } from './checks/trust.ts';
import type { Practice, PracticeOptions } from './local/practice/practice.ts';
import { practiceSuffix } from './local/practice/servers.ts';
import type { Checks } from './mailport.ts';

export interface PracticeCheckOptions extends Omit<PracticeOptions, 'now'> {
  /** How long what is waited for; as for any other server unless told otherwise. */
  readonly deadlines?: Deadlines;
}

export interface PracticeChecks {
  readonly checks: Checks;
  /** Stops the practice servers, if any was ever asked for. */
  stop(): Promise<void>;
}

/** In place of the operator's words: nothing leaves the machine. */
const vantage = 'this machine, where the practice servers run';

const isForPractice = (host: string) => host.endsWith(practiceSuffix);

/**
 * Lets practice servers be checked as well, which start when the first of them is asked for. They
 * are a world of their own: their names, addresses and root mean nothing to a check of any other
 * server, and no DNS leads to them.
 */
export function addPractice(checks: Checks, options: PracticeCheckOptions = {}): PracticeChecks {
  let started: Promise<{ practice: Practice; checker: Checker }> | null = null;
  const start = async () => {
    const { startPractice } = await import('./local/practice/practice.ts');
    const practice = await startPractice({ ...options, now: checks.now() });
    return { practice, checker: createPracticeChecker(practice, checks.now, options) };
  };
  return {
    checks: {
      ...checks,
      guard: { ...checks.guard, opens: (name) => isForPractice(name) || checks.guard.opens(name) },
      checker: {
        async check(target, onProgress, signal) {
          if (!isForPractice(target.host)) return checks.checker.check(target, onProgress, signal);
          started ??= start();
          const { checker } = await started;
          return checker.check(target, onProgress, signal);
        },
      },
    },
    stop: async () => (await started)?.practice.stop(),
  };
}

function createPracticeChecker(
  practice: Practice,
  clock: () => number,
  { deadlines }: PracticeCheckOptions,
): Checker {
  return createChecker({
    discover: createDiscoverer({
      names: createPracticeNames(practice),
      guard: createGuard({ nets: [], hosts: [`*${practiceSuffix}`] }),
      fetchText: async () => ({ failed: 'unreachable' }),
    }),
    vantage,
    clock,
    now: () => performance.now(),
    network: { trust: createTrust([practice.root]), route: practice.route },
    ...(deadlines ? { deadlines } : {}),
  });
}

/** A table in place of DNS: every server has its address, and no record besides. */
function createPracticeNames({ addressOf }: Practice): Names {
  const unknown: LookupFailure = { failed: 'nxdomain' };
  return {
    open: () => ({
      async addresses(name) {
        const address = addressOf(name);
        if (address === null) return unknown;
        return { addresses: [{ address, family: 4 }], found: 1, unanswered: [] };
      },
      mx: async (domain) => (addressOf(domain) === null ? unknown : []),
      srv: async () => [],
      txt: async () => [],
      cancel() {},
    }),
  };
}
