import { editDistance } from './edit-distance.ts';
import { fold } from './fold.ts';
import type { CheckMatch } from './match.ts';
import type { Query } from './query.ts';
import { mistypable, requestWords, stateWords, tryWords } from './vocabulary/check-words.ts';
import type { Word } from './words.ts';

/** What may stand before the verb. */
const polite = /^(?:please|pls|plz|kindly|can|could|would|you|u|hey|hi|hello|bitte|mal)$/;
/** What may stand between the verb and an address whose domain is meant. */
const betweenVerbAndAddress =
  /^(?:the|our|a|this|for|of|on|email|mail|mailbox|address|account|user|customer|client|domain|please|pls)$/;

const sortedLetters = (word: string) => [...word].sort().join('');

/** Whether a word is another with its letters in another order, or a longer one with one wrong. */
function isSlipOf(word: string, meant: string): boolean {
  if (word.length < 4) return false;
  if (word.length === meant.length && sortedLetters(word) === sortedLetters(meant)) return true;
  return meant.length > 4 && editDistance(word, meant) === 1;
}

/** A word as it was meant: "chek" is "check" where nothing else is known of it. */
function mended({ text, kind }: Word, { leftover }: Query): string {
  if (kind !== 'word' || !leftover.includes(text)) return text;
  return mistypable.find((meant) => isSlipOf(text, meant)) ?? text;
}

/** The number right behind the host, which may be none of mail's: "mail.example.com on 8025". */
function numberBehind(host: Word, words: readonly Word[]): number | null {
  const [next, after] = words.slice(words.indexOf(host) + 1).filter(isNoPreposition);
  if (next?.kind !== 'number' || next.opensClause || next.text.length > 6) return null;
  const isCounted = after?.kind === 'word' && !after.opensClause && !isAsking(after.text);
  return isCounted ? null : Number(next.text);
}

const isAsking = (text: string) =>
  stateWords.has(text) || tryWords.has(text) || requestWords.has(text);
const isNoPreposition = ({ text }: Word) => !/^(?:on|at|port|auf|sur|en|puerto)$/.test(text);

/** The host with the letters that were typed: folding takes the marks off "bücher.example". */
function asTyped(host: string, text: string): string {
  const pieces = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s<>()[\]"'|,;/@]+|:\d+/);
  return (
    pieces.map((piece) => piece.replace(/\.$/, '')).find((piece) => fold(piece) === host) ?? host
  );
}

/** Whether the port is what is asked for, and not whether it answers: "which port is smtp.gmail.com". */
function asksForSettings(query: Query): boolean {
  const { spoken, words } = query;
  if (query.ports.length > 0 || query.providers.length === 0) return false;
  const asksWhich = words.some((word) =>
    /^(what|which|whats|welcher|welchen|quel|cual|que)$/.test(word.text),
  );
  return asksWhich || spoken.has('setting');
}

/** Whether a provider's domain stands for its name: "outlook.com password not working". */
function isBrandName(query: Query, host: Word): boolean {
  const isKnown = query.providers.some((provider) => provider.name === host.text);
  return (
    isKnown &&
    host.port === undefined &&
    query.ports.length === 0 &&
    host.text.split('.').length < 3
  );
}

/** Whether the question names a tool: then it asks how to test by hand. */
function isByHand({ spoken }: Query): boolean {
  return spoken.has('testing') || spoken.has('mailtool');
}

/** "Set up mail.example.com": nobody asks whether it is up. */
const isSetUp = (word: Word, before: Word | undefined) =>
  word.text === 'up' &&
  /^(?:set|sets|setting|sign|signed|hook|back|bring|end|give|gave)$/.test(before?.text ?? '');

function isCheck(query: Query, host: Word): boolean {
  const texts = query.words
    .filter((word, place) => !isSetUp(word, query.words[place - 1]))
    .map((word) => mended(word, query));
  if (query.spoken.has('how') || asksForSettings(query)) return false;
  const unknown = query.leftover.filter((word) => texts.includes(word) && !isAsking(word));
  if (!beginsWithCheck(query) && unknown.length > 1) return false;
  if (isBrandName(query, host) && !beginsWithCheck(query)) return false;
  if (texts.some((text) => requestWords.has(text)) && !isByHand(query)) return true;
  if (isByHand(query)) return false;
  if (texts.some(isAsking)) return true;
  const rest = query.words.filter(
    (word) => word !== host && word.kind !== 'number' && !/^(port|tcp|on)$/.test(word.text),
  );
  const hasPort = host.port !== undefined || query.ports.length > 0;
  return rest.length === 0 && hasPort && query.providers.length === 0;
}

/** The domain of the one address that is to be checked: "check bob@example.com". */
function checkedAddress(query: Query): string | null {
  if (!query.words.some(({ kind }) => kind === 'address')) return null;
  const words = query.words.filter(({ text }) => !polite.test(text));
  const place = words.findIndex(({ kind }) => kind === 'address');
  const address = words[place];
  const [verb, ...between] = words.slice(0, Math.max(place, 0));
  if (!address || !verb || !requestWords.has(mended(verb, query)) || asksForSettings(query))
    return null;
  if (!between.every(({ text }) => betweenVerbAndAddress.test(text))) return null;
  return address.text.slice(address.text.lastIndexOf('@') + 1);
}

/** The hosts that a question may be about: a page of the web is mostly where something is told. */
function hostsIn({ hosts }: Query): readonly Word[] {
  const servers = hosts.filter(({ scheme }) => !/^https?$/.test(scheme ?? ''));
  return servers.length > 0 ? servers : hosts;
}

const theOnly = <T>(all: readonly T[]): T | null =>
  all.length === 1 && all[0] !== undefined ? all[0] : null;

/**
 * Reads what a question asks to be checked; null where it asks for no check. `text` is the question
 * without markup, for the letters of the host. Of several ports or protocols none is the one.
 */
export function readCheck(
  query: Query,
  text: string,
): Pick<CheckMatch, 'target' | 'namesSeveral'> | null {
  const protocol = theOnly(query.protocols);
  const [host, ...others] = hostsIn(query);
  if (host && isCheck(query, host)) {
    const ports = query.ports.length > 0 ? theOnly(query.ports) : numberBehind(host, query.words);
    return {
      target: { host: asTyped(host.text, text), port: host.port ?? ports, protocol },
      namesSeveral: others.some((other) => other.text !== host.text),
    };
  }
  const domain = checkedAddress(query);
  if (domain === null) return null;
  const target = { host: asTyped(domain, text), port: theOnly(query.ports), protocol };
  return { target, namesSeveral: false };
}

/** Whether it begins by asking for a check: then a pasted error is not what is meant. */
export function beginsWithCheck(query: Query): boolean {
  const first = query.words.find((word) => !polite.test(word.text));
  return first !== undefined && requestWords.has(mended(first, query));
}
