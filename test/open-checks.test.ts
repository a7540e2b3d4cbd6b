import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readChecks } from '../src/config.ts';
import { describeOpenings, openChecks } from '../src/open-checks.ts';
import { freePort } from './slack/scene.ts';

vi.setConfig({ testTimeout: 20_000 });

test('checks that are switched off are none, and the log says so', () => {
  const config = readChecks({ MAILPORT_CHECKS: 'off' });
  expect(openChecks(config)).toBeNull();
  expect(describeOpenings(config)).toEqual({ checks: 'off' });
});

test('what the operator opened is open, and nothing beside it', () => {
  const checks = openChecks(
    readChecks({ MAILPORT_ALLOW_NETS: '10.20.0.0/16', MAILPORT_ALLOW_HOSTS: '*.corp.internal' }),
  );
  const refused = (address: string) => checks?.guard.refuseAddress(address);
  expect([refused('10.20.0.5'), refused('10.21.0.5')]).toEqual([null, 'private-address']);
  const isOpen = (name: string) => checks?.guard.opens(name);
  expect([isOpen('mail.corp.internal'), isOpen('mail.other.internal')]).toEqual([true, false]);
});

test('what is open is in the log from the start, even in the quiet local workspace', async () => {
  const environment = {
    PORT: String(await freePort()),
    MAILPORT_ALLOW_NETS: '10.20.0.0/16',
    MAILPORT_ALLOW_HOSTS: '*.corp.internal',
  };
  const { PATH } = process.env;
  const started = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: join(import.meta.dirname, '..'),
    env: { PATH, ...environment },
  });
  const ended = once(started, 'close');
  try {
    const [first] = await once(started.stdout, 'data');
    expect(JSON.parse(String(first).split('\n')[0] ?? '')).toMatchObject({
      msg: 'what may be checked',
      nets: ['10.20.0.0/16'],
      hosts: ['*.corp.internal'],
    });
  } finally {
    started.kill();
    await ended;
  }
});
