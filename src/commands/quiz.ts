import type { Answer } from '../answers/answer.ts';
import { dayName } from '../answers/words.ts';
import type { Learner } from '../onboarding/learner.ts';
import type { Choice, Question, QuizTopic } from '../onboarding/question.ts';
import { chooseQuestion, quizTopics, readTopic, roundOf, withAnswer } from '../onboarding/quiz.ts';
import { askNext, toQuizQuestion } from '../onboarding/quiz-answer.ts';
import { readChoice } from '../onboarding/read-choice.ts';
import { toSaid } from '../onboarding/said.ts';
import { type School, toSchool } from '../onboarding/school.ts';
import { toVerdict } from '../onboarding/verdict-answer.ts';
import type { Call, NamedCommand } from './command.ts';
import { keepLearning } from './keep-learning.ts';

/** One question at a time; what was wrong comes back sooner. */
export const quiz: NamedCommand = {
  name: 'quiz',
  usage: 'quiz or quiz TOPIC',
  about: 'one question at a time; what you got wrong comes back sooner',
  examples: ['quiz imap'],
  calledBy:
    /^(?:(?:(?:start|take) )?(?:the |a )?quizz?(?: me)?|test me)(?: (?:on |about )?(?!answer )(?<topic>.+?))??(?: answer (?<question>[a-z0-9-]+)(?:\.(?<round>\d{1,6}))? (?<choice>.+))?$/,
  async run(call, { entries }) {
    const school = toSchool(entries);
    const { topic: words, question: id, choice: typed = '' } = call.said;
    const isAny = words === undefined || /^(?:any|all|every)|^(?:mail )?ports?$/.test(words);
    const topic = isAny ? null : readTopic(words);
    if (!isAny && topic === null) return unknownTopic();
    if (id === undefined) return ask({ call, school, topic });
    const question = school.bank.get(id);
    const choice = question && readChoice(question, typed);
    if (question && choice) return judge({ question, choice, topic }, call);
    return ask({ call, school, topic }, 'That question has changed in the meantime. Here is one:');
  },
};

function unknownTopic(): Answer {
  return toSaid({
    kind: 'question',
    headline: 'There is no quiz on that yet.',
    parts: [{ kind: 'text', text: `There is one on each of these: ${quizTopics.join(', ')}.` }],
    followUps: [
      { label: 'Any topic', ask: 'quiz' },
      ...quizTopics.slice(0, 4).map((topic) => ({ label: topic, ask: `quiz ${topic}` })),
    ],
  });
}

interface Round {
  readonly call: Call;
  readonly school: School;
  readonly topic: QuizTopic | null;
}

async function ask({ call, school, topic }: Round, note?: string): Promise<Answer> {
  const { who, at, random, stores } = call;
  const learner = await stores.learners.read(who);
  const chosen = chooseQuestion(school.bank, learner, { topic, now: at, random });
  return chosen ? toQuizQuestion(chosen, learner, topic, note) : unknownTopic();
}

interface Given {
  readonly question: Question;
  readonly choice: Choice;
  readonly topic: QuizTopic | null;
}

async function judge({ question, choice, topic }: Given, call: Call): Promise<Answer> {
  const wasRight = choice.id === question.right;
  const { round: said } = call.said;
  let isRepeated = false;
  return keepLearning(
    call,
    (learner) => {
      const now = roundOf(learner.cards[question.id]);
      // A later round than today's is from before somebody was forgotten.
      const round = Math.min(Number(said ?? now), now);
      isRepeated = round !== now;
      return withAnswer(learner, { question, wasRight, round }, call.at);
    },
    (learner) =>
      toVerdict({
        question,
        choice,
        isRepeated,
        next: [{ label: 'Next question', ask: askNext(topic) }],
        ...comesBack(learner, question, call.at),
      }),
  );
}

/** When a question is asked again, where that is a day or more away. */
function comesBack(learner: Learner, { id }: Question, now: Date): { comesBack?: string } {
  const due = learner.cards[id]?.due;
  if (due === undefined) return {};
  const minutes = Math.round((Date.parse(due) - now.getTime()) / 60_000);
  const when = minutes < 60 ? `in ${minutes} minutes` : `on ${dayName(due.slice(0, 10))}`;
  return minutes < 1 ? {} : { comesBack: `It comes back ${when}.` };
}
