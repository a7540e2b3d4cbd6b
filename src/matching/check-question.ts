import { fold } from './fold.ts';
import type { CheckMatch } from './match.ts';
import type { Query } from './query.ts';
import { editDistance } from './spelling.ts';
import { mistypedRequests, requestWords, stateWords, tryWords } from './vocabulary/check-words.ts';
import type { Word } from './words.ts';

const sortedLetters = (word: string) => [...word].sort().join('');

/** Whether a word is another with a letter too few or too many, or with its letters in another order. */
function isSlipOf(word: string, meant: string): boolean {
  if (word.length < 4 || word[0] !== meant[0] || word === meant) return false;
  if (word.length === meant.length) return sortedLetters(word) === sortedLetters(meant);
  return meant.length > 4 && editDistance(word, meant) === 1;
}

/** Whether a word asks for a check, with a slip in it or not: "check", "prüfe", "cehck". */
function isRequest(word: string): boolean {
  if (requestWords.has(word)) return true;
  return [...mistypedRequests].some((meant) => isSlipOf(word, meant));
}

function numberIn(words: readonly Word[]): number | null {
  const number = words.find((word) => word.kind === 'number' && word.text.length <= 6);
  return number ? Number(number.text) : null;
}

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

function isCheck(query: Query, host: Word): boolean {
  const texts = query.words.map((word) => word.text);
  if (query.spoken.has('how') || asksForSettings(query)) return false;
  if (!beginsWithCheck(query) && query.leftover.length > 1) return false;
  if (isBrandName(query, host) && !beginsWithCheck(query)) return false;
  if (texts.some(isRequest) && !isByHand(query)) return true;
  if (isByHand(query)) return false;
  if (texts.some((text) => stateWords.has(text) || tryWords.has(text))) return true;
  const rest = query.words.filter(
    (word) => word !== host && word.kind !== 'number' && !/^(port|tcp|on)$/.test(word.text),
  );
  const hasPort = host.port !== undefined || query.ports.length > 0;
  return rest.length === 0 && hasPort && query.providers.length === 0;
}

/** An address right after the word: "check bob@example.com". */
function checkedAddress(query: Query): string | null {
  const [first, second] = query.words;
  if (!first || second?.kind !== 'address' || !isRequest(first.text)) return null;
  return second.text.slice(second.text.lastIndexOf('@') + 1);
}

/**
 * What a question asks to be checked; null where it asks for no check. `text` is the question without
 * markup, for the letters of the host.
 */
export function readCheck(query: Query, text: string): CheckMatch['target'] | null {
  const protocol = query.protocols[0] ?? null;
  const [host] = query.hosts;
  if (host && isCheck(query, host)) {
    const port = host.port ?? query.ports[0] ?? numberIn(query.words);
    return { host: asTyped(host.text, text), port, protocol };
  }
  const domain = checkedAddress(query);
  return domain ? { host: asTyped(domain, text), port: query.ports[0] ?? null, protocol } : null;
}

/** Whether the very first word asks for a check: then a pasted error is not what is meant. */
export function beginsWithCheck(query: Query): boolean {
  const first = query.words.find(({ text }) => !/^(please|pls|can|could|you|hey|hi)$/.test(text));
  return (
    first !== undefined &&
    (requestWords.has(first.text) || (query.hosts.length > 0 && isRequest(first.text)))
  );
}
