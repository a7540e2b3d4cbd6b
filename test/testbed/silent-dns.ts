import { createSocket } from 'node:dgram';
import { once } from 'node:events';

/** A DNS server on loopback that takes questions and never answers one. */
export interface SilentDns {
  /** "ip:port". */
  readonly address: string;
  stop(): void;
}

export async function startSilentDns(): Promise<SilentDns> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { address: `127.0.0.1:${socket.address().port}`, stop: () => socket.close() };
}
