import { onTestFinished } from 'vitest';
import { type CheckerOptions, createChecker } from '../../src/checks/check.ts';
import { createDiscoverer } from '../../src/checks/discover.ts';
import { createGuard, type Openings } from '../../src/checks/guard.ts';
import type { FetchText } from '../../src/checks/https-text.ts';
import { createLimits } from '../../src/checks/limits.ts';
import { createNames } from '../../src/checks/resolve.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import { type Checks, createMailport, type Mailport } from '../../src/mailport.ts';
import { createConversations } from '../../src/storage/conversations.ts';
import { startDnsServer, type Zone } from '../testbed/dns.ts';
import { certificates, implicitPorts, trust } from '../testbed/knock.ts';
import { type Behaviour, type PeerOptions, startPeer } from '../testbed/peers.ts';

/** The world that checks see: names, servers by their port, and pages. */
export interface Bed {
  readonly zone?: Zone;
  /** What listens on a port, at every address; nobody does on the others. */
  readonly ports?: Readonly<Record<number, Behaviour>>;
  readonly peer?: Partial<PeerOptions>;
  readonly fetchText?: FetchText;
  readonly openings?: Openings;
  readonly checker?: Partial<CheckerOptions>;
}

export interface BedChecks {
  readonly checks: Checks;
  readonly mailport: Mailport;
  /** "address:port" of every connection that was meant for somebody: it went to this machine. */
  readonly knocked: readonly string[];
  /** What DNS was asked. */
  readonly asked: readonly string[];
}

/** A port of this machine where nobody listens (tcpmux, RFC 1078: gone for decades). */
const nobody = { address: '127.0.0.1', port: 1 };

const noPage: FetchText = async () => ({ failed: 'nxdomain' });

/** Mailport as it is, with real DNS and real connections, all of which end on this machine. */
export async function openBed(bed: Bed = {}): Promise<BedChecks> {
  const dns = await startDnsServer(bed.zone ?? {});
  onTestFinished(() => dns.stop());
  const peers = new Map(
    await Promise.all(
      Object.entries(bed.ports ?? {}).map(async ([port, behaviour]) => {
        const tls = implicitPorts.includes(Number(port));
        const peer = await startPeer(behaviour, { certificates, tls, ...bed.peer });
        onTestFinished(() => peer.stop());
        return [Number(port), peer] as const;
      }),
    ),
  );
  const guard = createGuard(bed.openings);
  const names = createNames({ guard, servers: [dns.address], timeoutMs: 1000 });
  const knocked: string[] = [];
  const checker = createChecker({
    discover: createDiscoverer({ names, guard, fetchText: bed.fetchText ?? noPage }),
    vantage: 'the test bed',
    clock: Date.now,
    now: () => performance.now(),
    network: {
      trust,
      route(door) {
        knocked.push(`${door.address}:${door.port}`);
        return peers.get(door.port) ?? nobody;
      },
    },
    ...bed.checker,
  });
  const checks = { guard, checker, limits: createLimits(Date.now), now: Date.now };
  const conversations = createConversations();
  const mailport = createMailport({ entries: knowledge, conversations, checks });
  return { checks, mailport, knocked, asked: dns.questions };
}
