import type { Certainty, Topic } from '../knowledge/entry.ts';
import type { TopicMatch } from '../matching/match.ts';
import type { Answer, Part } from './answer.ts';
import { askedIn } from './asked.ts';
import { askService, askTopic, toFollowUps } from './follow-ups.ts';
import { commonServices, type Known, servicesOf } from './known.ts';
import { onceEach } from './once-each.ts';
import { portTable } from './port-table.ts';
import { overviewHeadline } from './service-headline.ts';
import { isCommon, isForPeople, toEndpoint } from './service-words.ts';
import { toSourcesPart } from './sources.ts';
import { dayName, describeDoubt, splitFirstSentence } from './words.ts';

/** The topic whose answer is the table of the common ports itself. */
const overview = 'all-ports';

/** What is not certain in it: all of it, or what it says of somebody. */
function doubtsOf({ certainty, readOn }: Topic): readonly Part[] {
  if (certainty === undefined) return [];
  if (typeof certainty === 'string') {
    return certainty === 'high'
      ? []
      : [{ kind: 'warning', text: describeDoubt(certainty, readOn) }];
  }
  const unsure = (Object.entries(certainty) as [string, Certainty][])
    .filter(([, degree]) => degree !== 'high')
    .map(([what, degree]) => `${what} (${degree})`);
  if (unsure.length === 0) return [];
  const text = `Not certain, as of ${dayName(readOn)}: ${unsure.join(', ')}.`;
  return [{ kind: 'warning', text }];
}

/** What leads, and the rest: the first sentence, and a second where the first says too little. */
function splitLead(answer: string): readonly [lead: string, rest: string] {
  const [first, rest] = splitFirstSentence(answer);
  const [second, last] = splitFirstSentence(rest);
  const both = `${first} ${second}`.trim();
  return first.length <= 60 && both.length <= 150 ? [both, last] : [first, rest];
}

/** The text of an explanation, without what its headline says. */
export function explanationParts(topic: Topic): readonly Part[] {
  const [, rest] = splitLead(topic.answer);
  return [...(rest ? [{ kind: 'text' as const, text: rest }] : []), ...explanationDetails(topic)];
}

/** The key points, the commands, and what is disputed or uncertain. */
export function explanationDetails(topic: Topic): readonly Part[] {
  const points = topic.keyPoints.map((point) => `• ${point}`).join('\n');
  return [
    ...(points ? [{ kind: 'text' as const, text: points }] : []),
    ...(topic.commands ?? []).map(({ purpose, command }) => ({
      kind: 'code' as const,
      title: purpose,
      code: command,
    })),
    ...(topic.contradicts ?? []).map((text) => ({
      kind: 'warning' as const,
      text: `Others say otherwise. ${text}`,
    })),
    ...doubtsOf(topic),
  ];
}

/** The headline of an explanation: what it is about, and how its answer begins. */
export function explanationHeadline({ title, answer }: Topic): string {
  const [first] = splitLead(answer);
  const [word = ''] = title.split(/[ :]/);
  if (first.startsWith(word)) return first;
  return title.endsWith('?') ? `${title} ${first}` : `${title}: ${first}`;
}

/** The explanations that speak of the same services, the comparisons first. */
function related(topic: Topic, known: Known): readonly Topic[] {
  const ids = new Set(topic.services);
  return [...known.topics.values()]
    .filter(({ id, services }) => id !== topic.id && services.some((service) => ids.has(service)))
    .sort((a, b) => Number(b.comparison ?? false) - Number(a.comparison ?? false));
}

/** An explanation; the overview of all ports leads with their table. */
export function toTopicAnswer(match: TopicMatch, known: Known): Answer {
  return { ...explanations(known)(match.topic), asked: askedIn(match) };
}

/** What is said of a topic, whatever was asked of it. */
const explanations = onceEach((known: Known) => onceEach((topic: Topic) => explain(topic, known)));

function explain(topic: Topic, known: Known): Omit<Answer, 'asked'> {
  const isOverview = topic.id === overview;
  const services = isOverview ? commonServices(known) : servicesOf(known, topic.services);
  return {
    kind: 'topic',
    headline: isOverview
      ? overviewHeadline(services.filter(isForPeople))
      : explanationHeadline(topic),
    parts: [
      ...(isOverview
        ? [portTable('The mail ports', services), ...explanationDetails(topic)]
        : explanationParts(topic)),
      toSourcesPart(topic.references, topic.readOn),
    ],
    followUps: toFollowUps([
      ...(isOverview ? [] : services.filter(isCommon).slice(0, 2).map(askService)),
      ...related(topic, known).slice(0, 4).map(askTopic),
    ]),
    about: [topic.id, ...services.map(({ id }) => id)],
    endpoints: services.map((service) => toEndpoint(service)),
  };
}
