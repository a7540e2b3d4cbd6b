import type { EntryId, MailProtocol } from '../knowledge/entry.ts';
import type { Domains } from './hosts.ts';
import type { Lexicon } from './lexicon.ts';
import { type Reading, readMentions } from './mentions.ts';
import { readNegations } from './negation.ts';
import { readNumbers } from './numbers.ts';
import type { Mention, Sense } from './senses.ts';
import type { Spelling } from './spelling.ts';
import { splitWords, type Word } from './words.ts';

/** A provider that a question names. */
export interface NamedProvider {
  readonly id: EntryId;
  /** Others that the same host or address could belong to. */
  readonly others: readonly EntryId[];
  /** A name that is also an ordinary word. */
  readonly weak: boolean;
  /** What was typed. */
  readonly name: string;
  readonly by: 'name' | 'host' | 'address';
  /** Whether a program of that name is meant: "in Outlook", "Outlook 2019". */
  readonly isProgram: boolean;
  /** Letters that had to be mended in it. */
  readonly mended: number;
}

/** What a question says, before it is decided what it means. */
export interface Query {
  /** The folded text, without markup: as long as it came. */
  readonly text: string;
  readonly words: readonly Word[];
  readonly mended: ReadonlyMap<string, string>;
  /** What is spoken of and not denied: concepts, numbers as text, `service:x`, `provider:x`. */
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
const headLength = 1_600;
const tailLength = 400;

/** The part of a long text that is read word by word. */
export function excerpt(text: string): string {
  if (text.length <= headLength + tailLength) return text;
  return `${text.slice(0, headLength)}\n${text.slice(-tailLength)}`;
}

const protocols: readonly MailProtocol[] = ['imap', 'pop3', 'smtp'];

function isProtocol(name: string): name is MailProtocol {
  return (protocols as readonly string[]).includes(name);
}

/** What one sense adds to what is spoken of. */
function tokenOf(sense: Sense): string | null {
  if (sense.kind === 'concept') return sense.name;
  if (sense.kind === 'service' || sense.kind === 'provider') return `${sense.kind}:${sense.id}`;
  return null;
}

function tokensOf(mentions: readonly Mention[]): string[] {
  return mentions.flatMap((mention) => mention.senses.flatMap((sense) => tokenOf(sense) ?? []));
}

/** TLS versions are the only figures that a topic speaks of. */
function versionsOf(words: readonly Word[]): string[] {
  return words.some((word) => /^1\.[0-3]$/.test(word.text)) ? ['version'] : [];
}

const beforeAProgram = /^(in|on|with|using|into|inside|through|via|mit|dans|en|con)$/;
const afterAProgram =
  /^(client|desktop|app|apps|application|program|express|classic|for|version|20[0-2]\d)$/;

/** Whether "Outlook" is the program here, and not the host of somebody's mail. */
function isProgram({ phrase, from, to }: Mention, words: readonly Word[]): boolean {
  if (phrase !== 'outlook') return false;
  return (
    beforeAProgram.test(words[from - 1]?.text ?? '') || afterAProgram.test(words[to]?.text ?? '')
  );
}

function namedProviders(mentions: readonly Mention[], words: readonly Word[]): NamedProvider[] {
  return mentions.flatMap((mention) =>
    mention.senses.flatMap((sense): NamedProvider[] => {
      if (sense.kind !== 'provider') return [];
      const { phrase: name, mended } = mention;
      const { id, weak } = sense;
      return [
        { id, others: [], weak, name, by: 'name', isProgram: isProgram(mention, words), mended },
      ];
    }),
  );
}

/** Slips in an ending that stand for ".com". */
const almostCom = new Set(['co', 'cm', 'con', 'om', 'cmo']);

/** A misspelt domain of a provider, mended: "outlok.com". Names in front of it must be right. */
function mendDomain(
  text: string,
  { domains, spelling }: Reader,
): { domain: string; distance: number } | null {
  const [, label, ending] = /(?:^|[@.])([a-z0-9-]{5,})\.([a-z]{2,3})$/.exec(text) ?? [];
  if (!label || !ending) return null;
  const isKnown = (domain: string) => domains.providersOf(domain).length > 0;
  if (almostCom.has(ending) && isKnown(`${label}.com`))
    return { domain: `${label}.com`, distance: 1 };
  const mended = spelling(label);
  if (!mended || !isKnown(`${mended.word}.${ending}`)) return null;
  return { domain: `${mended.word}.${ending}`, distance: mended.distance };
}

function hostedProviders(words: readonly Word[], reader: Reader): NamedProvider[] {
  return words.flatMap((word) => {
    if (word.kind !== 'host' && word.kind !== 'address') return [];
    let owners = reader.domains.providersOf(word.text);
    const mended = owners.length === 0 ? mendDomain(word.text, reader) : null;
    if (mended) owners = reader.domains.providersOf(mended.domain);
    const [id, ...others] = owners;
    if (!id) return [];
    return [
      {
        id,
        others,
        weak: false,
        name: word.text,
        by: word.kind,
        isProgram: false,
        mended: mended?.distance ?? 0,
      },
    ];
  });
}

/** Reads the providers, named and by their hosts, in the order of the question. */
function readProviders(reading: Reading, denied: ReadonlySet<number>, reader: Reader) {
  const kept = reading.mentions.filter((mention) => !denied.has(mention.from));
  const words = reading.words.filter((_, at) => !denied.has(at));
  return [...hostedProviders(words, reader), ...namedProviders(kept, reading.words)];
}

function hasKind(mention: Mention, ...kinds: Sense['kind'][]): boolean {
  return mention.senses.some((sense) => kinds.includes(sense.kind));
}

const afterWhichANameComes = /^(for|at|from|of|with|bei|fur|von|de|du|chez|pour|para|mit)$/;

/** Words that nobody knows and that stand where the name of a provider would. */
function readStrangers(reading: Reading, covered: ReadonlySet<number>): string[] {
  const known = reading.mentions.filter((mention) => hasKind(mention, 'stranger'));
  const names = known.map((mention) => mention.phrase);
  const { words, mentions } = reading;
  if (words.length > 8 || names.length > 0) return names;
  const protocolAt = new Set(
    mentions
      .filter((mention) => tokensOf([mention]).some((name) => isProtocol(name) || name === 'mail'))
      .map((mention) => mention.from),
  );
  for (const [at, word] of words.entries()) {
    if (covered.has(at) || word.kind !== 'word' || !/^[a-z][a-z0-9]{3,}$/.test(word.text)) continue;
    if (/[a-z]{2,}\d{4,}/.test(word.text)) continue;
    const before = words[at - 1]?.text ?? '';
    if (protocolAt.has(at + 1) || (protocolAt.size > 0 && afterWhichANameComes.test(before)))
      names.push(word.text);
  }
  return names;
}

function exactnessOf(mentions: readonly Mention[]): number {
  return mentions.reduce(
    (sum, { mended }) => sum * (mended === 0 ? 1 : mended === 1 ? 0.9 : 0.75),
    1,
  );
}

function coveredPlaces(mentions: readonly Mention[]): Set<number> {
  const covered = new Set<number>();
  for (const { from, to } of mentions) for (let at = from; at < to; at++) covered.add(at);
  return covered;
}

function readLeftover(reading: Reading, covered: ReadonlySet<number>): string[] {
  const ordinary = reading.mentions.filter((mention) => hasKind(mention, 'ordinary'));
  const unknown = reading.words.filter(
    (word, at) => word.kind === 'word' && !covered.has(at) && word.text.length > 2,
  );
  return [...ordinary.map((mention) => mention.phrase), ...unknown.map((word) => word.text)];
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

function schemeProtocols(words: readonly Word[]): MailProtocol[] {
  return words.flatMap(({ scheme }) => {
    const name = scheme?.replace(/s$/, '').replace(/^pop$/, 'pop3') ?? '';
    return isProtocol(name) ? [name] : [];
  });
}

/** Reads a folded text without markup into what it speaks of. */
export function readQuery(text: string, reader: Reader): Query {
  const reading = readMentions(splitWords(excerpt(text)), reader.lexicon, reader.spelling);
  const { words, mentions } = reading;
  const places = readNegations(words, mentions);
  const kept = mentions.filter((mention) => !places.has(mention.from));
  const numbers = readNumbers(words, mentions, reader.isCode, reader.isMailPort);
  const portAt = (at: number) => Number(words[at]?.text);
  const hosts = words.filter((word) => word.kind === 'host');
  const covered = coveredPlaces(mentions);
  const tokens = tokensOf(kept);
  const ports = unique(numbers.ports.filter((at) => !places.has(at)).map(portAt));
  return {
    text,
    words,
    mended: reading.mended,
    spoken: new Set([...tokens, ...ports.map(String), ...numbers.codes, ...versionsOf(words)]),
    denied: new Set(tokensOf(mentions.filter((mention) => places.has(mention.from)))),
    protocols: unique([...tokens.filter(isProtocol), ...schemeProtocols(words)]),
    ports,
    deniedPorts: unique(numbers.ports.filter((at) => places.has(at)).map(portAt)),
    portIsNamed: numbers.named,
    codes: numbers.codes,
    providers: readProviders(reading, places, reader),
    services: unique(
      kept.flatMap(({ senses }) =>
        senses.flatMap((sense) => (sense.kind === 'service' ? [sense.id] : [])),
      ),
    ),
    hosts,
    foreignHosts: words
      .filter(
        (word) =>
          (word.kind === 'host' || word.kind === 'address') &&
          reader.domains.providersOf(word.text).length === 0,
      )
      .map((word) => word.text.slice(word.text.lastIndexOf('@') + 1)),
    strangers: readStrangers(reading, covered),
    field: mentions.find((mention) => hasKind(mention, 'field'))?.phrase ?? null,
    leftover: readLeftover(reading, covered),
    exactness: exactnessOf(mentions),
  };
}
