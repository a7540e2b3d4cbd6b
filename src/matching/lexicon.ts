import type { Entry, Provider, Service } from '../knowledge/entry.ts';
import { clueWords } from './clues.ts';
import { fold } from './fold.ts';
import { phraseKey, readProviderNames } from './provider-names.ts';
import type { Sense } from './senses.ts';
import { collectSpellable, type Spellable } from './spellable.ts';
import { ourWords } from './taught-phrases.ts';
import { fillerPhrases, fillers } from './vocabulary/common-words.ts';
import { countedWords } from './vocabulary/counted-words.ts';
import { mailWords, plainConcepts } from './vocabulary/mail-words.ts';
import { nearWords } from './vocabulary/near-words.ts';
import { nicknames } from './vocabulary/nicknames.ts';
import { ordinaryWords } from './vocabulary/ordinary-words.ts';
import { mailPrograms, otherFields, strangers } from './vocabulary/other-fields.ts';
import { troubleWords } from './vocabulary/trouble-words.ts';

/** Every word and phrase that Mailport understands, and those a misspelt word may be mended to. */
export interface Lexicon {
  readonly senses: ReadonlyMap<string, readonly Sense[]>;
  /** The beginnings of phrases of several words, each without the last words: where to read on. */
  readonly beginnings: ReadonlySet<string>;
  /** The words that a misspelt one may be mended to, those that matter most first. */
  readonly spellable: readonly Spellable[];
}

/** The longest phrase, in words. */
const longestPhrase = 4;

/** Names that are ordinary words in English or one of its neighbours. */
const weakNames = new Set(
  'free orange me ses one sky cox bell shaw live mail titan aim bt spectrum charter virgin rogers magenta resend workspace bird wind hal jet tim alice goo mit bol apple naver proton posteo strato libero infomaniak vodafone telekom o2 q freebox biglobe janis kelcom ocn wp hana'
    .split(' ')
    .filter(
      (name) => !['naver', 'posteo', 'strato', 'infomaniak', 'biglobe', 'libero'].includes(name),
    ),
);

const fillerWords: ReadonlySet<string> = new Set([
  ...Object.values(fillers).flat(),
  ...fillerPhrases,
]);

const everydayWords: ReadonlySet<string> = new Set([
  ...fillerWords,
  ...ordinaryWords,
  ...weakNames,
]);

/** Concepts and services share a phrase ("sieve"); of other senses the first keeps it. */
function joins(sense: Sense): boolean {
  return sense.kind === 'concept' || sense.kind === 'service';
}

class Senses {
  readonly map = new Map<string, Sense[]>();

  add(phrase: string, sense: Sense): void {
    const known = this.map.get(phrase);
    if (!known) this.map.set(phrase, [sense]);
    else if (joins(sense) && known.every((other): boolean => other.kind === 'concept'))
      known.push(sense);
  }

  addAll(phrases: Iterable<string>, sense: Sense): void {
    for (const phrase of phrases) if (phrase !== '') this.add(phrase, sense);
  }

  /** Whether every word of a phrase is one that describes a port ("secure smtp port"). */
  isPlain(phrase: string): boolean {
    const words = phrase.replace(/\bport \d+$/, 'port').split(' ');
    const describes = (sense: Sense) => sense.kind === 'concept' && plainConcepts.has(sense.name);
    return words.every((word) => this.map.get(word)?.some(describes));
  }
}

function addVocabulary(senses: Senses): void {
  for (const [name, phrases] of Object.entries({ ...mailWords, ...troubleWords })) {
    senses.addAll(phrases.split(', '), { kind: 'concept', name });
  }
}

/** A team's own servers are also "our" servers; the first such entry is meant by that. */
function addTaughtProvider(senses: Senses, provider: Provider): void {
  for (const name of [...readProviderNames(provider).exact, ...ourWords]) {
    if (/\b(smtp|imap|pop3?)\b/.test(name) || name.includes('.') || senses.isPlain(name)) continue;
    const weak = !name.includes(' ') && (everydayWords.has(name) || name.length < 3);
    senses.add(name, { kind: 'provider', id: provider.id, weak, obscure: false });
  }
}

function addProvider(senses: Senses, provider: Provider): void {
  for (const name of readProviderNames(provider).exact) {
    if (name === '' || name.includes('.') || /\b(smtp|imap|pop3?)\b/.test(name)) continue;
    if (fillerWords.has(name) || (senses.isPlain(name) && !weakNames.has(name))) continue;
    const obscure = provider.certainty === 'low';
    const weak = weakNames.has(name) || name.length < 3 || !/[a-z]/.test(name);
    senses.add(name, { kind: 'provider', id: provider.id, weak, obscure });
  }
}

