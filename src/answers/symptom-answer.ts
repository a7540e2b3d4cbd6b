import type { EntryId, Service, Symptom } from '../knowledge/entry.ts';
import type { SymptomMatch } from '../matching/match.ts';
import type { Answer, Part } from './answer.ts';
import { askedIn } from './asked.ts';
import { askService, askSymptom, askTopic, toFollowUps } from './follow-ups.ts';
import { commonServices, type Known, topicsOf } from './known.ts';
import { onceEach } from './once-each.ts';
import { portAndMode, taskInSentence, taskOf, toEndpoint } from './service-words.ts';
import { toSourcesPart } from './sources.ts';
import { describeDoubt, listed, sentence, splitFirstSentence } from './words.ts';

/** The services on the ports to try instead, the best first. */
function remediesOf({ switchTo = [] }: Symptom, known: Known): readonly Service[] {
  const services = [...commonServices(known), ...known.services.values()];
  return switchTo.flatMap((port) => services.find((service) => service.port === port) ?? []);
}

/** Which error it is, and what to try instead. */
function factsPart({ title }: Symptom, services: readonly Service[]): Part {
  const error = { label: 'Error', value: title };
  if (services.length === 0) return { kind: 'facts', facts: [error] };
  const isOneTask = new Set(services.map(taskOf)).size === 1;
  const doors = services.map((service) =>
    isOneTask ? portAndMode(service) : `${portAndMode(service)} for ${taskInSentence(service)}`,
  );
  return { kind: 'facts', facts: [error, { label: 'Try instead', value: listed(doors, 'or') }] };
}

/** Explanations that help with an error, by what its remedies speak of. */
const helpful: readonly (readonly [words: RegExp, topic: EntryId])[] = [
  [/app password|oauth/i, 'app-passwords'],
  [/certificate/i, 'certificate-checks'],
  [/\b25\b/, 'port-25-blocked'],
  [/starttls/i, 'starttls-vs-implicit-tls'],
];

function explanationsFor({ steps, causes }: Symptom): readonly EntryId[] {
  const text = [...steps, ...causes].join('\n');
  const fitting = helpful.filter(([words]) => words.test(text)).map(([, topic]) => topic);
  return [...fitting, 'testing-commands'];
}

/** What an error means, what usually causes it and what to do, in order. */
export function toSymptomAnswer(match: SymptomMatch, known: Known): Answer {
  const { symptom, others } = match;
  const said = explanations(known)(symptom);
  return {
    ...said,
    followUps: toFollowUps([...others.map(askSymptom), ...said.followUps]),
    about: [symptom.id, ...others.map(({ id }) => id)],
    asked: askedIn(match),
  };
}

/** What is said of an error, whatever else was in the question. */
const explanations = onceEach((known: Known) =>
  onceEach((symptom: Symptom) => explain(symptom, known)),
);

function explain(symptom: Symptom, known: Known): Omit<Answer, 'asked'> {
  const remedies = remediesOf(symptom, known);
  const [headline, rest] = splitFirstSentence(sentence(symptom.meaning));
  const { causes, certainty, readOn } = symptom;
  return {
    kind: 'error',
    headline,
    parts: [
      ...(rest ? [{ kind: 'text' as const, text: rest }] : []),
      factsPart(symptom, remedies),
      { kind: 'steps', title: 'What to do', steps: symptom.steps },
      { kind: 'text', text: ['Usual causes:', ...causes.map((cause) => `• ${cause}`)].join('\n') },
      ...(certainty && certainty !== 'high'
        ? [{ kind: 'warning' as const, text: describeDoubt(certainty, readOn) }]
        : []),
      toSourcesPart(symptom.references, readOn),
    ],
    followUps: [
      ...remedies.slice(0, 2).map(askService),
      ...topicsOf(known, explanationsFor(symptom)).map(askTopic),
    ],
    about: [symptom.id],
    endpoints: remedies.map((service) => toEndpoint(service)),
  };
}
