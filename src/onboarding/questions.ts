import type { Known } from '../answers/known.ts';
import { conceptQuestions } from './concept-questions.ts';
import { errorQuestions } from './error-questions.ts';
import { pairQuestions } from './pair-questions.ts';
import { portQuestions } from './port-questions.ts';
import { providerQuestions } from './provider-questions.ts';
import type { Question } from './question.ts';

/** Every question there is, by id, made from what is known. */
export type QuestionBank = ReadonlyMap<string, Question>;

/** Makes the questions; one that the knowledge does not settle is left out. */
export function createQuestions(known: Known): QuestionBank {
  const questions = [
    ...portQuestions(known),
    ...pairQuestions(known),
    ...conceptQuestions(known),
    ...errorQuestions(known),
    ...providerQuestions(known),
  ];
  return new Map(questions.map((question) => [question.id, question]));
}
