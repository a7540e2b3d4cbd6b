import type { EntryId, MailProtocol } from '../knowledge/entry.ts';
import type { Domains } from './hosts.ts';
import type { Lexicon } from './lexicon.ts';
import { type Reading, readMentions } from './mentions.ts';
import { type NamedProvider, readProviders } from './named-providers.ts';
import { readNegations } from './negation.ts';
import { readNumbers } from './numbers.ts';
import { hasKind, type Mention, tokensOf } from './senses.ts';
import type { Spelling } from './spelling.ts';
import { readStrangers } from './strangers.ts';
import { splitWords, type Word } from './words.ts';

/** What a question says, before it is decided what it means. */
export interface Query {
  /** The folded text, without markup: as long as it came. */
  readonly text: string;
  readonly words: readonly Word[];
  /** The words with a blank between them. */
  readonly said: string;
  readonly mended: ReadonlyMap<string, string>;
  /**
   * What is spoken of: concepts, numbers as text, `service:x`, `provider:x`; `no-x` what is denied.
   */
  readonly spoken: ReadonlySet<string>;
  readonly denied: ReadonlySet<string>;
  /** In the order in which they were named. */
  readonly protocols: readonly MailProtocol[];
  readonly ports: readonly number[];
  readonly deniedPorts: readonly number[];
  /** Whether a port was called one, or is all that was asked. */
  readonly portIsNamed: boolean;
  readonly codes: readonly string[];
  readonly providers: readonly NamedProvider[];
  readonly services: readonly EntryId[];
  readonly hosts: readonly Word[];
  /** The protocol that is spoken on the providers' hosts named here, where each speaks but one. */
  readonly hostProtocols: readonly MailProtocol[];
  /** Hosts and addresses of nobody known. */
  readonly foreignHosts: readonly string[];
  /** Names of hosts of mail without settings here, and what may be one. */
  readonly strangers: readonly string[];
  /** The first word of another field. */
  readonly field: string | null;
  /** Words that mean something, but nothing here. */
  readonly leftover: readonly string[];
  /** 1 where every word was exact; less for each letter mended. */
  readonly exactness: number;
}

/** What a text is read with. */
export interface Reader {
  readonly lexicon: Lexicon;
  readonly spelling: Spelling;
  readonly domains: Domains;
  isCode(text: string): boolean;
  isMailPort(text: string): boolean;
}

/** A question is at most this long; of a longer paste the head and the tail are read for words. */
const headLength = 1_000;
const tailLength = 300;

/** The part of a long text that is read word by word. */
export function excerpt(text: string): string {
  if (text.length <= headLength + tailLength) return text;
  return `${text.slice(0, headLength)}\n${text.slice(-tailLength)}`;
}

const protocols: readonly MailProtocol[] = ['imap', 'pop3', 'smtp'];

function isProtocol(name: string): name is MailProtocol {
  return (protocols as readonly string[]).includes(name);
}

/** TLS versions are the only figures that a topic speaks of. */
function speaksOfVersion(figures: readonly Word[]): boolean {
  return figures.some(({ text }) => /^1\.[0-3]$/.test(text));
}

function exactnessOf(mentions: readonly Mention[]): number {
  return mentions.reduce(
    (sum, { mended }) => sum * (mended === 0 ? 1 : mended === 1 ? 0.9 : 0.75),
    1,
  );
}

function readLeftover({ words, mentions, uncovered }: Reading): string[] {
  const leftover: string[] = [];
  for (const mention of mentions) {
    if (hasKind(mention, 'ordinary')) leftover.push(mention.phrase);
  }
  for (const at of uncovered) {
    const word = words[at];
    if (word?.kind === 'word' && word.text.length > 2) leftover.push(word.text);
  }
  return leftover;
}

function unique<T>(items: readonly T[]): readonly T[] {
  return items.length < 2 ? items : [...new Set(items)];
}