/** Joined names of fewer letters are near to too many words to be what a misspelt one meant. */
const shortestMended = 9;

/** Names that people make of a provider's own, where they mean nothing else already. */
function addLooseNames(senses: Senses, provider: Provider, names: readonly string[]): void {
  if (provider.origin) return;
  for (const name of names) {
    if (senses.map.has(name) || everydayWords.has(name)) continue;
    const obscure = provider.certainty === 'low';
    senses.add(name, { kind: 'provider', id: provider.id, weak: name.length < 5, obscure });
  }
}

/** The names that a misspelt word may be mended to: not the short ones written as one word. */
function mendedNames(provider: Provider): string[] {
  const { short, joined } = readProviderNames(provider);
  return [...short, ...joined.filter((name) => name.length >= shortestMended)];
}

const core = new Set(['smtp', 'submissions', 'submission', 'imap', 'imaps', 'pop3', 'pop3s']);

/** Whether the rules find a service by its slots, so that its name need not be a phrase. */
function isFoundBySlots(service: Service, phrase: string, senses: Senses): boolean {
  const rest = phrase.replace(` ${service.port}`, '');
  if (rest !== phrase && senses.isPlain(rest)) return true;
  if (!core.has(service.id)) return service.standing === 'historic' && senses.isPlain(phrase);
  return senses.isPlain(phrase.replace(/ (over|with|on|for) /g, ' ')) || senses.map.has(phrase);
}

/** "outlook port", "office 365 port": whoever asks so wants that provider's. */
function isProvidersPort(phrase: string, senses: Senses): boolean {
  const owner = phrase.replace(/ port$/, '');
  return owner !== phrase && senses.map.get(owner)?.[0]?.kind === 'provider';
}

function addService(senses: Senses, service: Service): void {
  for (const alias of [...service.aliases, service.id]) {
    const phrase = phraseKey(alias);
    if (isFoundBySlots(service, phrase, senses) || isProvidersPort(phrase, senses)) continue;
    if (!/^\d+$/.test(phrase)) senses.add(phrase, { kind: 'service', id: service.id });
  }
}

function byKind<Kind extends Entry['kind']>(entries: readonly Entry[], kind: Kind) {
  return entries.filter((entry): entry is Extract<Entry, { kind: Kind }> => entry.kind === kind);
}

function collectBeginnings(phrases: Iterable<string>): Set<string> {
  const beginnings = new Set<string>();
  for (const phrase of phrases) {
    let end = phrase.indexOf(' ');
    for (let words = 1; end > 0 && words < longestPhrase; words++) {
      beginnings.add(phrase.slice(0, end));
      end = phrase.indexOf(' ', end + 1);
    }
  }
  return beginnings;
}

/** Builds the lexicon from the vocabulary and the names in the entries; the first entry keeps a name. */
export function createLexicon(entries: readonly Entry[]): Lexicon {
  const senses = new Senses();
  const words = (all: Iterable<string>) => [...all].map(fold);
  addVocabulary(senses);
  for (const provider of byKind(entries, 'provider')) {
    (provider.origin ? addTaughtProvider : addProvider)(senses, provider);
  }
  for (const [name, id] of Object.entries(nicknames)) {
    if (entries.some((entry) => entry.id === id))
      senses.add(name, { kind: 'provider', id, weak: true, obscure: false });
  }
  senses.addAll(words(otherFields), { kind: 'field' });
  for (const service of byKind(entries, 'service')) addService(senses, service);
  senses.addAll(words(strangers), { kind: 'stranger' });
  senses.addAll(words(mailPrograms), { kind: 'program' });
  senses.addAll(fillerWords, { kind: 'filler' });
  for (const provider of byKind(entries, 'provider'))
    addLooseNames(senses, provider, mendedNames(provider));
  const spellable = collectSpellable(senses.map);
  for (const provider of byKind(entries, 'provider')) {
    addLooseNames(senses, provider, readProviderNames(provider).joined);
  }
  for (const word of clueWords(entries)) {
    if (!senses.map.has(word)) senses.add(word, { kind: 'concept', name: word });
  }
  senses.addAll(words([...ordinaryWords, ...nearWords, ...countedWords]), { kind: 'ordinary' });
  return { senses: senses.map, beginnings: collectBeginnings(senses.map.keys()), spellable };
}
