import type { Security } from '../knowledge/entry.ts';
import type { CheckedProtocol, Refusal } from './check-report.ts';
import { mailPorts } from './guard.ts';

/** Which of a host's doors is meant; null where it was not said, or more than one protocol was. */
export interface Doorway {
  readonly port: number | null;
  readonly protocol: CheckedProtocol | null;
}

const protocolWords: ReadonlyMap<string, CheckedProtocol> = new Map([
  ['smtp', 'smtp'],
  ['submission', 'smtp'],
  ['imap', 'imap'],
  ['imap4', 'imap'],
  ['pop', 'pop3'],
  ['pop3', 'pop3'],
  ['sieve', 'sieve'],
  ['managesieve', 'sieve'],
]);

/** Words that mean a protocol on its SSL/TLS port. */
const portWords: ReadonlyMap<string, number> = new Map([
  ['smtps', 465],
  ['submissions', 465],
  ['imaps', 993],
  ['pops', 995],
  ['pop3s', 995],
]);

/** What is spoken on a port, and how it is encrypted there. */
export interface Endpoint {
  readonly port: number;
  readonly protocol: CheckedProtocol;
  readonly security: Security;
}

/** The mail ports by what is spoken there, whoever answers (RFC 8314 section 7, RFC 5804). */
export const endpoints: readonly Endpoint[] = [
  { port: 25, protocol: 'smtp', security: 'starttls' },
  { port: 465, protocol: 'smtp', security: 'implicit-tls' },
  { port: 587, protocol: 'smtp', security: 'starttls' },
  { port: 143, protocol: 'imap', security: 'starttls' },
  { port: 993, protocol: 'imap', security: 'implicit-tls' },
  { port: 110, protocol: 'pop3', security: 'starttls' },
  { port: 995, protocol: 'pop3', security: 'implicit-tls' },
  { port: 4190, protocol: 'sieve', security: 'starttls' },
  { port: 2525, protocol: 'smtp', security: 'starttls' },
];

/** Those tried where nobody named one: sieve and the unofficial 2525 only when asked for. */
export const usualEndpoints: readonly Endpoint[] = endpoints.slice(0, 7);

const protocolOfPort: ReadonlyMap<number, CheckedProtocol> = new Map(
  endpoints.map(({ port, protocol }) => [port, protocol]),
);

/** What a doorway leads to: one port, a protocol's ports, or all the usual ones. */
export function endpointsOf({ port, protocol }: Doorway): readonly Endpoint[] {
  if (port !== null) return endpoints.filter((endpoint) => endpoint.port === port);
  if (protocol === 'sieve') return endpoints.filter((endpoint) => endpoint.protocol === 'sieve');
  return usualEndpoints.filter((endpoint) => protocol === null || endpoint.protocol === protocol);
}

/** People, emoji and words with an apostrophe ("<@U123>", ":pray:", "it's"): said beside a host. */
const asides = /^(?:<[@#!][^<>]*>|:[\w+'-]+:|\p{Extended_Pictographic}+|\p{L}+['’]\p{L}+)$/u;
/** Words between two ports, of which one would be left out. */
const joints: readonly string[] = ['and', 'or', 'und', 'oder', 'et', 'ou', 'y', 'o', '/', '+', '-'];

/**
 * Reads the words behind a host ("993", "port 587", "imap ssl") together with what the host's own
 * spelling said. A second host is refused: one server at a time. A number that stands far from the
 * host, among words of a sentence ("for customer 4711"), is no port.
 */
export function readDoorway(said: Doorway, words: readonly string[]): Doorway | Refusal {
  const bare = words.map(bareWord);
  const protocols = new Set(bare.flatMap((word) => protocolWords.get(word) ?? []));
  let doorway = said;
  let isFar = false;
  for (const word of bare) {
    if (asides.test(word) || (isFar && isNumber(word) && !saysDoorway(word))) continue;
    const read = readWord(doorway, word);
    if ('refused' in read) return read;
    doorway = read;
    isFar = !saysDoorway(word) && !joints.includes(word) && (isFar || !isNumber(word));
  }
  const { port } = doorway;
  const protocol = protocols.size > 1 ? null : doorway.protocol;
  return { port, protocol: port === null ? protocol : (protocolOfPort.get(port) ?? protocol) };
}

/** Puts the host before the words about its door, where they came first ("imaps HOST", "port 993
 * at HOST"). */
export function putHostFirst(words: readonly string[]): readonly string[] {
  const host = words.findIndex((word) => !saysDoorway(bareWord(word)));
  return host > 0 ? [...words.slice(host), ...words.slice(0, host)] : words;
}

function saysDoorway(word: string): boolean {
  return (
    ['port', 'at', 'on'].includes(word) ||
    protocolWords.has(word) ||
    portWords.has(word) ||
    mailPorts.includes(Number(word))
  );
}

function bareWord(word: string): string {
  return word
    .toLowerCase()
    .replace(/^\(+|[?!,.)]+$/g, '')
    .replace(/^(?:port[:=]?|tcp\/)(?=\d)|(?<=\d)\/tcp$/g, '');
}

const isNumber = (word: string) => /^[+-]?\p{N}/u.test(word);

/** One word more: a port, a protocol, another host, or one that says nothing ("please"). */
function readWord({ port, protocol }: Doorway, word: string): Doorway | Refusal {
  if (/[^\p{L}\p{N}.:@,_/+-]/u.test(word)) return { refused: 'bad-character' };
  if (isAnotherHost(word)) return { refused: 'one-target' };
  if (!isNumber(word)) {
    return {
      port: port ?? portWords.get(word) ?? null,
      protocol: protocol ?? protocolWords.get(word) ?? null,
    };
  }
  const read = readPort(word);
  if (typeof read !== 'number') return read;
  return port === null || port === read ? { port: read, protocol } : { refused: 'port-syntax' };
}

function isAnotherHost(word: string): boolean {
  return /[.@:]/.test(word) && !/^\d+(?:[.:]\d+)?$/.test(word);
}

/** Reads a port: decimal without leading zeros, and one on which mail is spoken. */
export function readPort(text: string): number | Refusal {
  if (!/^(?:0|[1-9]\d*)$/.test(text)) return { refused: 'port-syntax' };
  const port = Number(text);
  if (port < 1 || port > 65_535) return { refused: 'port-range' };
  return mailPorts.includes(port) ? port : { refused: 'port-not-mail', evidence: String(port) };
}
