import { createConnection, isIP, type Socket } from 'node:net';
import { connect as connectTls, type DetailedPeerCertificate, type TLSSocket } from 'node:tls';
import type { Door, Observation } from './check-report.ts';
import type { Caps } from './dialogue/line-reader.ts';
import type { Failure } from './failure.ts';
import { toCanonicalAddress } from './guard.ts';
import { isForHost, readChain } from './peer-certificate.ts';
import type { Trust } from './trust.ts';
import { createWire, type Incoming, type Wire } from './wire.ts';

export interface DialOptions {
  /** Milliseconds until a connection counts as not answered. */
  readonly connectMs: number;
  readonly trust: Trust;
  readonly caps?: Caps;
  /** Where a door is really found. For tests, which cannot have the ports of mail. */
  readonly route?: (door: Door) => { readonly address: string; readonly port: number };
  readonly signal?: AbortSignal;
}

/** What is known once TLS is in place. */
export type Encrypted = Omit<
  Extract<Observation, { step: 'encrypted' }>,
  'step' | 'ms' | 'tlsOnPlainPort' | 'lowered'
>;

export interface EncryptOptions {
  /** The name or address that the certificate should be for. */
  readonly host: string;
  readonly withinMs: number;
  /** Asks for less than programs of today do, to name what an old server speaks. */
  readonly lowered: boolean;
}

/** An open connection to one door. What goes wrong with its socket comes back as a value. */
export interface Connection {
  readonly localAddress: string;
  isEncrypted(): boolean;
  /** Octets that have come since it was opened, or since it was encrypted. */
  heard(): number;
  send(text: string): void;
  /** From here on another reply is counted against the caps. */
  beginReply(): void;
  /** The next line, or why none came within so many milliseconds ('timeout'). */
  line(withinMs: number): Promise<Incoming>;
  /** Whether anything comes, or the connection ends, within so many milliseconds. */
  stirs(withinMs: number): Promise<boolean>;
  /** Throws away what came and was not read, and tells how many octets it was. */
  discard(): number;
  encrypt(options: EncryptOptions): Promise<Encrypted | Failure>;
  /** Waits for TLS 1.3's session ticket, at most so many milliseconds. */
  ticket(withinMs: number): Promise<void>;
  /** Leaves, with a last word where one is due, and waits for no answer. */
  close(goodbye?: string): void;
}

/** How long a server has to take our goodbye before the socket is torn down. */
const lingerMs = 1000;

/**
 * Opens a connection to a door's literal address. No name is looked up, and no other address is
 * tried, as Node would by itself after 250 ms (`autoSelectFamily`).
 */
export async function dial(door: Door, options: DialOptions): Promise<Connection | Failure> {
  const { address, port } = options.route?.(door) ?? door;
  if (isIP(address) === 0) return { code: 'other-address', text: 'not an address' };
  const socket = createConnection({ host: address, port, autoSelectFamily: false, noDelay: true });
  const wire = createWire(socket, options);
  let connected = false;
  socket.once('connect', () => {
    connected = true;
    wire.wake();
  });
  await wire.until(() => connected || wire.failure() !== null, options.connectMs);
  const failure = wire.failure() ?? (connected ? refuseOther(socket, address) : lateConnection);
  if (failure === null) return createConnectionOn(socket, wire, options);
  wire.hangUp();
  return failure;
}

const lateConnection: Failure = { code: 'ETIMEDOUT', text: 'no answer to the connection' };

/** The last gate: whatever the system did, only the address that passed the guard is spoken to. */
function refuseOther(socket: Socket, address: string): Failure | null {
  const isSame = toCanonicalAddress(socket.remoteAddress ?? '') === toCanonicalAddress(address);
  return isSame ? null : { code: 'other-address', text: 'reached another address' };
}

