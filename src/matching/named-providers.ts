import type { EntryId } from '../knowledge/entry.ts';
import { countryElsewhere } from './elsewhere.ts';
import type { Domains } from './hosts.ts';
import type { Lexicon } from './lexicon.ts';
import type { Reading } from './mentions.ts';
import { hasKind, type Mention, tokensOf } from './senses.ts';
import type { Spelling } from './spelling.ts';
import { ourWords } from './taught-phrases.ts';
import { plainConcepts } from './vocabulary/mail-words.ts';
import type { Word } from './words.ts';

/** A provider that a question names. */
export interface NamedProvider {
  readonly id: EntryId;
  /** Others that the same host or address could belong to. */
  readonly others: readonly EntryId[];
  /** A name that is also an ordinary word. */
  readonly weak: boolean;
  /** What was typed. */
  readonly name: string;
  /** An exchanger is a host of its MX record, to which other servers connect. */
  readonly by: 'name' | 'host' | 'address' | 'exchanger';
  /** Whether a program of that name is meant: "in Outlook", "Outlook 2019". */
  readonly isProgram: boolean;
  /** Letters that had to be mended in it. */
  readonly mended: number;
}

/** What misspelt domains are mended with. */
interface DomainReader {
  readonly domains: Domains;
  readonly spelling: Spelling;
  readonly lexicon: Lexicon;
}

/** The words of a question and what they mean. */
type Said = Pick<Reading, 'words' | 'mentions'>;

const beforeAProgram = /^(in|on|with|using|into|inside|through|via|mit|dans|en|con)$/;
const afterAProgram =
  /^(client|desktop|app|apps|application|program|express|classic|for|version|asks|wants|says|shows|keeps|gives|complains|prompts|tells|20[0-2]\d)$/;

/** Whether "Outlook" is the program here, and not the host of somebody's mail. */
function isProgram({ phrase, from, to }: Mention, words: readonly Word[]): boolean {
  if (phrase !== 'outlook') return false;
  return (
    beforeAProgram.test(words[from - 1]?.text ?? '') || afterAProgram.test(words[to]?.text ?? '')
  );
}

/** Whether "our" is said of mail: "our internal imap server", "smtp of our company". Other things are
 * ours too: "our monitoring", "our MX", "our hoster uberspace". */
function isOfMail(our: Mention, { words, mentions }: Said): boolean {
  const at = words.findIndex(({ text }, place) => place >= our.to && !ourWords.has(text));
  if (at < 0) return true;
  // The very next word, or the one after an adjective.
  const next = mentions.filter(({ from }) => from === at || from === at + 1);
  const concepts = tokensOf(next);
  if (concepts.includes('relay')) return false;
  return (
    concepts.some((concept) => plainConcepts.has(concept)) ||
    next.some((mention) => hasKind(mention, 'provider') || hasKind(mention, 'program'))
  );
}

/** Slips in an ending that stand for ".com". */
const almostCom = new Set(['co', 'cm', 'con', 'om', 'cmo']);

/** A provider's name as it is, or with a slip in it. */
function readName(label: string, { lexicon, spelling }: DomainReader) {
  const senses = lexicon.senses.get(label);
  if (senses) {
    const isName = senses.some((sense) => sense.kind === 'provider' && !sense.weak);
    return isName ? { word: label, distance: 0 } : null;
  }
  const mended = spelling(label);
  return mended?.isName && mended.word.length > 4 && !isLonger(label, mended.word) ? mended : null;
}

/** "iclouds", "mygmail": a name with more to it is another one, and not a slip. */
function isLonger(label: string, name: string): boolean {
  const rest = label.startsWith(name) ? label.slice(name.length) : '';
  const isDoubled = rest !== '' && [...rest].every((letter) => letter === name.at(-1));
  return label.length > name.length && (label.endsWith(name) || (rest !== '' && !isDoubled));
}

/** The owner of a domain that is a name as a whole, with a slip in it: "mialbox.org". */
function readWholeName(label: string, ending: string, { lexicon, spelling }: DomainReader) {
  const mended = spelling(label + ending);
  if (!mended?.isName || !mended.word.endsWith(ending) || mended.word.length < 7) return null;
  const owners = (lexicon.senses.get(mended.word) ?? []).flatMap((sense) =>
    sense.kind === 'provider' && !sense.weak && !sense.obscure ? [sense.id] : [],
  );
  return owners.length > 0 ? { owners, distance: mended.distance } : null;
}

/**
 * Whose a misspelt domain of a provider probably is: "outlok.com", "gmail.con". Only a name that stands
 * for the provider, and only under the ending that it really has: other domains are somebody else's.
 */
function mendDomain(
  text: string,
  reader: DomainReader,
): { owners: readonly EntryId[]; distance: number } | null {
  const [, label = '', ending = ''] = /(?:^|[@.])([a-z0-9-]{4,})\.([a-z]{2,3})$/.exec(text) ?? [];
  if (label === '') return null;
  const name = readName(label, reader);
  if (!name) return readWholeName(label, ending, reader);
  const isCom = almostCom.has(ending);
  const owners = reader.domains.providersOf(`${name.word}.${isCom ? 'com' : ending}`);
  return owners.length > 0 ? { owners, distance: name.distance + (isCom ? 1 : 0) } : null;
}

/** The provider whose host or address it is. */
function hostedProvider(
  text: string,
  kind: 'host' | 'address',
  reader: DomainReader,
): NamedProvider | null {
  const known = reader.domains.providersOf(text);
  const mended = known.length === 0 ? mendDomain(text, reader) : null;
  const [id, ...others] = mended?.owners ?? known;
  if (!id) return null;
  const by = kind === 'host' && reader.domains.isExchanger(text) ? 'exchanger' : kind;
  const slips = mended?.distance ?? 0;
  return { id, others, weak: false, name: text, by, isProgram: false, mended: slips };
}

/** Whether a mention stands for a provider here: not for what is ours and no mail, nor for a namesake
 * in another country. */
function isMeant(mention: Mention, said: Said, domains: Domains): boolean {
  if (ourWords.has(mention.phrase) && !isOfMail(mention, said)) return false;
  return countryElsewhere(mention, said.words, domains) === null;
}

/** Those that words name, and that are meant by them. */
function namedProviders(
  said: Said,
  denied: ReadonlySet<number>,
  { domains }: DomainReader,
): NamedProvider[] {
  const providers: NamedProvider[] = [];
  for (const mention of said.mentions) {
    if (denied.has(mention.from) || !hasKind(mention, 'provider')) continue;
    if (!isMeant(mention, said, domains)) continue;
    const { phrase: name, mended } = mention;
    for (const sense of mention.senses) {
      if (sense.kind !== 'provider') continue;
      const { id, weak } = sense;
      const program = isProgram(mention, said.words);
      providers.push({ id, others: [], weak, name, by: 'name', isProgram: program, mended });
    }
  }
  return providers;
}

/** Reads the providers, those by their hosts and then the named ones, in the order of the question. */
export function readProviders(
  said: Said,
  denied: ReadonlySet<number>,
  reader: DomainReader,
): readonly NamedProvider[] {
  const providers: NamedProvider[] = [];
  for (const [at, { kind, text }] of said.words.entries()) {
    if ((kind !== 'host' && kind !== 'address') || denied.has(at)) continue;
    const hosted = hostedProvider(text, kind, reader);
    if (hosted) providers.push(hosted);
  }
  providers.push(...namedProviders(said, denied, reader));
  return providers;
}
