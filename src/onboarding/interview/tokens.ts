import type { MailProtocol, Security } from '../../knowledge/entry.ts';
import { fold } from '../../matching/fold.ts';

/** A piece of an answer that says something; everything else is left out. */
export type Token = ProtocolToken | PortToken | ModeToken | BreakToken;

/** "IMAP", or "IMAPS", which also says a mode. */
export interface ProtocolToken {
  readonly kind: 'protocol';
  readonly protocol: MailProtocol;
  readonly mode: Mode | null;
  /** Said by what it does: "for sending". */
  readonly isAside?: true;
}

export interface PortToken {
  readonly kind: 'port';
  readonly port: number;
}

export interface ModeToken {
  readonly kind: 'mode';
  readonly mode: Mode;
}

/** Where one thought may end: a comma, the end of a line … */
export interface BreakToken {
  readonly kind: 'break';
  readonly strength: Strength;
}

/** The modes that a word can stand for: "TLS" alone means SSL/TLS to some and STARTTLS to others. */
export type Mode = readonly Security[];

/** `cell` ends a cell of a table, `colon` ends a heading. */
export type Strength = 'comma' | 'colon' | 'cell' | 'sentence' | 'line';

const pause: BreakToken = { kind: 'break', strength: 'comma' };

const ssl: Mode = ['implicit-tls'];
const starttls: Mode = ['starttls'];
const none: Mode = ['none'];
const encrypted: Mode = ['implicit-tls', 'starttls'];

/** What people write for a mode, as it stands in a folded text. The longer before the shorter. */
const modePatterns: readonly (readonly [pattern: string, mode: Mode])[] = [
  [
    '(?:no|non|without|w/o|not|un|keine?|ohne|sans|sin)[- ]?(?:any )?(?:ssl/tls|ssl|tls|starttls)',
    none,
  ],
  [
    '(?:no|non|without|w/o|not|un|in|keine?|ohne|sans|sin)[- ]?(?:any )?(?:encryption|encrypted|secured?|verschlusselung|chiffrement|cifrado)',
    none,
  ],
  ['unverschlusselt|non chiffre', none],
  ['plain[- ]?text|clear[- ]?text|cleartext|plain|clear|open text|klartext', none],
  [
    'start[- /]?tls|stls|explicit(?: (?:ssl/tls|tls|ssl))?|opportunistic(?: tls)?|upgraded?',
    starttls,
  ],
  [
    '(?:ssl|tls) ?(?:/|or|and|&|\\+) ?(?:ssl|tls)|implicit(?: (?:ssl/tls|tls|ssl))?|direct tls',
    ssl,
  ],
  ['tls(?:v?1(?:[.]\\d)?)?', encrypted],
  ['ssl(?:v?[23](?:[.]0)?)?', ssl],
  ['secured?|encrypted|encryption|sicher|verschlusselt', encrypted],
];

const protocolPatterns: readonly (readonly [string, MailProtocol, Mode | null])[] = [
  ['smtps|ssmtp|smtp-?ssl|submissions', 'smtp', ssl],
  ['imaps|imap4s|simap', 'imap', ssl],
  ['pop3s|pops|spop3?', 'pop3', ssl],
  ['e?smtp|submission', 'smtp', null],
  ['imap ?4(?:rev[12])?|imap', 'imap', null],
  ['pop[- ]?3|pop', 'pop3', null],
];

/** Names with two letters swapped, one missing, one too many, or the key beside. */
const misspelt: readonly (readonly [string, MailProtocol])[] = [
  ['stmp|smpt|smp|smtpp|snmtp|smtl|smto|sntp|smtop|simtp|smttp', 'smtp'],
  ['iamp|imao|impa|imapp|imp|inap|imaap|immap|ima', 'imap'],
  ['ppo3?|opo3?|pop33|popp3?|poo3|po3|p0p3?|pip3|pop4|pp3', 'pop3'],
];

/** Words for what only SMTP does. Beside the name of a protocol they say nothing new. */
const sending =
  'outgoing|send(?:s|ing)?|(?:server|mta) to (?:server|mta)|between (?:the )?(?:mail ?)?servers|servers talk|relay(?:ing)?|postausgang|ausgehende?|(?:ver)?senden|versand|zwischen (?:mail ?)?servern|envoi|envoyer|sortante?|saliente|enviar';

