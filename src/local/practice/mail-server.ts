import type { Socket } from 'node:net';
import { type SecureContext, TLSSocket } from 'node:tls';
import { type Manners, mannersOf, type Protocol, type Session, understand } from './manners.ts';

/** How a server behaves towards whoever connects. */
export type Conduct =
  | 'polite'
  /** Offers no TLS, and a login in clear. */
  | 'unencrypted'
  /** Holds its greeting back, to see who speaks out of turn, as some do against spam. */
  | 'slow'
  /** Never says anything. */
  | 'silent';

export interface MailServerOptions {
  readonly host: string;
  readonly protocol: Protocol;
  readonly conduct: Conduct;
  /** Whether TLS is spoken from the first octet. */
  readonly tls: boolean;
  readonly keys: SecureContext;
  /** Milliseconds for which a slow one holds its greeting back. */
  readonly holdBackMs: number;
}

/** Nobody needs longer for what can be said here. */
const longestLine = 2048;

/** Speaks as a mail server on a connection. Keeps nothing of what is said to it. */
export function serveMail(socket: Socket, options: MailServerOptions): void {
  socket.on('error', () => socket.destroy());
  if (options.conduct === 'silent') {
    socket.resume();
  } else if (options.conduct === 'slow') {
    greetLate(socket, options);
  } else if (options.tls) {
    const secured = encrypt(socket, options.keys);
    secured.once('secure', () => greet(secured, options));
  } else {
    greet(socket, options);
  }
}

function encrypt(socket: Socket, keys: SecureContext): TLSSocket {
  const secured = new TLSSocket(socket, { isServer: true, secureContext: keys });
  secured.on('error', () => secured.destroy());
  return secured;
}

function greet(socket: Socket, options: MailServerOptions): void {
  const manners = mannersOf[options.protocol];
  const isOpen = socket instanceof TLSSocket || options.conduct === 'unencrypted';
  const capabilities = isOpen ? manners.encrypted : manners.clear;
  socket.write(manners.greeting(options.host, capabilities));
  converse(socket, manners, capabilities, options);
}

function greetLate(socket: Socket, options: MailServerOptions): void {
  let isPatient = true;
  const interrupt = () => {
    isPatient = false;
  };
  socket.once('data', interrupt);
  const timer = setTimeout(() => {
    socket.off('data', interrupt);
    if (isPatient) greet(socket, options);
    else socket.end('554 you spoke before your turn\r\n');
  }, options.holdBackMs);
  socket.once('close', () => clearTimeout(timer));
}

function converse(
  socket: Socket,
  manners: Manners,
  capabilities: readonly string[],
  { host, keys }: Pick<MailServerOptions, 'host' | 'keys'>,
): void {
  let rest = '';
  let listens = true;
  const session: Session = {
    host,
    write: (text) => void socket.write(text),
    end: (text) => void socket.end(text),
    upgrade() {
      // What came along is not taken for a command within TLS.
      listens = false;
      socket.off('data', read);
      const secured = encrypt(socket, keys);
      const greeting = manners.afterUpgrade(manners.encrypted);
      if (greeting !== null) secured.once('secure', () => secured.write(greeting));
      converse(secured, manners, manners.encrypted, { host, keys });
    },
  };
  const read = (chunk: Buffer) => {
    rest += chunk.toString('latin1');
    for (let end = rest.indexOf('\n'); listens && end >= 0; end = rest.indexOf('\n')) {
      const command = manners.read(rest.slice(0, end).replace(/\r$/, ''));
      rest = rest.slice(end + 1);
      manners.answer(understand(command, capabilities), session, capabilities);
    }
    if (rest.length > longestLine) socket.destroy();
  };
  socket.on('data', read);
}
