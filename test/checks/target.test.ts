import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createGuard } from '../../src/checks/guard.ts';
import { readTarget } from '../../src/checks/target.ts';

interface Hostile {
  readonly id: string;
  readonly class: string;
  readonly input: string;
  readonly action: 'accept' | 'refuse' | 'ask' | 'usage';
  readonly reason?: string;
  readonly stage?: string;
  readonly target?: {
    host: string;
    port?: number;
    proto?: string;
    discover?: boolean;
    warn?: string;
  };
}

const hostile: readonly Hostile[] = JSON.parse(
  readFileSync(new URL('./hostile-targets.json', import.meta.url), 'utf8'),
).targets;
const guard = createGuard();

const typed = hostile.filter(
  ({ stage }) => stage !== 'dns' && stage !== 'http' && stage !== 'connect',
);

test.each(typed.filter(({ action }) => action !== 'accept'))(
  '$id ($class): $input is refused as $reason before anything is looked up',
  ({ input, reason }) => {
    expect(readTarget(input, guard)).toMatchObject({ refused: reason });
  },
);

test.each(typed.filter(({ action }) => action === 'accept'))(
  '$id ($class): $input is accepted',
  ({ input, target }) => {
    expect(readTarget(input, guard)).toMatchObject({
      host: target?.host,
      port: target?.port ?? null,
      discover: target?.discover ?? false,
      ...(target?.proto ? { protocol: target.proto } : {}),
      ...(target?.warn === 'mixed scripts' ? { note: 'mixed-scripts' } : {}),
    });
  },
);
