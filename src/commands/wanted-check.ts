import { hostAndPort } from '../answers/report/doors.ts';
import type { Refusal, Target } from '../checks/check-report.ts';
import type { Guard } from '../checks/guard.ts';
import { readTarget } from '../checks/target.ts';
import type { CheckMatch, Match } from '../matching/match.ts';
import {
  asksForSettings,
  beginsWithHost,
  isNameless,
  isPlain,
  isSentence,
  readCheckWords,
  readStateWords,
  wordNaming,
} from './check-words.ts';

/** What a question wants checked: a server, a provider's servers, or nothing that may be. */
export type WantedCheck =
  | { readonly kind: 'target'; readonly target: Target; readonly withDialogue: boolean }
  | { readonly kind: 'provider'; readonly provider: string }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };

/**
 * Reads what is to be checked, from the very words after `check`, or from what a question was found
 * to be about ("is imap.example.com:993 up"). Null where it asks for no check.
 *
 * @param typed the question as it came: nothing in it has been folded.
 */
export function readWantedCheck(typed: string, match: Match, guard: Guard): WantedCheck | null {
  const asked = readCheckWords(typed);
  if (!asked) return fromSentence(typed, match, guard);
  const { words, withDialogue, isTalk } = asked;
  const read = readTarget(words, guard);
  if (!('refused' in read)) return { kind: 'target', target: read, withDialogue };
  const { provider } = match.slots;
  if (isPlain(words) && provider !== null) {
    return asksForSettings(words) ? null : { kind: 'provider', provider };
  }
  if (isNameless(words)) return withoutName;
  if (match.kind === 'check' && isSentence(words)) return fromMatch(typed, match, guard);
  if (isTalk && !beginsWithHost(words)) return fromSentence(typed, match, guard);
  if (isAboutMore(match, words, read)) return null;
  return { kind: 'refusal', refusal: read };
}

function fromSentence(typed: string, match: Match, guard: Guard): WantedCheck | null {
  return match.kind === 'check' ? fromMatch(typed, match, guard) : fromState(typed, match);
}

/** "is gmail up?": a provider, or a server that is not named. */
function fromState(typed: string, match: Match): WantedCheck | null {
  const words = readStateWords(typed);
  if (words === null) return null;
  if (match.kind === 'provider') return { kind: 'provider', provider: match.provider.id };
  return isNameless(words) ? withoutName : null;
}

const withoutName: WantedCheck = { kind: 'refusal', refusal: { refused: 'empty' } };

/** What a question was found to be about is read once more as it was typed: finding folds letters
 * and drops marks, and must not make another server of what stands there. */
function fromMatch(typed: string, { target, namesSeveral }: CheckMatch, guard: Guard): WantedCheck {
  if (namesSeveral) return { kind: 'refusal', refusal: { refused: 'one-target' } };
  const { host, port, protocol } = target;
  const word = wordNaming(host, typed) ?? hostAndPort(host, port);
  const read = readTarget([word, port, protocol].filter((one) => one !== null).join(' '), guard);
  if ('refused' in read) return { kind: 'refusal', refusal: read };
  return { kind: 'target', target: read, withDialogue: false };
}

/** Whether the words after `check` ask something else ("check ssl certificate", "check 535 5.7.8"):
 * they are answered from what is known. A name that nobody knows ("localhost") was meant as a server. */
function isAboutMore(match: Match, words: string, { refused }: Refusal): boolean {
  if (match.kind === 'error') return words.trim().includes(' ');
  if (match.kind === 'check' || !isPlain(words)) return false;
  const isName = refused === 'special-name';
  if (match.kind === 'none') return isName && isSentence(words) && !/\d/.test(words);
  return !(match.kind === 'service' && isName);
}
