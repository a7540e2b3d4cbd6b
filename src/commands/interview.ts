import type { Answer } from '../answers/answer.ts';
import { countNamed, judgeInterview } from '../onboarding/interview.ts';
import { toInterviewAnswer } from '../onboarding/interview-answer.ts';
import { toPageAnswer } from '../onboarding/page-answer.ts';
import { type School, toSchool } from '../onboarding/school.ts';
import { answerInterview, isAtInterview } from '../onboarding/walk.ts';
import type { Call, NamedCommand } from './command.ts';
import { keepLearning } from './keep-learning.ts';

const port = '(?<!\\d)(?:25|110|143|465|587|993|995)(?!\\d)';
const ports = (count: number) => `(?=(?:.*?${port}){${count}})`;
const protocol = '(?=.*(?:smtp|imap|pop))';
const twoProtocols = '(?=.*smtp.*(?:imap|pop)|.*imap.*(?:smtp|pop)|.*pop.*(?:smtp|imap))';
const asks =
  '(?:which|what|why|how|is|are|do|does|can|should|check|compare|welche|was|warum|wie|ist|sind)\\b';
const weighs = '(?=.*\\b(?:or|vs|versus|oder)\\b)';

/**
 * The answer to the last question, typed as it is. It looks like one (some of the ports, and what
 * they are for, in a text that asks nothing), and the person has that question before them.
 */
export const interview: NamedCommand = {
  name: 'interview',
  usage: 'learn interview',
  about: 'the interview question on ports, answered in your own words',
  examples: [],
  isGuessed: true,
  calledBy: new RegExp(
    `^(?!.*\\?$)(?!${asks})(?=.{9,4000}$)(?:${ports(2)}${twoProtocols}|${ports(3)}${protocol}(?!${weighs})|${ports(5)})`,
  ),
  async run(call, { entries }) {
    const learner = await call.stores.learners.read(call.who);
    return isAtInterview(learner) ? judgeAnswer(call.text, call, toSchool(entries)) : null;
  },
};

/** Says what of an answer is right, wrong and missing. */
export async function judgeAnswer(text: string, call: Call, school: School): Promise<Answer> {
  const result = judgeInterview(text, school.known);
  if (!result.isAnswer) return notRead(school);
  return keepLearning(
    call,
    (learner) => answerInterview(learner, countNamed(result), call.at),
    () => toInterviewAnswer(result, school.known),
  );
}

function notRead({ bank, known }: School): Answer {
  const page = toPageAnswer({ kind: 'interview' }, bank, known);
  const text =
    'Mailport found none of the ports in that answer. Say each with what it is for, such as “dns 53”.';
  return { ...page, parts: [{ kind: 'text', text }, ...page.parts] };
}
