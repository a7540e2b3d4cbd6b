import { missesNamedPort, readDeniedModes } from './denied-modes.ts';
import { hasKind, isConcept, type Mention } from './senses.ts';
import type { Word } from './words.ts';

/** Words over which a negation reaches to what it denies: "not on port 465", "without any SSL". */
const passed = new Set(
  'the a an any use using uses used on over via through with by port ports of to from like is be das die der den mit le la les de du des el los por con'.split(
    ' ',
  ),
);
/** Words that carry a negation on: "without SSL or TLS". */
const joining = new Set('or and und oder ou et o y either'.split(' '));
/** Words after which "no" is short for "number": "port no 993". */
const counted = /^(ports?|tel|ticket|case|account|phone|order|serial|item|puerto|numero)$/;

/** Denials that a missing thing may follow: "no IMAP port in my notes". */
const determiner = /^(no|kein|keine|keinen|pas de|ningun|ninguna)$/;

const protocols = ['imap', 'pop3', 'smtp', 'relay', 'send'];
const modes = ['ssl', 'tls', 'secure', 'starttls', 'plain', 'implicit'];

type Deniable = 'protocol' | 'security' | 'provider' | 'number';

function kindOfMention(mention: Mention): Deniable | null {
  if (hasKind(mention, 'provider')) return 'provider';
  for (const sense of mention.senses) {
    if (sense.kind !== 'concept') continue;
    if (protocols.includes(sense.name)) return 'protocol';
    if (modes.includes(sense.name)) return 'security';
  }
  return null;
}

/** What a negation can deny: a protocol, a mode, a provider or a number. */
function kindOf(mention: Mention | undefined, word: Word): Deniable | null {
  if (word.kind === 'number') return 'number';
  if (word.kind === 'host' || word.kind === 'address') return 'provider';
  return mention ? kindOfMention(mention) : null;
}

function startsNegation(
  mention: Mention,
  words: readonly Word[],
  next: Mention | undefined,
): boolean {
  if (mention.phrase !== 'no' || !counted.test(words[mention.from - 1]?.text ?? '')) return true;
  const word = words[mention.to];
  return word !== undefined && kindOf(next, word) === 'security';
}

/** What stands at a place: how far it goes, and what a negation could deny there. */
function stepAt(at: number, words: readonly Word[], starting: ReadonlyMap<number, Mention>) {
  const word = words[at];
  if (!word || word.opensClause) return null;
  const mention = starting.get(at);
  return { text: word.text, kind: kindOf(mention, word), next: mention?.to ?? at + 1 };
}

/** The places that one negation denies. */
function reachOf(
  negation: Mention,
  words: readonly Word[],
  starting: ReadonlyMap<number, Mention>,
): number[] {
  const denied: number[] = [];
  let kind: Deniable | null = null;
  let at = negation.to;
  for (let step = stepAt(at, words, starting); step; step = stepAt(at, words, starting)) {
    const isDenied = step.kind !== null && (kind === null || kind === step.kind);
    if (!isDenied && !(kind === null ? passed : joining).has(step.text)) break;
    if (isDenied) {
      kind = step.kind;
      for (let place = at; place < step.next; place++) denied.push(place);
    }
    at = step.next;
  }
  return denied;
}

/**
 * The places of the words that are denied: "imap without SSL", "not 465, the other one". A negation
 * reaches the next protocol, mode, provider or number in its clause, and on over "or" to more of the
 * same kind.
 */
export function readNegations(words: readonly Word[], mentions: readonly Mention[]): Set<number> {
  const negations = mentions.filter((mention) => isConcept(mention, 'not'));
  const denied = new Set(readDeniedModes(words, mentions));
  if (negations.length === 0) return denied;
  const starting = new Map(mentions.map((mention) => [mention.from, mention]));
  for (const negation of negations) {
    if (!startsNegation(negation, words, starting.get(negation.to))) continue;
    if (determiner.test(negation.phrase) && missesNamedPort(negation, words, mentions)) continue;
    for (const place of reachOf(negation, words, starting)) denied.add(place);
  }
  return denied;
}
