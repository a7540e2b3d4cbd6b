import type { Provider } from '../knowledge/entry.ts';
import { fold } from './fold.ts';
import { splitWords } from './words.ts';

/** A phrase as it is looked up: folded words with one blank between them. */
export function phraseKey(text: string): string {
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(text)) return text;
  return splitWords(fold(text))
    .map((word) => word.text)
    .join(' ');
}

/** What half of all providers add to their name, and people leave out: "Jubii Mail". */
const trade = /^(mail|email|e|webmail|poczta|webhosting|internet|services?|telecom|association)$/;

/** A name without what is not its own: "Jubii Mail" → "jubii"; null where nothing or too little is left. */
function withoutTrade(name: string): string | null {
  const words = name.split(' ');
  while (words.length > 0 && trade.test(words.at(-1) ?? '')) words.pop();
  const rest = words.join(' ');
  return words.length === 1 && rest !== name && rest.length > 2 ? rest : null;
}

/**
 * The domain's own label, where the provider's name begins with it: "mopera" for "mopera U" at
 * mopera.net, "active24" for "ACTIVE 24 Webhosting".
 */
function labelOf({ id, name }: Provider): string | null {
  const label = /^([a-z0-9]{5,})\.[a-z.]+$/.exec(id)?.[1];
  return label &&
    fold(name)
      .replace(/[^a-z0-9]/g, '')
      .startsWith(label)
    ? label
    : null;
}

/** Names that are well known to somebody, as few of them as are needed to be found. */
function shortNames(provider: Provider, own: readonly string[]): string[] {
  return [...own.map(withoutTrade), labelOf(provider)].filter((name) => name !== null);
}

/** A name of several words, written as one: "virginmedia". */
function joinedNames(names: readonly string[]): string[] {
  return names
    .filter((name) => name.includes(' ') && !/\.|\b(smtp|imap|pop3?)\b/.test(name))
    .map((name) => name.replaceAll(' ', ''))
    .filter((name) => name.length > 5);
}

/** What people call a provider: exactly, and what they make of it. */
export interface ProviderNames {
  /** The names in its entry, and its own name where that is short. */
  readonly exact: readonly string[];
  /** Shortened: no name where it means something else already. */
  readonly short: readonly string[];
  /** Those of several words, written as one. */
  readonly joined: readonly string[];
}

/** Collects what people call a provider. */
export function readProviderNames(provider: Provider): ProviderNames {
  const own = provider.name
    .replace(/\(.*\)/g, '')
    .split(/ ?\/ ?/)
    .map(phraseKey);
  const exact = [
    ...provider.aliases.map(phraseKey),
    ...own.filter((name) => name.split(' ').length < 3),
  ];
  return { exact, short: shortNames(provider, own), joined: joinedNames(exact) };
}
