import type { Answer } from '../answers/answer.ts';
import { dayName, listed, sentence } from '../answers/words.ts';
import { course } from './course.ts';
import type { Learner } from './learner.ts';
import type { QuizTopic } from './question.ts';
import type { QuestionBank } from './questions.ts';
import { quizTopics } from './quiz.ts';
import { toSaid } from './said.ts';
import { recallOf } from './spacing.ts';

/** How far one person is; nobody else is counted, and nobody is ranked. */
export interface Progress {
  /** Whether the course was begun, be it by looking at a lesson. */
  readonly isStarted: boolean;
  readonly lessonsDone: number;
  readonly lessons: number;
  /** Questions of the course: answered, and right at the first attempt. */
  readonly answered: number;
  readonly right: number;
  /** Of the last question's ports, those named rightly, the best time; null before. */
  readonly interview: number | null;
  readonly finishedAt: string | null;
  /** Questions that were asked in the course or the quiz, and those that are due again. */
  readonly met: number;
  readonly due: number;
  /** Those that the person would probably still answer rightly. */
  readonly known: number;
  readonly questions: number;
  /** What was wrong most lately and is not known yet, the shakiest first; at most three. */
  readonly shaky: readonly string[];
  readonly untouched: readonly QuizTopic[];
}

/** Counts what is kept of a learner, over the questions that there are now. */
export function toProgress(learner: Learner, bank: QuestionBank, now: Date): Progress {
  const { answers, interview, startedAt, finishedAt } = learner.course;
  const asked = course.flatMap(({ questions }) => questions);
  const answered = asked.flatMap((id) => answers[id] ?? []);
  const met = [...bank.values()].flatMap((question) => {
    const card = learner.cards[question.id];
    return card ? [{ question, card }] : [];
  });
  const isLearnt = ({ card }: (typeof met)[number]) => card.state === 2;
  const shaky = met
    .filter((one) => !isLearnt(one))
    .toSorted((a, b) => lastReview(b) - lastReview(a));
  const touched = new Set(met.flatMap(({ question }) => question.topics));
  return {
    isStarted: startedAt !== null,
    lessonsDone: course.filter(({ questions }) => questions.every((id) => answers[id])).length,
    lessons: course.length,
    answered: answered.length,
    right: answered.filter(({ wasRight }) => wasRight).length,
    interview,
    finishedAt,
    met: met.length,
    due: met.filter(({ card }) => Date.parse(card.due) <= now.getTime()).length,
    known: met.filter((one) => isLearnt(one) && recallOf(one.card, now) >= 0.8).length,
    questions: bank.size,
    shaky: shaky.slice(0, 3).map(({ question }) => question.id),
    untouched: quizTopics.filter((topic) => !touched.has(topic)),
  };
}

function lastReview({ card }: { readonly card: { readonly lastReview: string | null } }): number {
  return card.lastReview === null ? 0 : Date.parse(card.lastReview);
}

/** One's own progress, in words. */
export function toProgressAnswer(progress: Progress, bank: QuestionBank): Answer {
  const shaky = progress.shaky.flatMap((id) => bank.get(id) ?? []);
  const again = shaky.map((question) => `• ${question.text} ${sentence(question.answer)}`);
  return toSaid({
    kind: 'progress',
    headline: headlineOf(progress),
    parts: [
      { kind: 'facts', facts: factsOf(progress) },
      ...(again.length > 0
        ? [{ kind: 'text' as const, text: ['Worth another look:', ...again].join('\n') }]
        : []),
      {
        kind: 'text',
        text: 'Only you see this. “forget me” deletes what is kept of you.',
      },
    ],
    followUps: [
      progress.finishedAt === null
        ? { label: progress.isStarted ? 'Go on' : 'Start the course', ask: 'learn' }
        : { label: 'All lessons', ask: 'learn lessons' },
      { label: 'Quiz', ask: 'quiz' },
      ...progress.untouched
        .slice(0, 1)
        .map((topic) => ({ label: `Quiz: ${topic}`, ask: `quiz ${topic}` })),
    ],
  });
}

function headlineOf({ isStarted, lessonsDone, lessons, finishedAt, met }: Progress): string {
  if (finishedAt !== null) return `You finished the course on ${dayName(finishedAt.slice(0, 10))}.`;
  if (!isStarted && met === 0)
    return 'You have not started yet: the course takes about 20 minutes.';
  return `You have done ${lessonsDone} of ${lessons} lessons.`;
}

function factsOf(progress: Progress) {
  const { answered, right, interview, met, questions, known, due } = progress;
  const kept = [`${known} of ${questions} questions known`, due > 0 ? `${due} due now` : ''];
  return [
    ...(answered === 0
      ? []
      : [{ label: 'Its questions', value: `${right} of ${answered} right at the first attempt` }]),
    ...(interview === null ? [] : [{ label: 'Last question', value: `${interview} of 7 ports` }]),
    ...(met === 0 ? [] : [{ label: 'Quiz', value: listed(kept.filter(Boolean), 'and') }]),
  ];
}
