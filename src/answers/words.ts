import type { Certainty, Security, Standing } from '../knowledge/entry.ts';

const modes: Readonly<Record<Security, string>> = {
  'implicit-tls': 'SSL/TLS',
  starttls: 'STARTTLS',
  none: 'no encryption',
};

/** What mail programs call a mode. */
export function modeName(security: Security): string {
  return modes[security];
}

/** A mode as it follows a port: "with SSL/TLS", "without encryption". */
export function withMode(security: Security | null): string {
  if (security === null) return '';
  return security === 'none' ? 'without encryption' : `with ${modes[security]}`;
}

const protocols: Readonly<Record<string, string>> = {
  smtp: 'SMTP',
  imap: 'IMAP',
  pop3: 'POP3',
  lmtp: 'LMTP',
  jmap: 'JMAP',
  qmtp: 'QMTP',
  acap: 'ACAP',
  dns: 'DNS',
  managesieve: 'ManageSieve',
  sieve: 'ManageSieve',
};

/** A protocol as it is written: "IMAP", "ManageSieve". */
export function protocolName(protocol: string): string {
  return protocols[protocol] ?? protocol;
}

const standings: Readonly<Record<Standing, string>> = {
  recommended: 'Recommended',
  acceptable: 'Acceptable',
  legacy: 'Legacy: better avoided',
  deprecated: 'Deprecated: do not use it for anything new',
  historic: 'Historic: not in use any more',
  unofficial: 'Not a standard, only a habit',
  internal: 'Internal: between servers that you run',
};

/** What a service is worth today, for a person who has to choose. */
export function standingName(standing: Standing): string {
  return standings[standing];
}

/** The standing in a word, where a column is narrow. */
export function shortStanding(standing: Standing): string {
  return standing[0]?.toUpperCase() + standing.slice(1);
}

const foundations: Readonly<Record<Certainty, string>> = {
  high: 'a standard or the vendor’s own page',
  medium: 'secondary sources',
  low: 'a single secondary source',
};

/** That something is not certain, why, and when it was read. */
export function describeDoubt(certainty: Certainty, readOn: string): string {
  return `Not certain: this rests on ${foundations[certainty]}, read on ${dayName(readOn)}.`;
}

/** "a", "a or b", "a, b or c". */
export function listed(items: readonly string[], joint: 'and' | 'or'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1)}`;
}

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** A day written YYYY-MM-DD as people write it: "23 November 2026". Anything else stays as it is. */
export function dayName(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const name = months[Number(month) - 1];
  return name ? `${Number(date)} ${name} ${year}` : day;
}

/** At most `length` characters; none of them is cut in two. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const characters = [...text];
  if (characters.length <= length) return text;
  return `${characters
    .slice(0, length - 1)
    .join('')
    .trimEnd()}…`;
}

/** What a person or a server said, on one line and at most `length` characters, to be said back. */
export function echoed(text: string, length = 60): string {
  return shortened(text.replace(/[\s\p{C}]+/gu, ' ').trim(), length);
}

/** With a full stop at its end, so that it can stand beside other sentences. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]["'”)]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** The first sentence of a text, and what comes after it. */
export function splitFirstSentence(text: string): readonly [first: string, rest: string] {
  const end = /[.!?](?=\s+["'“(]?[\p{Lu}\d])/u.exec(text);
  if (!end) return [text.trim(), ''];
  return [text.slice(0, end.index + 1).trim(), text.slice(end.index + 1).trim()];
}
