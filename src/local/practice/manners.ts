/** What a mail server speaks: the three of mail programs, and ManageSieve. */
export type Protocol = 'smtp' | 'imap' | 'pop3' | 'sieve';

/** What was said to a server, as far as it matters. */
export interface Command {
  readonly verb: string;
  /** IMAP's number of the command; '' elsewhere. */
  readonly tag: string;
}

/** One side of a conversation, as a server sees it. */
export interface Session {
  /** The server's own name. */
  readonly host: string;
  write(text: string): void;
  end(text: string): void;
  /** From here on TLS is expected. */
  upgrade(): void;
}

/** What a sound server says in one protocol, up to the login: nobody has a mailbox here. */
export interface Manners {
  greeting(host: string, capabilities: readonly string[]): string;
  /** What TLS is greeted with where it was asked for; null where the client speaks first. */
  afterUpgrade(capabilities: readonly string[]): string | null;
  /** What is offered before TLS: no login. */
  readonly clear: readonly string[];
  /** What is offered within TLS. */
  readonly encrypted: readonly string[];
  read(line: string): Command;
  answer(command: Command, session: Session, capabilities: readonly string[]): void;
}

const lines = (...all: readonly string[]) => all.map((line) => `${line}\r\n`).join('');
const readVerb = (line: string): Command => {
  return { verb: line.split(' ')[0]?.toUpperCase() ?? '', tag: '' };
};

const smtp: Manners = {
  greeting: (host) => lines(`220 ${host} ESMTP`),
  afterUpgrade: () => null,
  clear: ['PIPELINING', 'SIZE 10240000', 'STARTTLS', '8BITMIME'],
  encrypted: ['PIPELINING', 'SIZE 10240000', 'AUTH PLAIN LOGIN', '8BITMIME'],
  read: readVerb,
  answer({ verb }, session, capabilities) {
    if (verb === 'EHLO') session.write(multiline([session.host, ...capabilities]));
    else if (verb === 'STARTTLS') {
      session.write(lines('220 go ahead'));
      session.upgrade();
    } else if (verb === 'QUIT') session.end(lines('221 bye'));
    else session.write(lines('502 what?'));
  },
};

function multiline(all: readonly string[]): string {
  return lines(...all.map((line, place) => `250${place < all.length - 1 ? '-' : ' '}${line}`));
}

const imap: Manners = {
  greeting: (_host, capabilities) => lines(`* OK [CAPABILITY ${capabilities.join(' ')}] ready`),
  afterUpgrade: () => null,
  clear: ['IMAP4rev1', 'STARTTLS', 'LOGINDISABLED'],
  encrypted: ['IMAP4rev1', 'AUTH=PLAIN'],
  read(line) {
    const [tag = '', verb = ''] = line.split(' ');
    return { tag, verb: verb.toUpperCase() };
  },
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
  read: readVerb,
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
  greeting: (_host, capabilities) => lines(...capabilities, 'OK "ready"'),
  afterUpgrade: (capabilities) => lines(...capabilities, 'OK "encrypted"'),
  clear: ['"IMPLEMENTATION" "Mailport"', '"SASL" ""', '"STARTTLS"'],
  encrypted: ['"IMPLEMENTATION" "Mailport"', '"SASL" "PLAIN"'],
  read: readVerb,
  answer({ verb }, session) {
    if (verb === 'STARTTLS') {
      session.write(lines('OK "begin"'));
      session.upgrade();
    } else if (verb === 'LOGOUT') session.end(lines('OK "bye"'));
    else session.write(lines('NO "what?"'));
  },
};

export const mannersOf: Readonly<Record<Protocol, Manners>> = { smtp, imap, pop3, sieve };

const upgrades: readonly string[] = ['STARTTLS', 'STLS'];

/** A command as the server takes it: what it does not offer it does not know. */
export function understand(command: Command, capabilities: readonly string[]): Command {
  const isOffered = capabilities.some((name) => upgrades.includes(name.replaceAll('"', '')));
  return upgrades.includes(command.verb) && !isOffered ? { ...command, verb: '' } : command;
}
