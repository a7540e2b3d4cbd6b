import { askSymptom } from '../answers/follow-ups.ts';
import type { Known } from '../answers/known.ts';
import { sentence, splitFirstSentence } from '../answers/words.ts';
import type { Symptom } from '../knowledge/entry.ts';
import { type ErrorCase, meanings, remedies } from './error-cases.ts';
import { lettered, type Question, toQuestion } from './question.ts';

function symptomsOf({ about, others }: ErrorCase, known: Known): readonly Symptom[] {
  return [about, ...others].flatMap((id) => known.symptoms.get(id) ?? []);
}

function meaningOf({ meaning }: Symptom): string {
  return splitFirstSentence(sentence(meaning))[0];
}

interface Side {
  /** What the question's id begins with. */
  readonly name: 'meaning' | 'remedy';
  readonly ask: (seen: string) => string;
  readonly choice: (symptom: Symptom) => string;
  readonly why: (symptom: Symptom) => string;
}

const sides: Readonly<Record<Side['name'], Side>> = {
  meaning: {
    name: 'meaning',
    ask: (seen) => `A ticket says “${seen}”. What does it mean?`,
    choice: meaningOf,
    why: ({ meaning, steps }) => `${sentence(meaning)} First: ${sentence(inSentence(steps[0]))}`,
  },
  remedy: {
    name: 'remedy',
    ask: (seen) => `A ticket says “${seen}”. What do you do first?`,
    choice: ({ steps }) => sentence(steps[0] ?? ''),
    why: ({ meaning, steps }) => `${sentence(meaning)} So: ${sentence(inSentence(steps[0]))}`,
  },
};

/** A step as it follows a colon: with a small letter, and without a note for one library. */
function inSentence(step = ''): string {
  const forAll = step.replace(/ \(nodemailer[^)]*\)/, '');
  return /^[A-Z][a-z]/.test(forAll) ? forAll.charAt(0).toLowerCase() + forAll.slice(1) : forAll;
}

function errorQuestion(one: ErrorCase, side: Side, known: Known): Question | null {
  const [symptom, ...others] = symptomsOf(one, known);
  if (symptom?.id !== one.about) return null;
  const id = `${side.name}-${symptom.id}`;
  const draft = {
    id,
    level: one.level,
    topics: ['errors', ...(one.topics ?? [])],
    text: side.ask(one.seen),
    why: side.why(symptom),
    about: [symptom.id],
    references: symptom.references,
    readOn: symptom.readOn,
    more: askSymptom(symptom),
  } as const;
  const candidates = [symptom, ...others].map((other) => ({
    label: side.choice(other),
    isRight: side.choice(other) === side.choice(symptom),
    remark: `“${side.choice(other)}” goes with another error: ${sentence(other.title)}`,
  }));
  return toQuestion(draft, lettered(id, candidates));
}

/** The questions about errors: what they mean, and what to do first. */
export function errorQuestions(known: Known): readonly Question[] {
  return [
    ...meanings.map((one) => errorQuestion(one, sides.meaning, known)),
    ...remedies.map((one) => errorQuestion(one, sides.remedy, known)),
  ].filter((question) => question !== null);
}
