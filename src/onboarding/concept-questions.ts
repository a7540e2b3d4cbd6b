import { askTopic } from '../answers/follow-ups.ts';
import type { Known } from '../answers/known.ts';
import { sentence } from '../answers/words.ts';
import { type Concept, commandCases, concepts } from './concepts.ts';
import { lettered, type Question, toQuestion } from './question.ts';
import { quote } from './quote.ts';

function conceptQuestion(concept: Concept, known: Known): Question | null {
  const topic = known.topics.get(concept.about);
  const because = quote(known, concept.about, concept.because);
  if (!topic || because === null) return null;
  const { id, level, topics, text, right, wrong } = concept;
  const draft = {
    id,
    level,
    topics,
    text,
    why: sentence(because.charAt(0).toUpperCase() + because.slice(1)),
    about: [topic.id],
    references: topic.references,
    readOn: topic.readOn,
    more: askTopic(topic),
  };
  const candidates = [
    { label: right, isRight: true },
    ...wrong.map((label) => ({ label, isRight: false })),
  ];
  return toQuestion(draft, lettered(id, candidates));
}

function commandQuestion(one: (typeof commandCases)[number], known: Known): Question | null {
  const topic = known.topics.get('testing-commands');
  const found = topic?.commands?.find(({ purpose }) => purpose.startsWith(one.purpose));
  if (!topic || !found) return null;
  const draft = {
    id: one.id,
    level: 2,
    topics: ['checking'],
    text: one.text,
    why: `${found.purpose.replace(/[?:]?$/, '')}: ${found.command}`,
    about: [topic.id],
    references: topic.references,
    readOn: topic.readOn,
    more: askTopic(topic),
  } as const;
  const candidates = [
    { label: found.command, isRight: true },
    ...one.wrong.map((label) => ({ label, isRight: false })),
  ];
  return toQuestion(draft, lettered(one.id, candidates));
}

/** The questions about how mail works, each settled by a sentence of an explanation. */
export function conceptQuestions(known: Known): readonly Question[] {
  return [
    ...concepts.map((concept) => conceptQuestion(concept, known)),
    ...commandCases.map((one) => commandQuestion(one, known)),
  ].filter((question) => question !== null);
}
