import { readTarget } from '../../../src/checks/target.ts';
import { openChecks } from '../../../src/open-checks.ts';
import { startSilentDns } from '../../testbed/silent-dns.ts';
import { timeOf } from '../times.ts';
import { type Answered, askWhile } from './asking.ts';

const checks = 200;

/** Checks whose DNS never answers, all at once, and the answers that people get meanwhile. */
export async function measureDeadResolvers(): Promise<{
  readonly checks: number;
  readonly ms: number;
  readonly meanwhile: Answered;
}> {
  const dns = await startSilentDns();
  const opened = openChecks({
    openings: { nets: [], hosts: [] },
    resolvers: [dns.address],
    vantage: 'the bench',
    canaries: [],
    heloName: null,
  });
  if (!opened) throw new Error('checks are off');
  const { checker, guard } = opened;
  const check = (_: unknown, number: number) => {
    const target = readTarget(`mail-${number}.dead.org`, guard);
    if ('refused' in target) throw new Error(target.refused);
    return checker.check(target);
  };
  let ms = Number.NaN;
  const all = async () => {
    ms = await timeOf(() => Promise.all(Array.from({ length: checks }, check)));
  };
  const meanwhile = await askWhile(all);
  dns.stop();
  return { checks, ms, meanwhile };
}
