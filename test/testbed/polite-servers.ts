import type { Socket } from 'node:net';
import { TLSSocket, type TlsOptions } from 'node:tls';
import type { CheckedProtocol } from '../../src/checks/check-report.ts';

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

export interface Command {
  readonly verb: string;
  readonly tag: string;
}

export interface Session {
  readonly encrypted: boolean;
  readonly socket: Socket;
  write(text: string): void;
  end(text: string): void;
  /** From here on TLS is expected; nothing more is read as commands. */
  upgrade(): void;
  /** Stops reading commands without TLS. */
  deafen(): void;
}

interface Manners {
  greeting(capabilities: readonly string[]): string;
  /** What TLS is greeted with, where the upgrade was asked for. */
  afterUpgrade(capabilities: readonly string[]): string | null;
  readonly clear: readonly string[];
  readonly encrypted: readonly string[];
  read(line: string): Command;
  answer(command: Command, session: Session, capabilities: readonly string[]): void;
}

const lines = (...all: readonly string[]) => all.map((line) => `${line}\r\n`).join('');

const smtp: Manners = {
  greeting: () => lines('220 mail.bed.test ESMTP'),
  afterUpgrade: () => null,
  clear: ['PIPELINING', 'SIZE 10240000', 'STARTTLS', '8BITMIME'],
  encrypted: ['PIPELINING', 'SIZE 10240000', 'AUTH PLAIN LOGIN', '8BITMIME'],
  read: (line) => ({ verb: line.split(' ')[0]?.toUpperCase() ?? '', tag: '' }),
  answer({ verb }, session, capabilities) {
    if (verb === 'EHLO') session.write(multiline(['mail.bed.test', ...capabilities]));
    else if (verb === 'STARTTLS') {
      session.write(lines('220 go ahead'));
      session.upgrade();
    } else if (verb === 'QUIT') session.end(lines('221 bye'));
    else session.write(lines('502 what?'));
  },
};

function multiline(all: readonly string[]): string {
  const [last = '', ...others] = [...all].reverse();
  return lines(...others.reverse().map((line) => `250-${line}`), `250 ${last}`);
}

const imap: Manners = {
  greeting: (capabilities) => lines(`* OK [CAPABILITY ${capabilities.join(' ')}] ready`),
  afterUpgrade: () => null,
  clear: ['IMAP4rev1', 'STARTTLS', 'LOGINDISABLED'],
  encrypted: ['IMAP4rev1', 'AUTH=PLAIN'],
  read: (line) => ({
    tag: line.split(' ')[0] ?? '',
    verb: line.split(' ')[1]?.toUpperCase() ?? '',
  }),
  answer({ verb, tag }, session, capabilities) {
    if (verb === 'CAPABILITY') {
      session.write(lines(`* CAPABILITY ${capabilities.join(' ')}`, `${tag} OK done`));
    } else if (verb === 'STARTTLS') {
      session.write(lines(`${tag} OK begin`));
      session.upgrade();
    } else if (verb === 'LOGOUT') session.end(lines('* BYE', `${tag} OK`));
    else session.write(lines(`${tag} BAD what?`));
  },
};

const pop3: Manners = {
  greeting: () => lines('+OK ready'),
  afterUpgrade: () => null,
  clear: ['TOP', 'UIDL', 'STLS'],
  encrypted: ['TOP', 'UIDL', 'USER', 'SASL PLAIN'],
  read: (line) => ({ verb: line.split(' ')[0]?.toUpperCase() ?? '', tag: '' }),
  answer({ verb }, session, capabilities) {
    if (verb === 'CAPA') session.write(lines('+OK', ...capabilities, '.'));
    else if (verb === 'STLS') {
      session.write(lines('+OK begin'));
      session.upgrade();
    } else if (verb === 'QUIT') session.end(lines('+OK bye'));
    else session.write(lines('-ERR what?'));
  },
};

const sieve: Manners = {
  greeting: (capabilities) => lines(...capabilities, 'OK "ready"'),
  afterUpgrade: (capabilities) => lines(...capabilities, 'OK "encrypted"'),
  clear: ['"IMPLEMENTATION" "bed"', '"SASL" ""', '"STARTTLS"'],
  encrypted: ['"IMPLEMENTATION" "bed"', '"SASL" "PLAIN"'],
  read: (line) => ({ verb: line.split(' ')[0]?.toUpperCase() ?? '', tag: '' }),
  answer({ verb }, session) {
    if (verb === 'STARTTLS') {
      session.write(lines('OK "begin"'));
      session.upgrade();
    } else if (verb === 'LOGOUT') session.end(lines('OK "bye"'));
    else session.write(lines('NO "what?"'));
  },
};

const mannersOf: Readonly<Record<CheckedProtocol, Manners>> = { smtp, imap, pop3, sieve };

/** Speaks one protocol on a connection as a sound server would, but for its temper. */
export function servePolitely(
  protocol: CheckedProtocol,
  socket: Socket,
  keys: TlsOptions,
  temper: Temper = {},
): void {
  const encrypted = socket instanceof TLSSocket;
  const manners = mannersOf[protocol];
  const capabilities = encrypted ? manners.encrypted : (temper.clear ?? manners.clear);
  say(socket, temper, temper.greeting ?? manners.greeting(capabilities));
  listen(protocol, socket, keys, temper, capabilities);
}

function listen(
  protocol: CheckedProtocol,
  socket: Socket,
  keys: TlsOptions,
  temper: Temper,
  capabilities: readonly string[],
): void {
  const manners = mannersOf[protocol];
  let rest = '';
  let deaf = false;
  const session: Session = {
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
      // What it does not offer it does not know.
      const isUnknown = upgrades.includes(command.verb) && !offersUpgrade(capabilities);
      manners.answer(isUnknown ? { ...command, verb: '' } : command, session, capabilities);
    }
  };
  socket.on('data', read);
}

const upgrades = ['STARTTLS', 'STLS'];

const offersUpgrade = (capabilities: readonly string[]) =>
  capabilities.some((name) => upgrades.includes(name.replaceAll('"', '')));

function say(socket: Socket, temper: Temper, text: string): void {
  if (!socket.writable) return;
  socket.write(temper.lineFeedOnly ? text.replaceAll('\r\n', '\n') : text);
}
