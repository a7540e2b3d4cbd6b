import type { Mention } from './senses.ts';
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

function conceptsOf(mention: Mention): string[] {
  return mention.senses.flatMap((sense) => (sense.kind === 'concept' ? [sense.name] : []));
}

const deniable = new Set([
  'imap',
  'pop3',
  'smtp',
  'ssl',
  'tls',
  'secure',
  'starttls',
  'plain',
  'implicit',
  'relay',
  'send',
]);

/** What a negation can deny: a protocol, a mode, a provider or a number. */
function kindOf(mention: Mention | undefined, word: Word): string | null {
  if (word.kind === 'number') return 'number';
  if (word.kind === 'host' || word.kind === 'address') return 'provider';
  if (!mention) return null;
  if (mention.senses.some((sense) => sense.kind === 'provider')) return 'provider';
  const name = conceptsOf(mention).find((concept) => deniable.has(concept));
  if (!name) return null;
  return /^(imap|pop3|smtp|relay|send)$/.test(name) ? 'protocol' : 'security';
}

function startsNegation(
  mention: Mention,
  words: readonly Word[],
  next: Mention | undefined,
): boolean {
  if (!conceptsOf(mention).includes('not')) return false;
  if (mention.phrase !== 'no' || !counted.test(words[mention.from - 1]?.text ?? '')) return true;
  const word = words[mention.to];
  return word !== undefined && kindOf(next, word) === 'security';
}

/** "SSL off", "encryption disabled": denied by the word behind it. */
function isSwitchedOff(mention: Mention, words: readonly Word[]): boolean {
  const after = words[mention.to];
  const isOff = /^(off|disabled|deactivated|deaktiviert|aus|desactive|desactivado)$/.test(
    after?.text ?? '',
  );
  return isOff && kindOf(mention, { text: '', kind: 'word', opensClause: false }) === 'security';
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
  let kind: string | null = null;
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
  const starting = new Map(mentions.map((mention) => [mention.from, mention]));
  const negations = mentions.filter((mention) =>
    startsNegation(mention, words, starting.get(mention.to)),
  );
  const off = mentions.filter((mention) => isSwitchedOff(mention, words));
  return new Set([
    ...negations.flatMap((negation) => reachOf(negation, words, starting)),
    ...off.map((mention) => mention.from),
  ]);
}