function createConnectionOn(socket: Socket, plain: Wire, options: DialOptions): Connection {
  let wire = plain;
  let tls: TLSSocket | null = null;
  let ticketCame = false;

  return {
    localAddress: socket.localAddress ?? '',
    isEncrypted: () => tls !== null,
    heard: () => wire.reader.heard(),
    send(text) {
      (tls ?? socket).write(text);
    },
    beginReply: () => wire.reader.beginReply(),
    line: (withinMs) => wire.line(withinMs),
    stirs: (withinMs) => wire.stirs(withinMs),
    discard: () => wire.reader.discard(),
    async encrypt(wanted) {
      const secured = await secure(socket, options, wanted, () => {
        ticketCame = true;
      });
      if ('code' in secured) return secured;
      ({ tls, wire } = secured);
      return secured.encrypted;
    },
    async ticket(withinMs) {
      if (tls?.getProtocol() !== 'TLSv1.3') return;
      await wire.until(() => ticketCame, withinMs);
      // Node 20 hangs on what is written within the handler of 'session' itself.
      await new Promise((resolve) => setImmediate(resolve));
    },
    close(goodbye) {
      const outer = tls ?? socket;
      if (goodbye === undefined || outer.destroyed) {
        outer.destroy();
        socket.destroy();
        return;
      }
      outer.end(goodbye);
      setTimeout(() => socket.destroy(), lingerMs).unref();
    },
  };
}

interface Secured {
  readonly tls: TLSSocket;
  readonly wire: Wire;
  readonly encrypted: Encrypted;
}

async function secure(
  socket: Socket,
  options: DialOptions,
  wanted: EncryptOptions,
  onTicket: () => void,
): Promise<Secured | Failure> {
  const { trust } = options;
  const tls = connectTls({
    socket,
    secureContext: trust.secureContext(wanted.lowered),
    // All faults of a certificate are judged later; Node would name the first only.
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined,
    ...(isIP(wanted.host) ? {} : { servername: wanted.host.replace(/\.$/, '') }),
  });
  // Node would describe the whole chain to the check of the name above, which looks at nothing: that
  // takes longer than the rest of what is done for a connection here.
  tls.getPeerCertificate = () => ({}) as DetailedPeerCertificate;
  const wire = createWire(tls, options);
  const facts: { encrypted?: Encrypted | Failure } = {};
  tls.on('session', onTicket);
  tls.on('session', wire.wake);
  tls.once('secureConnect', () => {
    facts.encrypted = tryToRead(tls, wanted.host, trust);
    wire.wake();
  });
  await wire.until(() => facts.encrypted !== undefined || wire.failure() !== null, wanted.withinMs);
  const { encrypted } = facts;
  if (encrypted && !('code' in encrypted)) return { tls, wire, encrypted };
  tls.destroy();
  return encrypted ?? wire.failure() ?? { code: 'timeout', text: '' };
}

/** An error within the handler of an event would end the process, and what is read is anybody's. */
function tryToRead(tls: TLSSocket, host: string, trust: Trust): Encrypted | Failure {
  try {
    return readEncrypted(tls, host, trust);
  } catch (error) {
    return { code: 'unreadable', text: error instanceof Error ? error.message : '' };
  }
}

/** To be called within 'secureConnect': after the close nothing is left to read. */
function readEncrypted(tls: TLSSocket, host: string, trust: Trust): Encrypted {
  const leaf = tls.getPeerX509Certificate();
  return {
    version: tls.getProtocol() ?? 'unknown',
    cipher: tls.getCipher().standardName,
    ...(leaf ? readChain(leaf, trust, tls.authorized) : { certificates: [], anchored: false }),
    authorization: leaf ? authorizationOf(tls) : 'none-sent',
    hostMatches: leaf !== undefined && isForHost(host, leaf),
  };
}

/** OpenSSL's fault of the chain: one, whatever else there is; null where it has found none. */
function authorizationOf({ authorized, authorizationError }: TLSSocket): string | null {
  const fault: unknown = authorizationError;
  return authorized || !fault ? null : String(fault);
}
