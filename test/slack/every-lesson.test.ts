import { expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import { course } from '../../src/onboarding/course.ts';
import { judgeInterview } from '../../src/onboarding/interview.ts';
import { toInterviewAnswer } from '../../src/onboarding/interview-answer.ts';
import { newLearner } from '../../src/onboarding/learner.ts';
import { toPageAnswer } from '../../src/onboarding/page-answer.ts';
import { toQuizQuestion } from '../../src/onboarding/quiz-answer.ts';
import { toSchool } from '../../src/onboarding/school.ts';
import { toVerdict } from '../../src/onboarding/verdict-answer.ts';
import { findPage, type Page } from '../../src/onboarding/walk.ts';
import { toMessage } from '../../src/slack/message.ts';
import { problemsOf } from './slack-limits.ts';

const { known, bank } = toSchool(knowledge);
const questions = [...bank.values()];

const pages = course.flatMap((_, index) =>
  [0, 1, 2, 3].flatMap((position): Page | Page[] => findPage(bank, index + 1, position) ?? []),
);
const answers: readonly Answer[] = [
  ...pages.map((page) => toPageAnswer(page, bank, known)),
  toPageAnswer({ kind: 'interview' }, bank, known),
  ...questions.map((question) => toQuizQuestion({ question, because: 'early' }, newLearner)),
  ...questions.flatMap((question) =>
    question.choices.map((choice) =>
      toVerdict({
        question,
        choice,
        isRepeated: true,
        next: [{ label: 'Next question', ask: 'quiz' }],
      }),
    ),
  ),
  toInterviewAnswer(judgeInterview('imap 995, smtp 587 ssl, pop3 933', known), known),
];

test('Slack takes every lesson, question and verdict, whole', () => {
  expect(answers.length).toBeGreaterThan(400);
  const broken = answers.flatMap((answer) => {
    const message = toMessage(answer, { shared: null });
    const isCut = JSON.stringify(message.blocks).includes('more than fits');
    const problems = [...problemsOf(message), ...(isCut ? ['is cut'] : [])];
    return problems.map((problem) => `${answer.headline}: ${problem}`);
  });
  expect(broken).toEqual([]);
});

test('every choice has a button of its own, and a sentence stands in full beside its letter', () => {
  for (const question of questions) {
    const { blocks, text } = toMessage(toQuizQuestion({ question, because: 'new' }, newLearner), {
      shared: null,
    });
    const shown = JSON.stringify(blocks);
    for (const { id, label } of question.choices) {
      expect(shown).toContain(`"value":"quiz answer ${question.id}.1 ${id}"`);
      expect(shown).toContain(JSON.stringify(label).slice(1, -1));
    }
    expect(text).not.toBe('');
  }
});
