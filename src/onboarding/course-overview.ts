import type { Answer, Part } from '../answers/answer.ts';
import { course } from './course.ts';
import type { CourseRecord } from './learner.ts';
import type { QuestionBank } from './questions.ts';
import { toSaid } from './said.ts';
import { askForPage, pageToGoOn } from './walk.ts';

/** All lessons, and how far one is. `note` says first what was asked for and is not there. */
export function toOverview(record: CourseRecord, bank: QuestionBank, note?: string): Answer {
  const next = pageToGoOn(bank, record);
  const table: Part = {
    kind: 'table',
    caption: 'Lessons',
    columns: ['Lesson', 'About', 'Questions'],
    rows: [
      ...course.map(({ title, questions }, index) => [
        String(index + 1),
        title,
        progressOf(questions, record),
      ]),
      ['–', 'The last question', portsOf(record)],
    ],
  };
  return toSaid({
    kind: 'lesson',
    headline: note ?? `A course on mail ports: ${course.length} short lessons and a last question.`,
    parts: [
      table,
      {
        kind: 'text',
        text: 'Each lesson is one screen and three questions. Stop at any time: “learn” goes on where you were, from anywhere.',
      },
    ],
    followUps: [
      next === null
        ? { label: 'Start with lesson 1', ask: 'learn lesson 1' }
        : { label: 'Go on where I was', ask: askForPage(next) },
      { label: 'The last question', ask: 'learn interview' },
      ...(next === null ? [] : [{ label: 'Start over', ask: 'learn restart' }]),
      { label: 'Quiz', ask: 'quiz' },
    ],
  });
}

function portsOf({ interview }: CourseRecord): string {
  return interview === null ? 'not begun' : `${interview} right of 7 ports`;
}

function progressOf(questions: readonly string[], { answers }: CourseRecord): string {
  const given = questions.flatMap((id) => answers[id] ?? []);
  if (given.length === 0) return 'not begun';
  const right = given.filter(({ wasRight }) => wasRight).length;
  return `${right} right of ${given.length}${given.length < questions.length ? ' so far' : ''}`;
}
