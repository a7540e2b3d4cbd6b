import type { Answer, FollowUp, Part } from '../answers/answer.ts';
import type { Known } from '../answers/known.ts';
import { toSource, toSourcesPart } from '../answers/sources.ts';
import type { EntryId } from '../knowledge/entry.ts';
import { course, interviewQuestion, type Lesson } from './course.ts';
import { isLettered, type Question } from './question.ts';
import type { QuestionBank } from './questions.ts';
import { toSaid } from './said.ts';
import { createShelf } from './shelf.ts';
import { askForPage, type Page, pageAfter } from './walk.ts';

/** A page of the course as it is shown. */
export function toPageAnswer(page: Page, bank: QuestionBank, known: Known): Answer {
  if (page.kind === 'interview') return toInterviewPage();
  if (page.kind === 'lesson') return toLessonAnswer(page, bank, known);
  return toQuestionAnswer(page.question, {
    headline: `Lesson ${page.number}, question ${page.position} of ${page.lesson.questions.length}`,
    askChoice: (choice) => `learn answer ${page.question.id} ${choice}`,
    instead: { label: 'Back to the lesson', ask: `learn lesson ${page.number}` },
  });
}

function toLessonAnswer(page: Page & { kind: 'lesson' }, bank: QuestionBank, known: Known): Answer {
  const { lesson, number } = page;
  const [first] = lesson.about.flatMap((id) => entryOf(known, id) ?? []);
  return toSaid({
    kind: 'lesson',
    headline: `Lesson ${number} of ${course.length}: ${lesson.title}`,
    parts: [
      ...lesson.teach(createShelf(known)),
      toSourcesPart(referencesOf(lesson, known), first?.readOn ?? null),
    ],
    followUps: [
      { label: 'To the questions', ask: askForPage(pageAfter(bank, page)) },
      { label: 'Read more', ask: lesson.more },
      { label: 'All lessons', ask: 'learn lessons' },
    ],
    about: lesson.about,
  });
}

/** The strongest reference of each entry, each document once. */
function referencesOf({ about }: Lesson, known: Known): readonly string[] {
  const references = about.flatMap((id) => entryOf(known, id)?.references[0] ?? []);
  const byAddress = new Map(references.map((one) => [toSource(one).url ?? one, one]));
  return [...byAddress.values()];
}

function entryOf({ services, topics, symptoms, providers }: Known, id: EntryId) {
  return services.get(id) ?? topics.get(id) ?? symptoms.get(id) ?? providers.get(id);
}

interface Asking {
  /** What the question is part of: "Lesson 2, question 1 of 3". */
  readonly headline: string;
  /** What answers it, by the choice's id. */
  readonly askChoice: (choice: string) => string;
  /** What can be done instead of answering. */
  readonly instead: FollowUp;
  readonly note?: string;
}

/** A question with a button for each choice. */
export function toQuestionAnswer(question: Question, asking: Asking): Answer {
  const letters = isLettered(question);
  const listed: readonly Part[] = letters
    ? [{ kind: 'facts', facts: question.choices.map(({ id, label }) => toFact(id, label)) }]
    : [];
  const note: readonly Part[] = asking.note ? [{ kind: 'text', text: asking.note }] : [];
  return toSaid({
    kind: 'question',
    headline: question.text,
    parts: [...listed, { kind: 'text', text: asking.headline }, ...note],
    followUps: [
      ...question.choices.map(({ id, label }) => ({
        ...(letters
          ? { label: id.toUpperCase(), spoken: `${id.toUpperCase()}: ${label}` }
          : { label }),
        ask: asking.askChoice(id),
      })),
      asking.instead,
    ],
    about: [],
  });
}

function toFact(id: string, label: string) {
  return { label: id.toUpperCase(), value: label };
}

function toInterviewPage(): Answer {
  return toSaid({
    kind: 'question',
    headline: interviewQuestion,
    awaits: 'learn interview',
    parts: [
      {
        kind: 'text',
        text: 'This is the last question, and the one that people are asked in an interview. Answer it in your own words: each port, what it is for, and its mode. There are seven.',
      },
      {
        kind: 'text',
        text: 'Write it to Mailport like any question, with “learn interview” before it or without. Spelling and form do not matter.',
      },
    ],
    followUps: [
      { label: 'Look again: reading', ask: 'learn lesson 3' },
      { label: 'Look again: sending', ask: 'learn lesson 2' },
    ],
  });
}
