import type { Mention } from './senses.ts';
import { countedWords, groupWords, numberedThings, reachEnds } from './vocabulary/counted-words.ts';
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

type MentionOf = (place: number) => Mention | undefined;

/** Concepts that describe a port: a number before two of them is none that counts. */
const describing = /^(imap|pop3|smtp|ssl|tls|secure|starttls|port)$/;
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

function isConcept(mention: Mention | undefined, names: RegExp): boolean {
  return (
    mention?.senses.some((sense) => sense.kind === 'concept' && names.test(sense.name)) ?? false
  );
}

/** Whether the words beside a number call it a port: "port no. 25", "465/tcp", "smtp 587". */
function isNamedPort(words: readonly Word[], at: number, mentionOf: MentionOf) {
  let before = at - 1;
  while (/^(no|nr|number|numbers|is|on|num|and|or|vs)$/.test(words[before]?.text ?? '')) before--;
  while (words[before]?.kind === 'number') before--;
  const near = /^(port|tcp|udp)$/;
  if (isConcept(mentionOf(before), near)) return true;
  return isConcept(mentionOf(at + 1), near) && !words[at + 1]?.opensClause;
}

/** Words between a number and the question whether mail is there: "is 3306 a mail port". */
const ofAPort = /^(a|an|the|any|even|really|actually|also|used|for|as|ein|eine|un|une)$/;

/**
 * Whether a number is asked for as a port of mail: "is 3306 a mail port", "999 used for mail", "8080
 * mail port". Of several ports it counts them: "7 mail ports".
 */
function isAskedForMail(words: readonly Word[], at: number, mentionOf: MentionOf): boolean {
  let place = at + 1;
  while (ofAPort.test(words[place]?.text ?? '')) place++;
  const mention = mentionOf(place);
  if (!mention || words[place]?.opensClause || !isConcept(mention, /^mail$/)) {
    if (at < words.length - 1) return false;
    return isPlaceOfMail(words, at, mentionOf) || asksWhether(words, mentionOf);
  }
  const next = words[mention.to];
  const isAtEnd = next === undefined || next.opensClause;
  if (isAtEnd) return !/s$/.test(mention.phrase);
  return next.text === 'port';
}

/** "mail on 5222": a number that stands behind mail and a word for where it goes. */
function isPlaceOfMail(words: readonly Word[], at: number, mentionOf: MentionOf): boolean {
  const isPlaced = /^(on|over|via|through|uses?|using)$/.test(words[at - 1]?.text ?? '');
  return isPlaced && isConcept(mentionOf(at - 2), /^mail$/);
}

/** "does mail use 3306", "can mail go over 8080": a question that ends with the number. */
function asksWhether(words: readonly Word[], mentionOf: MentionOf): boolean {
  if (!/^(is|are|does|do|can|could|may|will)$/.test(words[0]?.text ?? '')) return false;
  return words.some((_, place) => isConcept(mentionOf(place), /^mail$/));
}

/** Whether a word is a plural that nobody here knows: "110 nurses". */
function isUnknownPlural({ text }: Word, mention: Mention | undefined): boolean {
  return mention === undefined && /[a-z]{3}[^siu]s$/.test(text);
}

/** Whether a number counts what stands behind it: "25 users", "143 sales people". */
function counts(words: readonly Word[], at: number, mentionOf: MentionOf): boolean {
  for (let place = at + 1; place <= at + 3; place++) {
    const word = words[place];
    if (word?.kind !== 'word' || word.opensClause || reachEnds.has(word.text)) {
      return place === at + 1 && word?.text === 'of' && !word.opensClause;
    }
    const mention = mentionOf(place);
    if (countedWords.has(word.text) || isUnknownPlural(word, mention)) return true;
    if (isConcept(mention, describing) && place > at + 1) return false;
  }
  return false;
}

/** Whether a number says how many people speak: "we are 25", "a team of 25". */
function countsSpeakers(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.text ?? '';
  const first = words[at - 2]?.text ?? '';
  if (before === 'of') return groupWords.has(first);
  return (
    before === 'somos' ||
    (/^(are|sind|sommes|were)$/.test(before) && /^(we|wir|nous|there)$/.test(first))
  );
}

/** "IT-143", "25-person": a number tied by a hyphen to a word that is none of mail. */
function isTied(words: readonly Word[], at: number, mentionOf: MentionOf): boolean {
  const hyphen = words[at]?.hyphen;
  if (hyphen === undefined) return false;
  const mention = mentionOf(hyphen === 'before' ? at - 1 : at + 1);
  return !mention?.senses.some(({ kind }) =>
    /^(concept|service|provider|program|stranger)$/.test(kind),
  );
}

/** Whether a number counts something, or is part of a name. */
function isNoPort(words: readonly Word[], at: number, mentionOf: MentionOf): boolean {
  const before = words[at - 1]?.text ?? '';
  const after = words[at + 1];
  if (counts(words, at, mentionOf) || countsSpeakers(words, at)) return true;
  if (isTied(words, at, mentionOf)) return true;
  if (after?.kind === 'code' && months.test(before)) return true;
  if (isLongNumber(words[at - 1]) || isLongNumber(after)) return true;
  return numberedThings.has(before);
}

/** "WinError 10061": a number of Winsock is an error only where it is called one, or stands alone. */
function isOfAnError(words: readonly Word[], at: number): boolean {
  const called =
    /^(error|errno|winerror|winsock|wsa|wsagetlasterror|socket|code|err|oserror|fehler|erreur)$/;
  return words.length === 1 || called.test(words[at - 1]?.text ?? '');
}

type Tell = (text: string) => boolean;

/** What one number is: a port that is called one, a port, a reply code, or none of them. */
function readNumber(
  words: readonly Word[],
  at: number,
  mentionOf: MentionOf,
  isCode: Tell,
  isMailPort: Tell,
): 'named' | 'port' | 'code' | null {
  const text = words[at]?.text ?? '';
  if (isHurriedFor(words, at)) return null;
  const isNamed = isNamedPort(words, at, mentionOf);
  const mention = mentionOf(at);
  if (mention && !(isNamed && mention.phrase === text)) return null;
  if (isNamed) return 'named';
  if (isCode(text) && (text.length === 3 || isOfAnError(words, at))) return 'code';
  if (words.length === 1) return 'port';
  if (isNoPort(words, at, mentionOf)) return null;
  if (isAskedForMail(words, at, mentionOf)) return 'named';
  return isMailPort(text) ? 'port' : null;
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
  const mentionOf = (place: number) => places.get(place);
  const numbers = [...words.entries()]
    .filter(([, { kind, text }]) => kind === 'number' && text.length <= 9)
    .map(([at, { text }]) => {
      return { at, text, is: readNumber(words, at, mentionOf, isCode, isMailPort) };
    });
  return {
    ports: numbers.filter(({ is }) => is === 'port' || is === 'named').map(({ at }) => at),
    named: numbers.some(({ is }) => is === 'named'),
    codes: numbers.filter(({ is }) => is === 'code').map(({ text }) => text),
  };
}
