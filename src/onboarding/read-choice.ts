import type { Choice, Question } from './question.ts';

/** The choice that somebody pressed or typed, by its id or its label; null where it is none. */
export function readChoice({ choices }: Question, typed: string): Choice | null {
  const said = plain(typed);
  return choices.find(({ id, label }) => plain(id) === said || plain(label) === said) ?? null;
}

/** Letters and figures only, so that "SSL / TLS" is "ssl/tls". */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
