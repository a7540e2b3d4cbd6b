import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import type { CheckedProtocol } from '../../src/checks/check-report.ts';
import type { CertificateName, Certificates } from './certificates.ts';
import { servePolitely, type Temper } from './polite-servers.ts';

/** A server of the bed that is up, on a port of its own. */
export interface Peer {
  readonly address: string;
  readonly port: number;
  /** Connections that were made to it. */
  connections(): number;
  /** Connections that are open now. */
  open(): number;
  /** Octets that it could get rid of, over all connections. */
  sent(): number;
  /** What was said to it before TLS, over all connections. */
  heard(): string;
  /** Resolves when every connection is closed. */
  deserted(): Promise<void>;
  stop(): Promise<void>;
}

export interface PeerOptions {
  readonly certificates: Certificates;
  readonly certificate?: CertificateName;
  readonly address?: string;
  /** One that is free, unless it has to be this one. */
  readonly port?: number;
  /** TLS from the first octet. */
  readonly tls?: boolean;
  readonly tlsOptions?: TlsOptions;
}

/** What a server does with a connection. */
export type Behaviour = (socket: Socket, keys: TlsOptions) => void;

export async function startPeer(behaviour: Behaviour, options: PeerOptions): Promise<Peer> {
  const { key, cert } = options.certificates.of(options.certificate ?? 'sound');
  // Weak keys and signatures are refused by OpenSSL on the serving side too, unless allowed.
  const keys: TlsOptions = { key, cert, ciphers: 'DEFAULT:@SECLEVEL=0', ...options.tlsOptions };
  const sockets = new Set<Socket>();
  let connections = 0;
  let heard = '';
  let sent = 0;
  const serve = (socket: Socket) => {
    socket.on('error', () => {});
    behaviour(socket, keys);
  };
  const server: Server = options.tls ? createTlsServer(keys, serve) : createServer(serve);
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => {});
    if (!options.tls) socket.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')));
    socket.once('close', () => {
      sent += socket.bytesWritten;
      sockets.delete(socket);
    });
  });
  server.on('tlsClientError', () => {});
  const address = options.address ?? '127.0.0.1';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: address, port: options.port ?? 0 }, resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port was bound');
  return {
    address,
    port: bound.port,
    connections: () => connections,
    open: () => sockets.size,
    sent: () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, sent),
    heard: () => heard,
    async deserted() {
      while (sockets.size > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** A sound server of a protocol, or one that differs from it by its temper. */
export function polite(protocol: CheckedProtocol, temper: Temper = {}): Behaviour {
  return (socket, keys) => servePolitely(protocol, socket, keys, temper);
}

export const silent: Behaviour = (socket) => void socket.resume();
