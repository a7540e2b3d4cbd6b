import type { Socket } from 'node:net';
import { TLSSocket, type TlsOptions } from 'node:tls';
import {
  type Command,
  mannersOf,
  type Protocol,
  type Session as Turn,
  understand,
} from '../../src/local/practice/manners.ts';
import { certifiedHost } from './certificates.ts';

export type { Command };

/** How one server of the bed differs from a polite one. */
export interface Temper {
  /** Said in place of the usual greeting. */
  readonly greeting?: string;
  /** Said before TLS in place of the usual capabilities. */
  readonly clear?: readonly string[];
  /** Answers a command in its own way; false leaves it to the polite one. */
  readonly onCommand?: (command: Command, session: Session) => boolean;
  /** Lines end with a line feed alone. */
  readonly lineFeedOnly?: true;
}

export interface Session extends Turn {
  readonly encrypted: boolean;
  readonly socket: Socket;
  /** Stops reading commands without TLS. */
  deafen(): void;
}

/** Speaks one protocol on a connection as a sound server would, but for its temper. */
export function servePolitely(
  protocol: Protocol,
  socket: Socket,
  keys: TlsOptions,
  temper: Temper = {},
): void {
  const encrypted = socket instanceof TLSSocket;
  const manners = mannersOf[protocol];
  const capabilities = encrypted ? manners.encrypted : (temper.clear ?? manners.clear);
  say(socket, temper, temper.greeting ?? manners.greeting(certifiedHost, capabilities));
  listen(protocol, socket, keys, temper, capabilities);
}

function listen(
  protocol: Protocol,
  socket: Socket,
  keys: TlsOptions,
  temper: Temper,
  capabilities: readonly string[],
): void {
  const manners = mannersOf[protocol];
  let rest = '';
  let deaf = false;
  const session: Session = {
    host: certifiedHost,
    encrypted: socket instanceof TLSSocket,
    socket,
    write: (text) => say(socket, temper, text),
    end: (text) => socket.end(text),
    deafen: () => {
      deaf = true;
    },
    upgrade() {
      deaf = true;
      socket.off('data', read);
      const secured = new TLSSocket(socket, { isServer: true, ...keys });
      secured.on('error', () => {});
      const after = manners.afterUpgrade(manners.encrypted);
      if (after) secured.once('secure', () => secured.write(after));
      listen(protocol, secured, keys, temper, manners.encrypted);
    },
  };
  const read = (chunk: Buffer) => {
    rest += chunk.toString('latin1');
    while (!deaf && rest.includes('\n')) {
      const end = rest.indexOf('\n');
      const command = manners.read(rest.slice(0, end).replace(/\r$/, ''));
      rest = rest.slice(end + 1);
      if (temper.onCommand?.(command, session)) continue;
      manners.answer(understand(command, capabilities), session, capabilities);
    }
  };
  socket.on('data', read);
}

function say(socket: Socket, temper: Temper, text: string): void {
  if (!socket.writable) return;
  socket.write(temper.lineFeedOnly ? text.replaceAll('\r\n', '\n') : text);
}
