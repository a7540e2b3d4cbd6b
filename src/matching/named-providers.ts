import type { EntryId } from '../knowledge/entry.ts';
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
  readonly by: 'name' | 'host' | 'address';
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
  return mended?.isName && mended.word.length > 4 ? mended : null;
}

/**
 * A misspelt domain of a provider, mended: "outlok.com", "gmail.con". Only a name that stands for the
 * provider, and only under the ending that it really has: other domains are somebody else's.
 */
function mendDomain(
  text: string,
  reader: DomainReader,
): { domain: string; distance: number } | null {
  const [, label = '', ending = ''] = /(?:^|[@.])([a-z0-9-]{4,})\.([a-z]{2,3})$/.exec(text) ?? [];
  const name = readName(label, reader);
  if (!name) return null;
  const isCom = almostCom.has(ending);
  const domain = `${name.word}.${isCom ? 'com' : ending}`;
  if (reader.domains.providersOf(domain).length === 0) return null;
  return { domain, distance: name.distance + (isCom ? 1 : 0) };
}

/** The provider whose host or address it is. */
function hostedProvider(
  text: string,
  by: 'host' | 'address',
  reader: DomainReader,
): NamedProvider | null {
  let owners = reader.domains.providersOf(text);
  const mended = owners.length === 0 ? mendDomain(text, reader) : null;
  if (mended) owners = reader.domains.providersOf(mended.domain);
  const [id, ...others] = owners;
  if (!id) return null;
  const slips = mended?.distance ?? 0;
  return { id, others, weak: false, name: text, by, isProgram: false, mended: slips };
}

/** Reads the providers, those by their hosts and then the named ones, in the order of the question. */
export function readProviders(
  { words, mentions }: Said,
  denied: ReadonlySet<number>,
  reader: DomainReader,
): readonly NamedProvider[] {
  const providers: NamedProvider[] = [];
  for (const word of words) {
    const { kind, text } = word;
    if ((kind !== 'host' && kind !== 'address') || denied.has(words.indexOf(word))) continue;
    const hosted = hostedProvider(text, kind, reader);
    if (hosted) providers.push(hosted);
  }
  for (const mention of mentions) {
    const { phrase: name, mended, from } = mention;
    const isMeant = !ourWords.has(name) || isOfMail(mention, { words, mentions });
    if (denied.has(from) || !isMeant) continue;
    for (const sense of mention.senses) {
      if (sense.kind !== 'provider') continue;
      const { id, weak } = sense;
      const program = isProgram(mention, words);
      providers.push({ id, others: [], weak, name, by: 'name', isProgram: program, mended });
    }
  }
  return providers;
}
