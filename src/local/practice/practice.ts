import { createServer, type Server, type Socket } from 'node:net';
import { createSecureContext, type SecureContext } from 'node:tls';
import { type Authority, createAuthority } from './authority.ts';
import { serveMail } from './mail-server.ts';
import { type CertificateKind, practiceServers, practiceSuffix } from './servers.ts';

/** A port at an address. */
export interface Place {
  readonly address: string;
  readonly port: number;
}

/** A few mail servers on this machine, sound ones and broken ones. */
export interface Practice {
  /** The certificate that vouches for them, in PEM form. */
  readonly root: string;
  /** The address by which a server is known; null where there is no such server. */
  addressOf(host: string): string | null;
  /**
   * Where the port of such an address really is: ports of mail are not for ordinary users, nor does
   * every system have more than one loopback address.
   */
  route(known: Place): Place;
  /** Hangs up on everybody and frees the ports. */
  stop(): Promise<void>;
}

export interface PracticeOptions {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Milliseconds for which the slow server holds its greeting back. */
  readonly holdBackMs?: number;
}

const loopback = '127.0.0.1';

/** Where nobody listens: what stood there is history (TCPMUX, RFC 7805), and it takes root. */
const closedPlace: Place = { address: loopback, port: 1 };

/** A connection on which nothing happens for so long is dropped, in milliseconds. */
const idleMs = 60_000;

const usualHoldBackMs = 10_000;

/** Starts all of them, on the loopback interface only. Nothing that they start keeps a process
 * alive. */
export async function startPractice(options: PracticeOptions): Promise<Practice> {
  const { now, holdBackMs = usualHoldBackMs } = options;
  const authority = createAuthority(now);
  const sockets = new Set<Socket>();
  const addresses = new Map<string, string>();
  const listening = Object.entries(practiceServers).flatMap(([name, doors], place) => {
    const host = `${name}${practiceSuffix}`;
    const address = `127.25.0.${place + 1}`;
    addresses.set(host, address);
    const keysFor = createKeys(authority, host);
    return doors.map(async (door) => {
      const options = { ...door, host, keys: keysFor(door.certificate), holdBackMs };
      const server = createServer((socket) => serveMail(socket, options));
      keepTrack(server, sockets);
      return { server, known: `${address}:${door.port}`, port: await listen(server) };
    });
  });
  const servers = await Promise.all(listening);
  const ports = new Map(servers.map(({ known, port }) => [known, port]));

  return {
    root: authority.root,
    addressOf: (host) => addresses.get(host) ?? null,
    route({ address, port }) {
      const real = ports.get(`${address}:${port}`);
      return real === undefined ? closedPlace : { address: loopback, port: real };
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map(({ server }) => close(server)));
    },
  };
}

/** One certificate of each kind a server. */
function createKeys(
  authority: Authority,
  host: string,
): (certificate: CertificateKind) => SecureContext {
  const made = new Map<CertificateKind, SecureContext>();
  const wishes = {
    sound: { host, from: -1, to: 365 },
    expired: { host, from: -90, to: -3 },
    'for-another-host': { host: `another${practiceSuffix}`, from: -1, to: 365 },
  } as const;
  return (certificate) => {
    const keys = made.get(certificate) ?? createSecureContext(authority.issue(wishes[certificate]));
    made.set(certificate, keys);
    return keys;
  };
}

function keepTrack(server: Server, sockets: Set<Socket>): void {
  server.maxConnections = 50;
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.unref();
    socket.setTimeout(idleMs, () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
  });
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: loopback, port: 0 }, () => {
      server.unref();
      const bound = server.address();
      resolve(typeof bound === 'object' && bound !== null ? bound.port : 0);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
