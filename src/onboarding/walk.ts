import { course, type Lesson } from './course.ts';
import type { CoursePlace, CourseRecord, Learner } from './learner.ts';
import type { Question } from './question.ts';
import type { QuestionBank } from './questions.ts';
import { roundOf, withAnswer } from './quiz.ts';

/** A page of the course. Lessons and questions are numbered from 1, as people count. */
export type Page =
  | { readonly kind: 'lesson'; readonly lesson: Lesson; readonly number: number }
  | {
      readonly kind: 'question';
      readonly lesson: Lesson;
      readonly number: number;
      readonly question: Question;
      readonly position: number;
    }
  | { readonly kind: 'interview' };

/** The place of the last question, as it is kept. */
const interviewPlace: CoursePlace = { lesson: 'interview', page: 0 };

/** A lesson's page, or one of its questions; null where there is none. */
export function findPage(bank: QuestionBank, number: number, position = 0): Page | null {
  const lesson = course[number - 1];
  if (!lesson) return null;
  if (position === 0) return { kind: 'lesson', lesson, number };
  const question = bank.get(lesson.questions[position - 1] ?? '');
  return question ? { kind: 'question', lesson, number, question, position } : null;
}

/** What people call a lesson by, beside its number. */
const lessonWords: Readonly<Record<string, readonly string[]>> = {
  sending: ['smtp', 'sending', 'sending mail'],
  fetching: ['imap', 'pop3', 'pop', 'reading', 'fetching', 'imap and pop3'],
  modes: ['ssl', 'tls', 'ssl/tls', 'starttls', 'modes', 'encryption'],
  firewalls: ['firewall', 'firewalls'],
  providers: ['providers', 'app passwords'],
  errors: ['errors', 'codes'],
  checking: ['checking', 'checking a server'],
};

/** A lesson by what it is about ("imap"); null where none is. */
export function findLesson(words: string): Page | null {
  const index = course.findIndex(({ id }) => lessonWords[id]?.includes(words));
  const lesson = course[index];
  return lesson ? { kind: 'lesson', lesson, number: index + 1 } : null;
}

/** The page of the course on which a question stands; null where it is only in the quiz. */
export function pageOfQuestion(bank: QuestionBank, id: string): Page | null {
  const index = course.findIndex(({ questions }) => questions.includes(id));
  const position = (course[index]?.questions.indexOf(id) ?? -1) + 1;
  return position > 0 ? findPage(bank, index + 1, position) : null;
}

/** The page after this one. */
export function pageAfter(bank: QuestionBank, page: Page): Page {
  if (page.kind === 'interview') return page;
  const position = page.kind === 'question' ? page.position : 0;
  return (
    findPage(bank, page.number, position + 1) ??
    findPage(bank, page.number + 1) ?? { kind: 'interview' }
  );
}

/** What leads to a page, from anywhere and as often as one likes. */
export function askForPage(page: Page): string {
  if (page.kind === 'interview') return 'learn interview';
  const lesson = `learn lesson ${page.number}`;
  return page.kind === 'question' ? `${lesson} question ${page.position}` : lesson;
}

/**
 * Where somebody goes on: the page that was shown last, or the one after an answered question. After
 * the last question it is the first lesson that has questions left; null where there is nothing.
 */
export function pageToGoOn(bank: QuestionBank, { place, answers }: CourseRecord): Page | null {
  if (place === null) return lessonLeft(bank, answers);
  if (place.lesson === interviewPlace.lesson) return { kind: 'interview' };
  const number = course.findIndex(({ id }) => id === place.lesson) + 1;
  const page = findPage(bank, number, place.page) ?? findPage(bank, Math.max(1, number));
  const isAnswered = page?.kind === 'question' && answers[page.question.id] !== undefined;
  return page && isAnswered ? pageAfter(bank, page) : page;
}

function lessonLeft(bank: QuestionBank, answers: CourseRecord['answers']): Page | null {
  if (Object.keys(answers).length === 0) return null;
  const index = course.findIndex(({ questions }) => questions.some((id) => !answers[id]));
  return findPage(bank, index + 1);
}

function placeOf(page: Page): CoursePlace {
  if (page.kind === 'interview') return interviewPlace;
  return { lesson: page.lesson.id, page: page.kind === 'question' ? page.position : 0 };
}

/** Remembers the page that is shown, and when the course was begun. */
export function arriveAt(page: Page, learner: Learner, now: Date): Learner {
  const startedAt = learner.course.startedAt ?? now.toISOString();
  return { ...learner, course: { ...learner.course, startedAt, place: placeOf(page) } };
}

/** Remembers the first answer to a question of the course; the quiz learns of it too. */
export function answerInCourse(
  learner: Learner,
  { question, choice }: { readonly question: Question; readonly choice: string },
  now: Date,
): Learner {
  if (learner.course.answers[question.id]) return learner;
  const wasRight = choice === question.right;
  const answers = { ...learner.course.answers, [question.id]: { choice, wasRight } };
  const startedAt = learner.course.startedAt ?? now.toISOString();
  const answered = { ...learner, course: { ...learner.course, startedAt, answers } };
  const round = roundOf(learner.cards[question.id]);
  return finished(withAnswer(answered, { question, wasRight, round }, now), now);
}

/** The course is done once each of its questions was answered, the last one too. */
function finished(learner: Learner, now: Date): Learner {
  const { answers, interview, finishedAt } = learner.course;
  const asked = course.flatMap(({ questions }) => questions);
  if (finishedAt !== null || interview === null || asked.some((id) => !answers[id])) return learner;
  return { ...learner, course: { ...learner.course, finishedAt: now.toISOString() } };
}

/** Remembers how many ports were named rightly in the last question; the best attempt counts. */
export function answerInterview(learner: Learner, named: number, now: Date): Learner {
  const { course: before } = learner;
  const startedAt = before.startedAt ?? now.toISOString();
  const interview = Math.max(named, before.interview ?? 0);
  return finished({ ...learner, course: { ...before, startedAt, interview, place: null } }, now);
}

/** Whether the last question is what the person sees: then an answer may be typed as it is. */
export function isAtInterview({ course: { place } }: Learner): boolean {
  return place?.lesson === interviewPlace.lesson;
}