/** The protocol that an address of the form "imaps://…" names. */
function schemeProtocols(words: readonly Word[]): MailProtocol[] {
  return words.flatMap(({ scheme }) => {
    if (scheme === undefined) return [];
    const name = scheme.replace(/s$/, '').replace(/^pop$/, 'pop3');
    return isProtocol(name) ? [name] : [];
  });
}

const noHosts = { hosts: [], hostProtocols: [], foreignHosts: [] };

/** The hosts, and what is known of them and of the addresses. */
function readHosts(
  figures: readonly Word[],
  { domains }: Reader,
): Pick<Query, 'hosts' | 'hostProtocols' | 'foreignHosts'> {
  if (figures.length === 0) return noHosts;
  const hosts = figures.filter(({ kind }) => kind === 'host');
  return {
    hosts,
    hostProtocols: unique(hosts.flatMap(({ text }) => domains.protocolsOf(text))),
    foreignHosts: figures
      .filter(({ kind, text }) => kind !== 'code' && domains.providersOf(text).length === 0)
      .map(({ text }) => text.slice(text.lastIndexOf('@') + 1)),
  };
}

/** The numbers of a question, those that are denied apart. */
function readPorts({ words, mentions }: Reading, places: ReadonlySet<number>, reader: Reader) {
  const numbers = readNumbers(words, mentions, reader.isCode, reader.isMailPort);
  const denied = numbers.ports.filter((at) => places.has(at));
  const kept = numbers.ports.filter((at) => !places.has(at));
  return {
    ports: unique(kept.map((at) => Number(words[at]?.text))),
    deniedPorts: unique(denied.map((at) => Number(words[at]?.text))),
    portIsNamed: numbers.named,
    codes: numbers.codes,
  };
}

function servicesIn(mentions: readonly Mention[]): readonly EntryId[] {
  const ids: EntryId[] = [];
  for (const { senses } of mentions) {
    for (const sense of senses) if (sense.kind === 'service') ids.push(sense.id);
  }
  return unique(ids);
}

/** The words without the links beside them: "see https://example.org/help - which imap port". */
function withoutLinks(words: readonly Word[]): readonly Word[] {
  if (!words.some(({ isPage }) => isPage)) return words;
  const others = words.filter(({ isPage }) => !isPage);
  return others.some(({ text }) => /^(imap|pop3?|smtp)s?$|^ports?$/.test(text)) ? others : words;
}

/** Reads a folded text without markup into what it speaks of. */
export function readQuery(text: string, reader: Reader): Query {
  const reading = readMentions(
    withoutLinks(splitWords(excerpt(text))),
    reader.lexicon,
    reader.spelling,
  );
  const { words, mentions, mended } = reading;
  const places = readNegations(words, mentions);
  const kept = mentions.filter((mention) => !places.has(mention.from));
  const figures = words.filter(({ kind }) => kind !== 'word' && kind !== 'number');
  const tokens = tokensOf(kept);
  const denied = tokensOf(mentions.filter((mention) => places.has(mention.from)));
  const numbers = readPorts(reading, places, reader);
  const spoken = new Set(tokens);
  for (const token of denied) spoken.add(`no-${token}`);
  for (const port of numbers.ports) spoken.add(String(port));
  for (const code of numbers.codes) spoken.add(code);
  if (speaksOfVersion(figures)) spoken.add('version');
  return {
    text,
    words,
    said: words.map((word) => word.text).join(' '),
    mended,
    spoken,
    denied: new Set(denied),
    protocols: unique([...tokens.filter(isProtocol), ...schemeProtocols(figures)]),
    ...numbers,
    providers: readProviders(reading, places, reader),
    services: servicesIn(kept),
    ...readHosts(figures, reader),
    strangers: readStrangers(reading, reader.domains),
    field: mentions.find((mention) => hasKind(mention, 'field'))?.phrase ?? null,
    leftover: readLeftover(reading),
    exactness: exactnessOf(mentions),
  };
}
