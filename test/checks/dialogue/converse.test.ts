import { afterAll, expect, test } from 'vitest';
import type { CheckedProtocol, Door, DoorReport } from '../../../src/checks/check-report.ts';
import { converse } from '../../../src/checks/dialogue/converse.ts';
import { usualDeadlines } from '../../../src/checks/dialogue/deadlines.ts';
import { createTrust } from '../../../src/checks/peer-certificate.ts';
import { certifiedHost, readCertificates } from '../../testbed/certificates.ts';
import { type Behaviour, type Peer, polite, silent, startPeer } from '../../testbed/peers.ts';

const certificates = readCertificates();
const trust = createTrust([certificates.root]);
const peers: Peer[] = [];
afterAll(() => Promise.all(peers.map((peer) => peer.stop())));

/** A tenth of the usual, so that nobody waits for what never comes. */
const deadlines = {
  ...usualDeadlines,
  silence: 100,
  silenceOn25: 200,
  probe: 60,
  slow: 150,
  greeting: 600,
};

const securityOf = (port: number) => ([465, 993, 995].includes(port) ? 'implicit-tls' : 'starttls');

async function visit(
  protocol: CheckedProtocol,
  port: number,
  behaviour: Behaviour,
  tls = securityOf(port) === 'implicit-tls',
): Promise<DoorReport> {
  const peer = await startPeer(behaviour, { certificates, tls });
  peers.push(peer);
  const door: Door = {
    host: certifiedHost,
    address: peer.address,
    family: 4,
    port,
    protocol,
    security: securityOf(port),
    from: 'asked',
  };
  return converse(door, {
    servername: certifiedHost,
    deadlines,
    network: { trust, route: () => peer },
    now: () => performance.now(),
  });
}

const steps = (report: DoorReport) => report.observations.map(({ step }) => step);

test('a sound IMAP server on its SSL/TLS port is seen from the connection to the goodbye', async () => {
  const report = await visit('imap', 993, polite('imap'));
  expect(steps(report)).toEqual(['connected', 'encrypted', 'greeted', 'offered', 'ended']);
  expect(report.observations).toContainEqual(
    expect.objectContaining({
      step: 'encrypted',
      version: 'TLSv1.3',
      authorization: null,
      anchored: true,
      hostMatches: true,
    }),
  );
  expect(report.pending).toBe(false);
});

test('a server that never speaks is waited for, and reported as waited for', async () => {
  const report = await visit('imap', 143, silent);
  expect(steps(report)).toEqual(['connected', 'waiting', 'connected', 'waiting', 'failed']);
  expect(report.observations.at(-1)).toMatchObject({ at: 'greeting', code: 'timeout' });
});
