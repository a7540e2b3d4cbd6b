import type { Answer } from '../answers/answer.ts';
import { toOverview } from '../onboarding/course-overview.ts';
import { type Learner, newLearner } from '../onboarding/learner.ts';
import { toPageAnswer } from '../onboarding/page-answer.ts';
import type { Choice, Question } from '../onboarding/question.ts';
import { readChoice } from '../onboarding/read-choice.ts';
import { type School, toSchool } from '../onboarding/school.ts';
import { toVerdict } from '../onboarding/verdict-answer.ts';
import {
  answerInCourse,
  arriveAt,
  askForPage,
  findLesson,
  findPage,
  type Page,
  pageAfter,
  pageOfQuestion,
  pageToGoOn,
} from '../onboarding/walk.ts';
import type { Call, NamedCommand } from './command.ts';
import { judgeAnswer } from './interview.ts';
import { keepLearning, withWhatIsKept } from './keep-learning.ts';

/** The course: lessons and their questions, left and taken up at any time. */
export const learn: NamedCommand = {
  name: 'learn',
  usage: 'learn',
  about: 'a short course on mail ports, which goes on where you were',
  examples: ['learn'],
  calledBy:
    /^(?:(?:start |begin |take )?(?:the |a )?course|learn(?:ing)?)(?: (?<rest>.+))?$|^(?<lesson>lesson \d{1,3}(?: question \d)?)$/,
  async run(call, { entries }) {
    const school = toSchool(entries);
    const { lesson: alone, rest = alone ?? '' } = call.said;
    for (const [form, act] of forms) {
      const found = form.exec(rest);
      if (found) return act({ call, school, found: found.groups ?? {} });
    }
    const lesson = findLesson(rest);
    return lesson ? show(lesson, { call, school, found: {} }) : null;
  },
};

interface Study {
  readonly call: Call;
  readonly school: School;
  /** What the words behind "learn" say. */
  readonly found: Readonly<Record<string, string | undefined>>;
}

/** What can stand behind "learn". Anything else is a question like any other. */
const forms: readonly (readonly [form: RegExp, act: (study: Study) => Promise<Answer>])[] = [
  [/^$/, goOn],
  [/^(?:next|on|go on|continue)$/, goToNext],
  [/^(?:restart|start over|over|again)$/, restart],
  [/^(?:lessons?|all lessons|overview|contents)$/, overview],
  [/^(?:lesson )?(?<number>\d{1,3})(?: question (?<position>\d))?$/, goToPage],
  [/^answer (?<question>[a-z0-9-]+) (?<choice>.+)$/, answer],
  [/^interview[ :–-]*$/, (study) => show({ kind: 'interview' }, study)],
  [
    /^interview[ :–-]+\S/,
    ({ call, school }) => judgeAnswer(withoutCommand(call.text), call, school),
  ],
];

function withoutCommand(text: string): string {
  return text.replace(/^\s*\w+\s+interview\s*[:–-]?/i, '');
}

/** Shows a page and remembers that the person is there. */
async function show(page: Page, { call, school }: Study): Promise<Answer> {
  const said = toPageAnswer(page, school.bank, school.known);
  return keepLearning(
    call,
    (learner) => arriveAt(page, learner, call.at),
    () => said,
  );
}

async function goOn(study: Study): Promise<Answer> {
  const { call, school } = study;
  const { course } = await call.stores.learners.read(call.who);
  const page = pageToGoOn(school.bank, course);
  if (page === null || (page.kind === 'interview' && course.finishedAt !== null)) {
    return overview(study);
  }
  return show(page, study);
}

async function goToNext(study: Study): Promise<Answer> {
  const { bank } = study.school;
  const { course } = await study.call.stores.learners.read(study.call.who);
  const here = pageToGoOn(bank, course);
  const isShown = here !== null && course.place !== null && isAt(here, course.place);
  const next = isShown ? pageAfter(bank, here) : (here ?? findPage(bank, 1));
  return next ? show(next, study) : overview(study);
}

/** Whether a page is the one that was shown last. */
function isAt(page: Page, place: NonNullable<Learner['course']['place']>): boolean {
  if (page.kind === 'interview') return place.lesson === 'interview';
  const position = page.kind === 'question' ? page.position : 0;
  return page.lesson.id === place.lesson && position === place.page;
}

async function goToPage(study: Study): Promise<Answer> {
  const { number, position = '0' } = study.found;
  const page = findPage(study.school.bank, Number(number), Number(position));
  return page ? show(page, study) : overview(study, 'There is no such lesson. These are there:');
}

async function overview({ call, school }: Study, note?: string): Promise<Answer> {
  const { course } = await call.stores.learners.read(call.who);
  return withWhatIsKept(call, toOverview(course, school.bank, note));
}

/** The course from its beginning; what the quiz remembers stays. */
async function restart({ call, school }: Study): Promise<Answer> {
  const anew = (learner: Learner) => ({ ...learner, course: newLearner.course });
  return keepLearning(call, anew, ({ course }) =>
    toOverview(course, school.bank, 'The course is at its beginning again.'),
  );
}

async function answer(study: Study): Promise<Answer> {
  const { bank } = study.school;
  const { question: id = '', choice: typed = '' } = study.found;
  const question = bank.get(id);
  const page = pageOfQuestion(bank, id);
  if (!question || !page) return overview(study, 'That question is no longer part of the course.');
  const choice = readChoice(question, typed);
  return choice ? judge({ question, choice, page }, study) : show(page, study);
}

interface Given {
  readonly question: Question;
  readonly choice: Choice;
  readonly page: Page;
}

async function judge({ question, choice, page }: Given, { call, school }: Study): Promise<Answer> {
  const next = pageAfter(school.bank, page);
  let isRepeated = false;
  return keepLearning(
    call,
    (learner) => {
      isRepeated = learner.course.answers[question.id] !== undefined;
      if (isRepeated) return learner;
      const given = { question, choice: choice.id };
      return answerInCourse(arriveAt(page, learner, call.at), given, call.at);
    },
    ({ course: { finishedAt } }) => {
      const isLast = next.kind === 'interview' && finishedAt !== null;
      const goOn = isLast
        ? { label: 'My progress', ask: 'progress' }
        : { label: labelOf(next, page), ask: askForPage(next) };
      return toVerdict({ question, choice, isRepeated, next: [goOn] });
    },
  );
}

function labelOf(next: Page, page: Page): string {
  if (next.kind === 'interview') return 'The last question';
  if (next.kind === 'question') return 'Next question';
  return page.kind === 'question' ? `Lesson ${next.number}: ${next.lesson.title}` : 'Next';
}
