import { isIP, isIPv6 } from 'node:net';
import type { CheckedProtocol, Refusal, RefusalCode, Target } from './check-report.ts';
import { type Doorway, putHostFirst, readDoorway, readPort } from './doorway.ts';
import { type Guard, mailPorts, toCanonicalAddress } from './guard.ts';
import { type HostName, readHostName } from './host-name.ts';
import { undoSlackForms } from './slack-forms.ts';

const longestInput = 500;

/** Controls, and characters that take no room on the screen: what is seen is not what is there. */
const unseen = /[\p{C}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/u;

/** Letters of any script (circled ones too, which are folded), digits, dots (wide ones too) and
 * hyphens. `*` and `_` are told as a bad name, the rest as bad characters. */
const hostCharacters = /^[\p{L}\p{M}\p{N}\u24b6-\u24e9.。．｡*_-]*$/u;

/** What a shell or a URL parser gives a meaning of its own ("\\" is "/" to some). */
const harmful = /[`$%;|\\()<>"^{}]/;

/** Two names with dots, joined by a comma. */
const twoNames = /[^,]\.[^,]*,.*[^,]\.[^,]/;

/** Many addresses at once: a network or a range. */
const manyAddresses = /^[\d.]+[/-][\d./-]*$/;

const refuse = (refused: RefusalCode, evidence?: string): Refusal =>
  evidence === undefined ? { refused } : { refused, evidence };

/**
 * Reads what a person wants checked. Nothing is looked up. The order of the steps is what keeps it
 * safe: harmful characters go before any function that would fold, decode or drop them, and what is
 * taken for an address must have been typed as one.
 */
export function readTarget(text: string, guard: Guard): Target | Refusal {
  if (text.length > longestInput) return refuse('input-too-long');
  const typed = text.replace(/^[\p{Zs}\t]+|[\p{Zs}\t]+$/gu, '');
  if (unseen.test(typed)) return refuse('bad-character');
  const plain = undoSlackForms(typed);
  if (typeof plain !== 'string') return plain;
  const words = plain
    .replace(/ ?: ?(?=\d+(?: |$))/, ':')
    .split(' ')
    .filter(Boolean);
  const [first = '', ...others] = putHostFirst(words);
  const place = readPlace(first.replace(/[?!,]+$/, '').replace(/(?<=[^/])\/$/, ''));
  if ('refused' in place) return place;
  const doorway = readDoorway(place, others);
  if ('refused' in doorway) return doorway;
  return toTarget(place, doorway, guard);
}

/** A host with what its spelling says about the door, before the host itself is judged. */
interface Place {
  readonly host: string;
  readonly bracketed: boolean;
  readonly isDomain: boolean;
  readonly port: number | null;
  readonly protocol: CheckedProtocol | null;
  readonly pathIgnored: boolean;
}

/** Schemes that say "this is a server", with the protocol and port that some of them imply. */
const schemes: ReadonlyMap<string, { protocol: CheckedProtocol | null; port: number | null }> =
  new Map([
    ['http', { protocol: null, port: null }],
    ['https', { protocol: null, port: null }],
    ['smtp', { protocol: 'smtp', port: null }],
    ['smtps', { protocol: 'smtp', port: 465 }],
    ['submission', { protocol: 'smtp', port: 587 }],
    ['submissions', { protocol: 'smtp', port: 465 }],
    ['imap', { protocol: 'imap', port: null }],
    ['imap4', { protocol: 'imap', port: null }],
    ['imaps', { protocol: 'imap', port: 993 }],
    ['pop', { protocol: 'pop3', port: null }],
    ['pop3', { protocol: 'pop3', port: null }],
    ['pops', { protocol: 'pop3', port: 995 }],
    ['pop3s', { protocol: 'pop3', port: 995 }],
    ['sieve', { protocol: 'sieve', port: 4190 }],
    ['managesieve', { protocol: 'sieve', port: 4190 }],
  ]);

function readPlace(word: string): Place | Refusal {
  if (word === '') return refuse('empty');
  const address = /^(?:mailto:)?([^@/]*)@([^@]*)$/i.exec(word);
  if (address && !word.includes('//')) return readMailAddress(address[1] ?? '', address[2] ?? '');
  const [, scheme, rest] = /^([a-z][a-z\d+.-]*):\/\/(.*)$/i.exec(word) ?? [];
  if (scheme === undefined || rest === undefined) {
    return /^[a-z][a-z\d+-]*:(?!\d|$|-\d|0x)[^:]/i.test(word) && !isIPv6(word)
      ? refuse('scheme')
      : readAuthority(word, { protocol: null, port: null }, false);
  }
  return readUrl(scheme.toLowerCase(), rest);
}

function readUrl(scheme: string, rest: string): Place | Refusal {
  const implied = schemes.get(scheme);
  if (!implied) return refuse('scheme', scheme.slice(0, 30));
  const authority = rest.replace(/[/?#].*$/, '');
  if (authority === '') return refuse('empty');
  if (harmful.test(authority) && !authority.startsWith('[')) return refuse('bad-character');
  if (authority.includes('@')) return refuse('userinfo');
  return readAuthority(authority, implied, authority.length < rest.replace(/\/$/, '').length);
}

/** Only the domain is kept: who it belongs to is nobody's business here. */
function readMailAddress(local: string, domain: string): Place | Refusal {
  if (local === '' || domain === '') return refuse('empty');
  if (local.includes(':')) return refuse('userinfo');
  if (harmful.test(local)) return refuse('bad-character');
  const place = readAuthority(domain, { protocol: null, port: null }, false);
  return 'refused' in place ? place : { ...place, isDomain: true };
}

function readAuthority(
  authority: string,
  implied: { protocol: CheckedProtocol | null; port: number | null },
  pathIgnored: boolean,
): Place | Refusal {
  const host = readBrackets(authority) ?? readUnbracketed(authority);
  if ('refused' in host) return host;
  const port = host.port === null ? implied.port : readPort(host.port);
  if (port !== null && typeof port !== 'number') return port;
  return { ...host, port, protocol: implied.protocol, isDomain: false, pathIgnored };
}

type HostAndPort = { host: string; bracketed: boolean; port: string | null };

function readBrackets(authority: string): HostAndPort | Refusal | null {
  if (!authority.startsWith('[')) return null;
  const [, host = '', port] = /^\[([^\]]*)\](?::(.*))?$/.exec(authority) ?? [];
  if (host.includes('%')) return refuse('zone-id');
  return isIPv6(host) ? { host, bracketed: true, port: port ?? null } : refuse('bad-address');
}

function readUnbracketed(authority: string): HostAndPort | Refusal {
  if (isIPv6(authority)) {
    if (authority.includes('%')) return refuse('zone-id');
    return { host: authority, bracketed: false, port: null };
  }
  if (isIPv6(authority.replace(/\/.*$/, ''))) return refuse('not-canonical-ip');
  if (twoNames.test(authority)) return refuse('one-target');
  const [host = '', ...ports] = authority.split(':');
  if (manyAddresses.test(host)) return refuse('not-canonical-ip');
  if (!hostCharacters.test(host)) return refuse('bad-character');
  if (ports.length > 1 && !/[.。．｡]/.test(host)) return refuse('bad-address');
  if (host === '' && ports.length > 0) return refuse('empty');
  return { host, bracketed: false, port: ports.length === 0 ? null : ports.join(':') };
}

/** `2001:db8::993` may be an address or an address with a port: only the person can say. */
function mayHidePort({ host, bracketed }: Place, { port }: Doorway): boolean {
  if (bracketed || port !== null || !host.includes('::') || host.startsWith('::')) return false;
  return mailPorts.includes(Number(host.slice(host.lastIndexOf(':') + 1)));
}

function toTarget(place: Place, doorway: Doorway, guard: Guard): Target | Refusal {
  const literal = isIP(place.host);
  if (literal === 4 || literal === 6) {
    const refused = guard.refuseAddress(place.host);
    if (refused) return refuse(refused);
    if (mayHidePort(place, doorway)) return refuse('ambiguous-port');
    return { host: toCanonicalAddress(place.host), literal, ...doorway, discover: false };
  }
  const name = readHostName(place.host, (host) => guard.opens(host));
  if (typeof name === 'string') return refuse(name);
  const note = place.pathIgnored ? 'path-ignored' : name.note;
  return {
    host: name.name,
    literal: null,
    ...doorway,
    discover: doorway.port === null && (place.isDomain || looksLikeDomain(name)),
    ...(note ? { note } : {}),
  };
}

/** Whether people have addresses at it ("example.com", "example.co.uk") rather than it being one
 * server's name. Wrong guesses cost only a look-up. */
function looksLikeDomain({ name }: HostName): boolean {
  const labels = name.split('.');
  if (labels.length === 2) return true;
  const [, second = '', top = ''] = labels;
  return (
    labels.length === 3 &&
    top.length === 2 &&
    /^(?:ac|co|com|edu|gov|gv|ltd|ne|net|or|org|plc)$/.test(second)
  );
}
