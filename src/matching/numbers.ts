import type { Mention } from './senses.ts';
import type { Word } from './words.ts';

/** What the numbers of a question are. */
export interface Numbers {
  /** Places of the words that are ports. */
  readonly ports: readonly number[];
  /** Whether a port was called one ("port 25", "465/tcp"), or is all that was asked. */
  readonly named: boolean;
  /** SMTP reply codes, as text. */
  readonly codes: readonly string[];
}

/** What people count: "25 users", "20 PCs", "24 hours". */
const counted =
  /^(users?|pcs?|people|persons?|mailboxes|accounts|clients|computers|laptops|desktops|devices|machines|phones|printers|scanners|copiers|staff|employees|colleagues|customers|members|seats|licen[sc]es|emails|mails|messages|connections|sessions|domains|servers|sites|offices|stores|branches|attachments|recipients|times|years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|ms|kb|mb|gb|tb|meg|megs|percent|euros?|dollars?|bucks|pages?|lines?|tickets?|benutzer|nutzer|mitarbeiter|leute|rechner|postfacher|personen|utilisateurs|postes|personnes|usuarios|equipos|personas|ordenadores|of)$/;
/** What bears a number of its own: "Windows 11", "ticket 4711", "room 25". */
const numbered =
  /^(windows|win|outlook|office|exchange|iphone|ipad|galaxy|pixel|android|ios|macos|osx|thunderbird|debian|ubuntu|rhel|centos|fedora|version|ver|v|build|release|update|sp|php|node|python|java|ticket|case|incident|inc|req|request|order|invoice|room|floor|building|page|line|chapter|section|step|lesson|question|item|no|nr|year|since|in|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|rfc|bus|gate|level|unit|apartment|suite|top|error|errno|winsock|code|id|pid|uid)$/;
const months = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

/** A part of a telephone number. */
function isLongNumber(word: Word | undefined): boolean {
  return (
    word?.kind === 'number' &&
    word.text.length >= 3 &&
    !/^(110|143|465|587|993|995|2525)$/.test(word.text)
  );
}

/** "port 4 imap": a hurried "for". Nobody asks for a port 4. */
function isHurriedFor(words: readonly Word[], at: number): boolean {
  return words[at]?.text === '4' && words[at + 1]?.kind === 'word';
}

/** Whether a number counts something, or is part of a name. */
function isNoPort(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.text ?? '';
  const after = words[at + 1];
  const later = words[at + 2];
  if (after && !after.opensClause && counted.test(after.text)) return true;
  if (later && !later.opensClause && after?.kind === 'word' && /s$/.test(later.text)) {
    if (counted.test(later.text)) return true;
  }
  if (after?.kind === 'code' && months.test(before)) return true;
  if (isLongNumber(words[at - 1]) || isLongNumber(after)) return true;
  return numbered.test(before);
}

function isConcept(mention: Mention | undefined, names: RegExp): boolean {
  return (
    mention?.senses.some((sense) => sense.kind === 'concept' && names.test(sense.name)) ?? false
  );
}

/** Whether the words beside a number call it a port: "port no. 25", "465/tcp", "smtp 587". */
function isNamedPort(
  words: readonly Word[],
  at: number,
  mentionOf: (place: number) => Mention | undefined,
) {
  let before = at - 1;
  while (/^(no|nr|number|numbers|is|on|num|and|or|vs)$/.test(words[before]?.text ?? '')) before--;
  while (words[before]?.kind === 'number') before--;
  const near = /^(port|tcp|udp)$/;
  if (isConcept(mentionOf(before), near)) return true;
  return isConcept(mentionOf(at + 1), near) && !words[at + 1]?.opensClause;
}

type Tell = (text: string) => boolean;

/** What one number is: a port that is called one, a port, a reply code, or none of them. */
function readNumber(
  words: readonly Word[],
  at: number,
  mentionOf: (place: number) => Mention | undefined,
  isCode: Tell,
  isMailPort: Tell,
): 'named' | 'port' | 'code' | null {
  const text = words[at]?.text ?? '';
  if (isHurriedFor(words, at)) return null;
  const isNamed = isNamedPort(words, at, mentionOf);
  const mention = mentionOf(at);
  if (mention && !(isNamed && mention.phrase === text)) return null;
  if (isNamed) return 'named';
  if (isCode(text)) return 'code';
  return words.length === 1 || (isMailPort(text) && !isNoPort(words, at)) ? 'port' : null;
}

/**
 * Tells the ports among the numbers of a question from what people count, versions, tickets and SMTP
 * reply codes. `isCode` says which numbers are known codes, `isMailPort` which are known ports.
 */
export function readNumbers(
  words: readonly Word[],
  mentions: readonly Mention[],
  isCode: Tell,
  isMailPort: Tell,
): Numbers {
  if (!words.some(({ kind }) => kind === 'number')) return { ports: [], named: false, codes: [] };
  const places = new Map<number, Mention>();
  for (const mention of mentions) {
    for (let at = mention.from; at < mention.to; at++) places.set(at, mention);
  }
  const numbers = [...words.entries()]
    .filter(([, { kind, text }]) => kind === 'number' && text.length <= 9)
    .map(([at, { text }]) => {
      const mentionOf = (place: number) => places.get(place);
      return { at, text, is: readNumber(words, at, mentionOf, isCode, isMailPort) };
    });
  return {
    ports: numbers.filter(({ is }) => is === 'port' || is === 'named').map(({ at }) => at),
    named: numbers.some(({ is }) => is === 'named'),
    codes: numbers.filter(({ is }) => is === 'code').map(({ text }) => text),
  };
}
