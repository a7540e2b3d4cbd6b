import { type Known, toKnown } from '../answers/known.ts';
import type { Entry } from '../knowledge/entry.ts';
import { createQuestions, type QuestionBank } from './questions.ts';

/** What is taught, made once from what is known. */
export interface School {
  readonly known: Known;
  readonly bank: QuestionBank;
}

/** Makes the questions of the course and the quiz from the entries. */
export function createSchool(entries: readonly Entry[]): School {
  const known = toKnown(entries);
  return { known, bank: createQuestions(known) };
}
