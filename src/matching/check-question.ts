import { fold } from './fold.ts';
import type { CheckMatch } from './match.ts';
import type { Query } from './query.ts';
import type { Word } from './words.ts';

/** Words that ask whether something is there: "is mail.example.com up". */
const states =
  /^(up|open|opened|reachable|reach|listening|listen|listens|alive|responding|respond|responds|answer|answers|answering|online|offline|available|running|accessible|down|working|works|work|live|dead|healthy|ok|offen|offnen|erreichbar|lauft|antwortet|ouvert|joignable|repond|abierto|disponible|responde|connectable|blocked|filtered|closed)$/;
/** Words that ask for a try: "check mail.example.com", "can you reach …". */
const attempts =
  /^(check|checking|test|tests|testing|verify|ping|probe|reach|reaching|try|trying|diagnose|inspect|connect|connecting|connection|scan|look|knock|prufe|prufen|teste|testen|uberprufe|uberprufen|verifie|verifier|tester|comprueba|comprobar|verifica|verificar|prueba|probar)$/;
const firstAttempts =
  /^(check|test|verify|ping|probe|diagnose|reach|prufe|teste|verifie|comprueba|verifica|prueba)$/;

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
  if (texts.some((text) => firstAttempts.test(text)) && !isByHand(query)) return true;
  if (isByHand(query)) return false;
  if (texts.some((text) => states.test(text) || attempts.test(text))) return true;
  const rest = query.words.filter(
    (word) => word !== host && word.kind !== 'number' && !/^(port|tcp|on)$/.test(word.text),
  );
  const hasPort = host.port !== undefined || query.ports.length > 0;
  return rest.length === 0 && hasPort && query.providers.length === 0;
}

/** An address right after the word: "check bob@example.com". */
function checkedAddress(query: Query): string | null {
  const [first, second] = query.words;
  if (!first || second?.kind !== 'address' || !firstAttempts.test(first.text)) return null;
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
  return firstAttempts.test(
    query.words.find((word) => !/^(please|pls|can|could|you|hey|hi)$/.test(word.text))?.text ?? '',
  );
}
