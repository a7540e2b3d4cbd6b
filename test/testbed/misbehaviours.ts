import type { Socket } from 'node:net';
import type { CheckedProtocol } from '../../src/checks/check-report.ts';
import { type Behaviour, polite } from './peers.ts';
import type { Command, Session, Temper } from './polite-servers.ts';

/** What a protocol says when something is wrong. */
interface Words {
  readonly refusal: string;
  readonly busy: string;
  readonly greeting: string;
  readonly upgrade: string;
  readonly upgradeAccepted: (tag: string) => string;
  readonly upgradeRefused: (tag: string) => string;
  readonly askCapabilities: string;
  /** How an answer begins, and a line of it that comes again and again. */
  readonly beginning: string;
  readonly padding: string;
  /** Capabilities before TLS without the upgrade, and with a login that is open. */
  readonly withoutUpgrade: readonly string[];
  readonly withLogin: readonly string[];
  /** A reply that nobody asked for. */
  readonly injection: string;
}

const wordsOf: Readonly<Record<Exclude<CheckedProtocol, 'sieve'>, Words>> = {
  smtp: {
    refusal: '554 5.7.1 no service for you\r\n',
    busy: '421 4.7.0 too many connections from your network\r\n',
    greeting: '220 mail.bed.test ESMTP',
    upgrade: 'STARTTLS',
    upgradeAccepted: () => '220 go ahead\r\n',
    upgradeRefused: () => '454 4.7.0 TLS not available due to local problem\r\n',
    askCapabilities: 'EHLO',
    beginning: '250-mail.bed.test\r\n',
    padding: `250-X-PAD ${'A'.repeat(900)}\r\n`,
    withoutUpgrade: ['PIPELINING', '8BITMIME'],
    withLogin: ['PIPELINING', 'STARTTLS', 'AUTH PLAIN LOGIN'],
    injection: '250-injected.bed.test\r\n250 X-INJECTED\r\n',
  },
  imap: {
    refusal: '* BYE not for you\r\n',
    busy: '* BYE [UNAVAILABLE] overloaded\r\n',
    greeting: '* OK ready',
    upgrade: 'STARTTLS',
    upgradeAccepted: (tag) => `${tag} OK begin\r\n`,
    upgradeRefused: (tag) => `${tag} NO TLS not available\r\n`,
    askCapabilities: 'CAPABILITY',
    beginning: '',
    padding: `* CAPABILITY ${'A'.repeat(900)}\r\n`,
    withoutUpgrade: ['IMAP4rev1', 'LOGINDISABLED'],
    withLogin: ['IMAP4rev1', 'STARTTLS', 'AUTH=PLAIN'],
    injection: '* CAPABILITY IMAP4rev1 X-INJECTED\r\n',
  },
  pop3: {
    refusal: '-ERR not for you\r\n',
    busy: '-ERR [SYS/TEMP] overloaded\r\n',
    greeting: '+OK ready',
    upgrade: 'STLS',
    upgradeAccepted: () => '+OK begin\r\n',
    upgradeRefused: () => '-ERR TLS not available\r\n',
    askCapabilities: 'CAPA',
    beginning: '+OK\r\n',
    padding: `${'A'.repeat(900)}\r\n`,
    withoutUpgrade: ['TOP', 'UIDL'],
    withLogin: ['TOP', 'UIDL', 'STLS', 'USER'],
    injection: '+OK injected\r\n',
  },
};

export type MailProtocol = keyof typeof wordsOf;

/** A server that is wrong in one way, in the words of a protocol. */
export type Misbehaviour = (protocol: MailProtocol) => Behaviour;

const floodOctets = 100e6;

function flood(socket: Socket, chunk: Buffer): void {
  let sent = 0;
  const pour = () => {
    while (sent < floodOctets && socket.writable) {
      sent += chunk.length;
      if (!socket.write(chunk)) return void socket.once('drain', pour);
    }
    socket.end();
  };
  pour();
}

