import { expect, test } from 'vitest';
import { createCanaries } from '../../src/checks/canaries.ts';
import type { Door } from '../../src/checks/check-report.ts';
import { certificates, trust } from '../testbed/knock.ts';
import { silent, startPeer } from '../testbed/peers.ts';

const door = (address: string, family: 4 | 6): Door => ({
  ...{ host: 'canary.bed.test', address, family, port: 25 },
  ...{ protocol: 'smtp', security: 'starttls', from: 'asked' },
});
const overIpv4 = door('192.0.2.1', 4);
const overIpv6 = door('2001:db8::1', 6);

/** A port of this machine where nobody listens (tcpmux, RFC 1078: gone for decades). */
const nobody = { address: '127.0.0.1', port: 1 };
/** To a broadcast address TCP has no way: the system says so before anything is sent. */
const noRoute = { address: '255.255.255.255', port: 25 };

function canariesAt(doors: readonly Door[], route: (door: Door) => typeof nobody) {
  const asked: string[] = [];
  const canaries = createCanaries({
    find: async () => doors,
    network: {
      trust,
      connectMs: 1000,
      route(one) {
        asked.push(one.address);
        return route(one);
      },
    },
    now: () => 0,
  });
  return { ...canaries, asked };
}

test('one that answers is enough, and it is left at once', async () => {
  const peer = await startPeer(silent, { certificates });
  const { ask } = canariesAt([overIpv6, overIpv4], ({ family }) => (family === 4 ? peer : nobody));
  expect(await ask()).toBe('answer');
  await expect.poll(() => peer.open()).toBe(0);
  await peer.stop();
});

test('where none answers we are shut in', async () => {
  expect(await canariesAt([overIpv4, overIpv6], () => nobody).ask()).toBe('silent');
});

test('a family that we have no way to says nothing', async () => {
  const onlyIpv6 = canariesAt([overIpv4, overIpv6], ({ family }) =>
    family === 4 ? noRoute : nobody,
  );
  expect(await onlyIpv6.ask()).toBe('silent');
  expect(await canariesAt([overIpv4], () => noRoute).ask()).toBe('untried');
});

test('without canaries there is nothing to tell by', async () => {
  expect(await canariesAt([], () => nobody).ask()).toBe('untried');
});

test('they are asked once a minute, whoever asks', async () => {
  const { ask, asked } = canariesAt([overIpv4], () => nobody);
  await Promise.all([ask(), ask()]);
  await ask();
  expect(asked).toEqual([overIpv4.address]);
});
