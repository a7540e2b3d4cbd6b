import type { Catalogue } from './catalogue.ts';
import type { ClueIndex } from './clue-index.ts';
import type { Match, NoMatch, Slots } from './match.ts';
import type { Nearest } from './nearest.ts';
import type { OwnWords } from './own-words.ts';
import type { Query } from './query.ts';
import { type Asked, toSlots } from './slots.ts';
import type { SymptomHit, SymptomIndex } from './symptoms.ts';
import type { TaughtPhrases } from './taught-phrases.ts';

/** A question with all that it takes to decide what it means. */
export interface Question {
  /** Without markup, not folded. */
  readonly bare: string;
  readonly query: Query;
  readonly asked: Asked;
  readonly catalogue: Catalogue;
  readonly symptoms: SymptomIndex;
  /** The errors whose text stands in the question, of whatever field. */
  readonly errors: readonly SymptomHit[];
  readonly clues: ClueIndex;
  readonly ownWords: OwnWords;
  readonly nearest: Nearest;
  readonly taught: TaughtPhrases;
}

/** A rule: the match that it sees in a question, or null where it is not for this rule. */
export type Rule = (question: Question) => Match | null;

/**
 * What every match has. Mended words and what was inherited make it less sure, and so does a `guess`
 * below 1, where the words leave open what is meant.
 */
export function assess(
  { query, asked }: Question,
  guess = 1,
): { confidence: number; slots: Slots } {
  const confidence = query.exactness * (asked.inherited ? 0.9 : 1) * guess;
  return { confidence: Math.round(confidence * 100) / 100, slots: toSlots(asked) };
}

/** No match, why, and the nearest questions with an answer. */
export function noMatch(question: Question, because: NoMatch['because']): Match {
  const { confidence, slots } = assess(question);
  const nearest = question.nearest(question.query.said);
  return { confidence, slots, kind: 'none', because, nearest };
}

/** Whether a question speaks of any of some concepts. */
export function says({ query }: Question, ...names: readonly string[]): boolean {
  return names.some((name) => query.spoken.has(name));
}

/** Whether anything in a question belongs to mail. */
export function speaksOfMail(question: Question): boolean {
  const { query, asked, catalogue } = question;
  return (
    says(question, 'smtp', 'imap', 'pop3', 'mail', 'starttls', 'submission', 'relay') ||
    says(question, 'relaydenied', 'greylisted', 'spf', 'mtasts', 'dane', 'discovery') ||
    (asked.provider !== null && !asked.provider.weak) ||
    asked.ports.some((port) => catalogue.servicesOn(port).length > 0) ||
    query.hosts.some(
      ({ text, port = 0 }) =>
        /^(smtp|imap|pop|mail|mx)\d*\b/.test(text) || catalogue.servicesOn(port).length > 0,
    )
  );
}

/** Concepts that are of mail by themselves, however many other words stand around them. */
const ofMail =
  'relaydenied greylisted spf mtasts dane sieve discovery oauth apppassword basicauth mailcode mailtool blacklist endtoend rfc8314'.split(
    ' ',
  );

/** Whether words that are met in every field may be meant here: "reset", "too big", a code of three figures. */
export function isPlausible(question: Question): boolean {
  return question.query.leftover.length < 2 || speaksOfMail(question) || says(question, ...ofMail);
}

/** Concepts of networks: beside them an everyday word may tell of mail. */
const ofNetworks =
  'connection server port certificate tls ssl client isp firewall hostname socketcode'.split(' ');

/**
 * Whether words that everybody uses may be meant of mail: "refused", "idle", "wrong password". It takes
 * a word of mail or of networks beside them, or nothing else at all.
 */
export function isAboutMail(question: Question): boolean {
  if (question.query.leftover.length === 0) return true;
  return (
    isPlausible(question) && (speaksOfMail(question) || says(question, ...ofMail, ...ofNetworks))
  );
}
