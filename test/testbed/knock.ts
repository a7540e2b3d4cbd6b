import type { CheckedProtocol, Door, DoorReport } from '../../src/checks/check-report.ts';
import type { DialOptions } from '../../src/checks/dial.ts';
import { converse } from '../../src/checks/dialogue/converse.ts';
import { type Deadlines, usualDeadlines } from '../../src/checks/dialogue/deadlines.ts';
import type { Circumstances } from '../../src/checks/seen.ts';
import { createTrust } from '../../src/checks/trust.ts';
import { certifiedHost, readCertificates } from './certificates.ts';
import { type Behaviour, type Peer, type PeerOptions, startPeer } from './peers.ts';

export const certificates = readCertificates();

/** The bed's root in place of the public ones. */
export const trust = createTrust([certificates.root]);

/** All of the bed is within this machine. */
export const inTheBed: Circumstances = {
  at: Date.now(),
  isNear: () => true,
  canaries: 'untried',
  relaysMustEncrypt: false,
};

/** For servers that keep one waiting for a greeting: nobody has the time. Who answers at once is not
 * to be tested with these, lest a busy machine makes it look slow. */
export const impatient: Deadlines = {
  ...usualDeadlines,
  silence: 60,
  silenceOn25: 80,
  probe: 60,
  slow: 30,
  greeting: 400,
};

export const implicitPorts: readonly number[] = [465, 993, 995];

/** A door as the world knows it, wherever its server really listens. */
export function doorOf(protocol: CheckedProtocol, port: number, more: Partial<Door> = {}): Door {
  return {
    host: certifiedHost,
    address: '127.0.0.1',
    family: 4,
    port,
    protocol,
    security: implicitPorts.includes(port) ? 'implicit-tls' : 'starttls',
    from: 'asked',
    ...more,
  };
}

export interface Knock {
  readonly report: DoorReport;
  readonly peer: Peer;
}

/** Starts a server, knocks on it, and stops it. */
export async function knockOn(
  door: Door,
  behaviour: Behaviour,
  options: {
    readonly deadlines?: Deadlines;
    readonly peer?: Partial<PeerOptions>;
    readonly network?: Partial<DialOptions>;
    readonly signal?: AbortSignal;
  } = {},
): Promise<Knock> {
  const tls = door.security === 'implicit-tls';
  const peer = await startPeer(behaviour, { certificates, tls, ...options.peer });
  try {
    const report = await converse(door, {
      servername: door.host,
      deadlines: options.deadlines ?? usualDeadlines,
      network: { trust, route: () => peer, ...options.network },
      now: () => performance.now(),
      ...(options.signal ? { signal: options.signal } : {}),
    });
    // Nobody is left waiting: neither the server for us nor we for it.
    await peer.deserted();
    return { report, peer };
  } finally {
    await peer.stop();
  }
}
