import { isConcept, type Mention } from './senses.ts';
import {
  denialWords,
  lastWords,
  linkWords,
  missedThings,
  missingWords,
  offWords,
  onWords,
  refusalWords,
  runWords,
  seekWords,
  useWords,
} from './vocabulary/denials.ts';
import type { Word } from './words.ts';

/** How many words may stand between a mode and what denies it. */
const reach = 7;

const tls = new Set(['ssl', 'tls', 'secure', 'starttls', 'implicit']);
const protocols = new Set(['imap', 'pop3', 'smtp']);
const joining = /^(or|and|und|oder|ou|et|o|y|either|nor)$/;

function speaksOf(mention: Mention | undefined, names: ReadonlySet<string>): boolean {
  return (
    mention?.senses.some((sense) => sense.kind === 'concept' && names.has(sense.name)) ?? false
  );
}

type Starting = ReadonlyMap<number, Mention>;

/** Whether a mode or a protocol is what stands at a place. */
function describes(at: number, starting: Starting): boolean {
  const mention = starting.get(at);
  return speaksOf(mention, tls) || speaksOf(mention, protocols);
}

/** "TLS 1.0": a version that is denied denies no mode. */
function isVersion({ to }: Mention, words: readonly Word[]): boolean {
  return words[to]?.kind === 'code';
}

/** Whether a denial and what follows it say that a mode is off: "is not enabled", "doesn't work". */
function deniesState(at: number, words: readonly Word[], mode: Mention, asksForPort: boolean) {
  const next = words[at + 1]?.text === 'be' ? words[at + 2] : words[at + 1];
  if (!next || next.opensClause) return false;
  if (runWords.has(next.text)) return asksForPort;
  return onWords.has(next.text) && !isConcept(mode, 'starttls');
}

/** The first word behind a mode that says something of it: "has been turned *off*"; -1 where none does. */
function statePlace({ to }: Mention, words: readonly Word[], starting: Starting): number {
  for (let at = to; at < to + reach; ) {
    const word = words[at];
    if (!word || word.opensClause) return -1;
    const other = starting.get(at);
    if (speaksOf(other, tls)) at = other?.to ?? at + 1;
    else if (linkWords.has(word.text) || joining.test(word.text)) at++;
    else if (!other && words[at + 1]?.text === 'off') at++;
    else return at;
  }
  return -1;
}

/** "SSL off", "encryption has been turned off", "TLS is not enabled": denied by what follows. */
function isSwitchedOff(
  mode: Mention,
  words: readonly Word[],
  starting: Starting,
  asksForPort: boolean,
): boolean {
  const at = statePlace(mode, words, starting);
  const text = words[at]?.text ?? '';
  const isLast = words[at + 1]?.opensClause ?? true;
  if (offWords.has(text) || (isLast && lastWords.has(text))) return true;
  return denialWords.has(text) && deniesState(at, words, mode, asksForPort);
}

/** "I do not have the SSL port": the port is what is missing. */
function missesPort(mode: Mention, words: readonly Word[], starting: Starting): boolean {
  let at = mode.to;
  while (describes(at, starting) && !words[at]?.opensClause) at = starting.get(at)?.to ?? at + 1;
  const word = words[at];
  return word !== undefined && !word.opensClause && missedThings.has(word.text);
}

/** "Can't speak any TLS", "untick SSL": denied by what stands before. */
function isRefused(mode: Mention, words: readonly Word[], starting: Starting): boolean {
  let isSought = false;
  for (let at = mode.from; at > mode.from - reach; at--) {
    if (words[at]?.opensClause) return false;
    const text = words[at - 1]?.text ?? '';
    if (refusalWords.has(text)) return true;
    if (denialWords.has(text)) return !(isSought && missesPort(mode, words, starting));
    const isPassed = useWords.has(text) || joining.test(text) || tls.has(text);
    if (!isPassed) return false;
    isSought ||= seekWords.has(text);
  }
  return false;
}

/**
 * The places of the modes that a question denies in other words than "no" and "without": "security
 * none", "SSL switched off", "a scanner that cannot do TLS". `starting` are the mentions by the place
 * of their first word.
 */
export function readDeniedModes(words: readonly Word[], mentions: readonly Mention[]): number[] {
  const modes = mentions.filter(
    (mention) =>
      speaksOf(mention, tls) && !speaksOf(mention, protocols) && !isVersion(mention, words),
  );
  if (modes.length === 0) return [];
  const starting = new Map(mentions.map((mention) => [mention.from, mention]));
  const asksForPort = mentions.some((mention) => isConcept(mention, 'port'));
  return modes
    .filter(
      (mode) =>
        isSwitchedOff(mode, words, starting, asksForPort) || isRefused(mode, words, starting),
    )
    .map((mode) => mode.from);
}

/** "No IMAP SSL port in my notes": a "no" that denies nothing, because a port is missing. */
export function missesNamedPort(
  no: Mention,
  words: readonly Word[],
  mentions: readonly Mention[],
): boolean {
  const starting = new Map(mentions.map((mention) => [mention.from, mention]));
  let at = no.to;
  while (/^(port|ports|puerto|anschluss|for|de|fur|pour|para)$/.test(words[at]?.text ?? '')) at++;
  const isPortFirst = at > no.to;
  if (!describes(at, starting)) return false;
  if (isPortFirst) return true;
  const isProtocolFirst = speaksOf(starting.get(at), protocols);
  while (describes(at, starting) && !words[at]?.opensClause) at = starting.get(at)?.to ?? at + 1;
  if (!missedThings.has(words[at]?.text ?? '') || words[at]?.opensClause) return false;
  return isProtocolFirst || missingWords.has(words[no.from - 1]?.text ?? '');
}
