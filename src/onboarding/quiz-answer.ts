import type { Answer } from '../answers/answer.ts';
import type { Learner } from './learner.ts';
import { toQuestionAnswer } from './page-answer.ts';
import type { QuizTopic } from './question.ts';
import { type Chosen, roundOf } from './quiz.ts';

/** What asks for the next question, of the same topic. */
export function askNext(topic: QuizTopic | null): string {
  return topic === null ? 'quiz' : `quiz ${topic}`;
}

/** A question of the quiz as it is shown, also the one that comes by itself every day. */
export function toQuizQuestion(
  { question, because }: Chosen,
  learner: Learner,
  topic: QuizTopic | null = null,
  note?: string,
): Answer {
  const card = learner.cards[question.id];
  return toQuestionAnswer(question, {
    headline: `Quiz: ${reasons[because]}`,
    askChoice: (choice) => `${askNext(topic)} answer ${question.id}.${roundOf(card)} ${choice}`,
    instead: { label: 'My progress', ask: 'progress' },
    ...(note !== undefined && { note }),
  });
}

const reasons: Readonly<Record<Chosen['because'], string>> = {
  due: 'you have met this one before',
  new: 'a new one',
  early: 'nothing is due, so this one comes early',
};