/** What is said not to be so, and the ports of what is no mail protocol. */
const notMeant = [
  '(?<![a-z])(?:not|isn.?t|aren.?t|never|instead of|rather than|nicht|statt|kein)(?: (?:on|over|port|the|auf|den|uber))* ?\\d{2,5}(?!\\d)',
  '(?<![a-z])(?:https?|s?ftps?|ssh|dns|telnet|ldaps?|rdp|ntp|snmp)[ :=/-]{0,3}(?:(?:is|uses?|on|port) )*\\d{2,5}(?!\\d)',
];

interface Rule {
  readonly pattern: string;
  readonly read: (text: string) => Token;
}

const rules: readonly Rule[] = [
  ...notMeant.map((pattern) => ({ pattern, read: (): Token => pause })),
  ...modePatterns.map(([pattern, mode]) => ({
    pattern: `(?<![a-z])(?:${pattern})(?![a-z])`,
    read: (): Token => ({ kind: 'mode', mode }),
  })),
  ...protocolPatterns.map(([pattern, protocol, mode]) => ({
    // Digits may be glued to a name: "imap993".
    pattern: `(?<![a-z])(?:${pattern})(?![a-z])`,
    read: (): Token => ({ kind: 'protocol', protocol, mode }),
  })),
  ...misspelt.map(([pattern, protocol]) => ({
    pattern: `(?<![a-z0-9])(?:${pattern})(?![a-z])`,
    read: (): Token => ({ kind: 'protocol', protocol, mode: null }),
  })),
  {
    pattern: `(?<![a-z])(?:${sending})(?![a-z])`,
    read: () => ({ kind: 'protocol', protocol: 'smtp', mode: null, isAside: true }),
  },
  // "RFC 8314" and "TLS 1.2" are no ports; nor are "the 3 protocols" or "1." before a line.
  { pattern: 'rfc ?\\d+|\\d+(?:[.]\\d+)+', read: () => pause },
  {
    pattern: '(?<![\\d.])\\d{2,5}(?!\\d)',
    read: (text): Token => ({ kind: 'port', port: Number(text) }),
  },
  { pattern: '\\n', read: () => ({ kind: 'break', strength: 'line' }) },
  { pattern: '[.!?;](?=\\s|$)', read: () => ({ kind: 'break', strength: 'sentence' }) },
  { pattern: '\\||\\t| {3,}', read: () => ({ kind: 'break', strength: 'cell' }) },
  { pattern: ',', read: () => ({ kind: 'break', strength: 'comma' }) },
  { pattern: ':', read: () => ({ kind: 'break', strength: 'colon' }) },
];

const anyRule = new RegExp(rules.map(({ pattern }) => `(${pattern})`).join('|'), 'g');

/** The pieces of a free answer that say something, in order. */
export function readTokens(answer: string): readonly Token[] {
  const text = fold(answer)
    .replace(/\r\n?/g, '\n')
    .replace(/^ +| +$/gm, '')
    // "1. SMTP", "2) IMAP": a list's own numbers.
    .replace(/^[ \t]*\d{1,2}[.)](?=\s)/gm, '');
  const tokens = [...text.matchAll(anyRule)].flatMap((match) => {
    const index = match.slice(1).findIndex((group) => group !== undefined);
    return rules[index]?.read(match[0]) ?? [];
  });
  return tokens.filter((token, index) => !isSaidTwice(token, tokens[index - 1], tokens[index + 1]));
}

/** "SMTP for sending", "send by SMTP": one protocol, said in two ways. */
function isSaidTwice(token: Token, ...neighbours: readonly (Token | undefined)[]): boolean {
  if (token.kind !== 'protocol' || !token.isAside) return false;
  return neighbours.some((one) => one?.kind === 'protocol' && !one.isAside);
}

/** A list of tokens in pieces, cut at the breaks of some strengths; empty pieces are left out. */
export function splitAt(tokens: readonly Token[], strengths: readonly Strength[]): Token[][] {
  const pieces: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'break' && strengths.includes(token.strength)) pieces.push([]);
    else pieces.at(-1)?.push(token);
  }
  return pieces.filter((piece) => piece.some(({ kind }) => kind !== 'break'));
}

export function isPort(token: Token): token is PortToken {
  return token.kind === 'port';
}

export function isProtocol(token: Token): token is ProtocolToken {
  return token.kind === 'protocol';
}

export function isMode(token: Token): token is ModeToken {
  return token.kind === 'mode';
}
