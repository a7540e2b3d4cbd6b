import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { Peer } from './peers.ts';

/** A way to a server on which everything takes a while, in both directions. */
export interface Relay {
  readonly address: string;
  readonly port: number;
  /** Who spoke in turn, each once however much was said: "us them us". */
  turns(): string;
  stop(): void;
}

/** Puts a server so many milliseconds away: a round trip takes twice as long, but for connecting. */
export async function startRelay({ address, port: there }: Peer, ms: number): Promise<Relay> {
  const turns: string[] = [];
  const sockets = new Set<Socket>();
  const pass = (from: Socket, to: Socket, who: 'us' | 'them') => {
    const later = (deed: () => void) => setTimeout(deed, ms);
    const note = () => turns.at(-1) !== who && turns.push(who);
    sockets.add(from);
    from.on('error', () => to.destroy());
    from.on('data', (chunk: Buffer) => {
      // Both are noted at our end of the way.
      if (who === 'us') note();
      later(() => {
        if (who === 'them') note();
        if (to.writable) to.write(chunk);
      });
    });
    from.once('end', () => later(() => to.end()));
  };
  const server = createServer((near) => {
    const far = connect({ host: address, port: there, noDelay: true });
    near.setNoDelay(true);
    pass(near, far, 'us');
    pass(far, near, 'them');
  });
  server.listen({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const bound = server.address();
  return {
    address: '127.0.0.1',
    port: typeof bound === 'object' && bound ? bound.port : 0,
    turns: () => turns.join(' '),
    stop() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