async function drip(socket: Socket, texts: Iterable<string>, everyMs: number): Promise<void> {
  for (const text of texts) {
    if (!socket.writable) return;
    socket.write(text);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

function* forever(text: string): Generator<string> {
  for (;;) yield text;
}

/** A polite server but for its answer to one command. */
function answering(
  protocol: MailProtocol,
  verb: string,
  answer: (session: Session, command: Command) => void,
): Behaviour {
  const temper: Temper = {
    // Told in the greeting, an IMAP server would not be asked.
    ...(protocol === 'imap' ? { greeting: `${wordsOf.imap.greeting}\r\n` } : {}),
    onCommand(command, session) {
      if (command.verb !== verb) return false;
      answer(session, command);
      return true;
    },
  };
  return polite(protocol, temper);
}

const onUpgrade =
  (answer: (session: Session, words: Words, tag: string) => void): Misbehaviour =>
  (protocol) => {
    const words = wordsOf[protocol];
    return answering(protocol, words.upgrade, (session, { tag }) => answer(session, words, tag));
  };

const onCapabilities =
  (answer: (session: Session, words: Words) => void): Misbehaviour =>
  (protocol) => {
    const words = wordsOf[protocol];
    return answering(protocol, words.askCapabilities, (session) => answer(session, words));
  };

const always =
  (behaviour: (socket: Socket) => void): Misbehaviour =>
  () =>
  (socket) => {
    socket.resume();
    behaviour(socket);
  };

const greeting =
  (say: (socket: Socket, words: Words) => void): Misbehaviour =>
  (protocol) =>
  (socket) => {
    socket.resume();
    say(socket, wordsOf[protocol]);
  };

/** Greets after a while, and is polite from then on. What is said before is held against one. */
export const greetingAfter =
  (delayMs: number): Misbehaviour =>
  (protocol) =>
  (socket, keys) => {
    let isOffended = false;
    const offend = () => {
      isOffended = true;
    };
    socket.once('data', offend);
    setTimeout(() => {
      socket.off('data', offend);
      if (isOffended) socket.end('554 SMTP synchronization error\r\n');
      else polite(protocol)(socket, keys);
    }, delayMs);
  };

/** Speaks the first line of a greeting at once and the last after a while, as postscreen does. */
export const teasingFor =
  (delayMs: number): Misbehaviour =>
  () =>
  (socket, keys) => {
    socket.write('220-please wait\r\n');
    setTimeout(() => polite('smtp')(socket, keys), delayMs);
  };

export const misbehaviours = {
  // At the door.
  silent: always(() => {}),
  'closes at once': always((socket) => socket.end()),
  'resets at once': always((socket) => socket.resetAndDestroy()),
  // Before the greeting is over.
  'drips its greeting': greeting((socket, words) => void drip(socket, `${words.greeting}\r\n`, 20)),
  'greets without an end': () => (socket) => {
    socket.resume();
    void drip(socket, forever('220-please wait\r\n'), 20);
  },
  'greets with a flood of lines': () => (socket) => {
    socket.resume();
    flood(socket, Buffer.from('220-please wait\r\n'.repeat(4000)));
  },
  'sends 100 MB without a line end': always((socket) => flood(socket, Buffer.alloc(65_536, 'A'))),
  'sends bytes of no meaning': always((socket) =>
    socket.write(Buffer.from(Array.from({ length: 4096 }, (_, place) => (place * 197) & 255))),
  ),
  'speaks SSH': always((socket) => socket.write('SSH-2.0-OpenSSH_9.2p1\r\n')),
  'speaks HTTP': always((socket) =>
    socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')),
  ),
  // In the greeting.
  'refuses us': greeting((socket, words) => socket.write(words.refusal)),
  'is busy': greeting((socket, words) => socket.end(words.busy)),
  'takes us for logged in': () =>
    polite('imap', { greeting: '* PREAUTH [CAPABILITY IMAP4rev1] hello\r\n' }),
  'greets with control characters': (protocol) =>
    polite(protocol, {
      greeting: `${wordsOf[protocol].greeting} \x1b[31mred\x07\x00 <!channel> \u202eevil\r\n`,
    }),
  'ends lines with a line feed alone': (protocol) => polite(protocol, { lineFeedOnly: true }),
  // In its capabilities.
  'offers no encryption': (protocol) => {
    const { withoutUpgrade } = wordsOf[protocol];
    return polite(protocol, { clear: withoutUpgrade });
  },
  'offers a login without encryption': (protocol) =>
    polite(protocol, { clear: wordsOf[protocol].withLogin }),
  'does not know EHLO': () =>
    answering('smtp', 'EHLO', (session) => session.write('502 5.5.2 not implemented\r\n')),
  'answers with 100 MB of lines': onCapabilities((session, words) => {
    session.write(words.beginning);
    flood(session.socket, Buffer.from(words.padding));
  }),
  'closes when asked for capabilities': onCapabilities((session) => session.socket.end()),
  'is silent when asked for capabilities': onCapabilities(() => {}),
  'answers in a foreign tongue': onCapabilities((session) => session.write('what?\r\n')),
  // At the upgrade.
  'refuses to encrypt': onUpgrade((session, words, tag) =>
    session.write(words.upgradeRefused(tag)),
  ),
  'closes instead of encrypting': onUpgrade((session) => session.socket.end()),
  'accepts to encrypt, and closes': onUpgrade((session, words, tag) =>
    session.end(words.upgradeAccepted(tag)),
  ),
  'accepts to encrypt, and goes on in clear': onUpgrade((session, words, tag) => {
    session.deafen();
    session.socket.once('data', () => session.write('500 what is this binary stuff\r\n'));
    session.write(words.upgradeAccepted(tag));
  }),
  'accepts to encrypt, and is silent': onUpgrade((session, words, tag) => {
    session.deafen();
    session.write(words.upgradeAccepted(tag));
  }),
  'slips words in before encryption': onUpgrade((session, words, tag) => {
    session.write(words.upgradeAccepted(tag) + words.injection);
    session.upgrade();
  }),
} as const satisfies Record<string, Misbehaviour>;
