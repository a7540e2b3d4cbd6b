import type { FollowUp } from '../answers/answer.ts';
import type { EntryId } from '../knowledge/entry.ts';

/** What a quiz may be about. */
export type QuizTopic =
  | 'smtp'
  | 'imap'
  | 'pop3'
  | 'modes'
  | 'firewall'
  | 'providers'
  | 'errors'
  | 'checking';

/** A question with one right choice, and what there is to say about it. */
export interface Question {
  /** Stays the same over versions, because what a person remembers is kept under it. */
  readonly id: string;
  /** 1 comes first: what everybody on a helpdesk needs. */
  readonly level: 1 | 2 | 3;
  readonly topics: readonly QuizTopic[];
  readonly text: string;
  /** Two to four, in the order in which they are shown. */
  readonly choices: readonly Choice[];
  /** The id of the only right choice. */
  readonly right: string;
  /** The answer in full, where the choice alone is short: "993 with SSL/TLS". */
  readonly answer: string;
  /** Why it is so. */
  readonly why: string;
  readonly about: readonly EntryId[];
  readonly references: readonly string[];
  readonly readOn: string;
  /** Leads to the whole answer. */
  readonly more: FollowUp;
}

export interface Choice {
  /** As it is typed: "993", "starttls"; a letter where the choice is a sentence. */
  readonly id: string;
  readonly label: string;
  /** What is wrong with it, or what it is instead. */
  readonly remark?: string;
}

/** A choice, with what the knowledge says of it. */
export interface Candidate extends Choice {
  readonly isRight: boolean;
}

type Draft = Omit<Question, 'choices' | 'right' | 'answer'> & Partial<Pick<Question, 'answer'>>;

/**
 * A question out of its candidates; null where the knowledge does not say that exactly one of them
 * is right: such a question would not be fair.
 */
export function toQuestion(draft: Draft, candidates: readonly Candidate[]): Question | null {
  const [right, ...others] = candidates.filter(({ isRight }) => isRight);
  if (!right || others.length > 0 || candidates.length < 2) return null;
  const choices = candidates.map(
    ({ id, label, remark, isRight }): Choice =>
      isRight || remark === undefined ? { id, label } : { id, label, remark },
  );
  return { answer: right.label, ...draft, choices, right: right.id };
}

/** Choices that are sentences get a letter, in an order that tells nothing and never changes. */
export function lettered(
  questionId: string,
  candidates: readonly Omit<Candidate, 'id'>[],
): readonly Candidate[] {
  return candidates
    .map((candidate) => ({ candidate, place: placeOf(questionId + candidate.label) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ candidate }, index) => ({ ...candidate, id: 'abcd'[index] ?? '' }));
}

/** A number that depends on every character of a text (FNV-1a, 32 bits). */
function placeOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

/** The right choice of a question. */
export function rightChoice({ choices, right }: Question): Choice {
  const found = choices.find(({ id }) => id === right);
  if (!found) throw new Error(`No choice is ${right}.`);
  return found;
}

/** Whether the choices are sentences, which a surface has to list beside their letters. */
export function isLettered({ choices }: Question): boolean {
  return choices.every(({ id }) => /^[a-d]$/.test(id));
}
