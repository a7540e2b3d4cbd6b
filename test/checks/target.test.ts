import { expect, test } from 'vitest';
import { createGuard } from '../../src/checks/guard.ts';
import { readTarget } from '../../src/checks/target.ts';
import { typed } from './hostile-inputs.ts';

const guard = createGuard();

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
