import { expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { toKnown } from '../../src/answers/known.ts';
import { toPlainText } from '../../src/answers/plain-text.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import { course } from '../../src/onboarding/course.ts';
import { toPageAnswer } from '../../src/onboarding/page-answer.ts';
import { createQuestions } from '../../src/onboarding/questions.ts';
import { findPage } from '../../src/onboarding/walk.ts';

const known = toKnown(knowledge);
const bank = createQuestions(known);

function lesson(number: number): Answer {
  const page = findPage(bank, number);
  if (!page) throw new Error(`There is no lesson ${number}.`);
  return toPageAnswer(page, bank, known);
}

const lessons = course.map(({ id }, index) => [id, index + 1] as const);

test.each(lessons)('the lesson on %s fits on one screen', (_id, number) => {
  const { parts } = lesson(number);
  const text = toPlainText({
    ...lesson(number),
    parts: parts.filter(({ kind }) => kind !== 'sources'),
    followUps: [],
  });
  expect(text.replace(/ +/g, ' ').length).toBeLessThan(1_200);
  expect(text.split('\n').length).toBeLessThan(28);
});

test.each(lessons)(
  'the lesson on %s names its sources and leads to its questions',
  (_id, number) => {
    const { parts, followUps, about, headline } = lesson(number);
    expect(headline).toContain(`Lesson ${number} of 8`);
    expect(parts.at(-1)?.kind).toBe('sources');
    expect(followUps[0]?.ask).toBe(`learn lesson ${number} question 1`);
    expect(about.length).toBeGreaterThan(0);
  },
);

test.each(lessons)('the lesson on %s pairs each port with the mode that it has', (_id, number) => {
  const text = toPlainText(lesson(number));
  const pairs = [...text.matchAll(/\b(25|110|143|465|587|993|995) with\s+(SSL\/TLS|STARTTLS)/g)];
  for (const [, port, mode] of pairs) {
    const services = [...known.services.values()].filter((one) => one.port === Number(port));
    const securities = services.flatMap((one) => one.securities);
    expect(securities).toContain(mode === 'STARTTLS' ? 'starttls' : 'implicit-tls');
  }
});

test('what a lesson teaches changes with the knowledge', () => {
  const moved = knowledge.map((entry) =>
    entry.kind === 'service' && entry.id === 'imaps' ? { ...entry, port: 1993 } : entry,
  );
  const page = findPage(bank, 1);
  if (!page) throw new Error('no lesson');
  expect(toPlainText(toPageAnswer(page, bank, toKnown(moved)))).toContain('port 1993');
});

test('a lesson whose sentence the knowledge no longer says is a bug, and not taught', () => {
  const changed = knowledge.map((entry) =>
    entry.kind === 'topic' && entry.id === 'mail-flow' ? { ...entry, keyPoints: [] } : entry,
  );
  const page = findPage(bank, 1);
  if (!page) throw new Error('no lesson');
  expect(() => toPageAnswer(page, bank, toKnown(changed))).toThrow('mail-flow');
});
