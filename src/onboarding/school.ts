import { type Known, toKnown } from '../answers/known.ts';
import type { Entry } from '../knowledge/entry.ts';
import { createQuestions, type QuestionBank } from './questions.ts';

/** What is taught, made once from what is known. */
export interface School {
  readonly known: Known;
  readonly bank: QuestionBank;
}

const remembered = new WeakMap<readonly Entry[], School>();

/** Makes the questions of the course and the quiz from the entries, once for the same entries. */
export function toSchool(entries: readonly Entry[]): School {
  const before = remembered.get(entries);
  if (before) return before;
  const known = toKnown(entries);
  const school = { known, bank: createQuestions(known) };
  remembered.set(entries, school);
  return school;
}
