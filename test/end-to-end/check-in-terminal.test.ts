import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test, vi } from 'vitest';
import { certifiedHost } from '../testbed/certificates.ts';
import { startDnsServer, type Zone } from '../testbed/dns.ts';
import { certificates } from '../testbed/knock.ts';
import { polite, startPeer } from '../testbed/peers.ts';

vi.setConfig({ testTimeout: 20_000 });

/** `npm run ask -- …` in a process of its own, which knows no other names than the bed's. */
async function ask(words: readonly string[], zone: Zone, environment: NodeJS.ProcessEnv = {}) {
  const dns = await startDnsServer(zone);
  onTestFinished(() => dns.stop());
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/terminal/main.ts', ...words], {
    cwd: join(import.meta.dirname, '../..'),
    env: {
      ...process.env,
      MAILPORT_RESOLVERS: dns.address,
      MAILPORT_CANARIES: 'off',
      ...environment,
    },
  });
  child.stdin.end();
  const [out, errors] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { out, errors };
}

/** The one port of mail that an ordinary user may listen on and that is asked for by its protocol,
 * on an address that no other test has. */
const sieve = { address: '127.0.0.77', port: 4190 };
const inside: Zone = { [certifiedHost]: { A: [sieve.address] } };
const opened = { MAILPORT_ALLOW_NETS: '127.0.0.0/8', MAILPORT_ALLOW_HOSTS: '*.bed.test' };

test('an own server is checked from the terminal once it is opened, with every field for programs', async () => {
  const peer = await startPeer(polite('sieve'), { certificates, ...sieve });
  onTestFinished(() => peer.stop());
  const words = ['--json', 'check', certifiedHost, 'sieve'];
  const { out, errors } = await ask(words, inside, { ...opened, MAILPORT_VANTAGE: 'the cellar' });
  const answer = JSON.parse(out);
  expect(answer).toMatchObject({
    kind: 'check',
    target: { host: certifiedHost, port: null, protocol: 'sieve' },
    // The bed's authority is not one that this machine trusts.
    verdict: 'bad',
    endpoints: [
      {
        ...{ protocol: 'sieve', host: certifiedHost, ...sieve, security: 'starttls' },
        verdict: 'bad',
        ms: {
          connect: expect.any(Number),
          greeting: expect.any(Number),
          encrypted: expect.any(Number),
          capabilities: expect.any(Number),
        },
        tls: { version: expect.stringMatching(/^TLSv1/), cipher: expect.any(String) },
        certificate: expect.objectContaining({ names: expect.arrayContaining([certifiedHost]) }),
        capabilities: expect.any(Array),
        greeting: expect.any(String),
      },
    ],
  });
  expect(answer.findings).toEqual([
    expect.objectContaining({
      code: expect.stringMatching(/^certificate-/),
      level: 'bad',
      host: certifiedHost,
      ...sieve,
    }),
  ]);
  expect(answer.text).toContain('the cellar');
  expect(errors).toBe('');
});

test('what is not opened is not knocked on, and the reason is given', async () => {
  const peer = await startPeer(polite('sieve'), { certificates, ...sieve });
  onTestFinished(() => peer.stop());
  const reasons = [
    [{}, 'special-name'],
    [{ MAILPORT_ALLOW_HOSTS: '*.bed.test' }, 'resolves-private'],
  ] as const;
  for (const [environment, reason] of reasons) {
    const { out } = await ask(['--json', 'check', certifiedHost, 'sieve'], inside, environment);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'refused', reason });
  }
  expect(peer.connections()).toBe(0);
});

test('with MAILPORT_CHECKS=off it is said how to check by hand', async () => {
  const { out } = await ask(['check', `${certifiedHost}:993`], inside, {
    ...opened,
    MAILPORT_CHECKS: 'off',
  });
  expect(out).toContain('by hand');
});

test('whose address a domain was checked for is written down nowhere', async () => {
  const { out, errors } = await ask(['check', `hush@${certifiedHost}`], {}, opened);
  expect(out).toContain(`DNS does not know ${certifiedHost}`);
  expect(out + errors).not.toContain('hush');
  expect(errors).toBe('');
});
