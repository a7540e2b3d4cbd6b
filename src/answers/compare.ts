import type { Service, Standing, Topic } from '../knowledge/entry.ts';
import type { CompareMatch } from '../matching/match.ts';
import type { Answer, Part } from './answer.ts';
import { askedIn } from './asked.ts';
import { askService, askTopic, toFollowUps } from './follow-ups.ts';
import { type Known, servicesOf, topicsOf } from './known.ts';
import { portTable } from './port-table.ts';
import { tasksHeadline } from './service-headline.ts';
import { portAndMode, taskOf, toEndpoint } from './service-words.ts';
import { toSourcesPart } from './sources.ts';
import { explanationDetails, explanationHeadline, explanationParts } from './topic-answer.ts';

const standings: readonly Standing[] = [
  'recommended',
  'acceptable',
  'legacy',
  'internal',
  'unofficial',
  'deprecated',
  'historic',
];

/** Which of two to take where they do the same; else what each is for. */
function verdict(services: readonly Service[]): string {
  const [best, second, third] = services.toSorted(
    (a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing),
  );
  const isChoice = best && second && !third && taskOf(best) === taskOf(second);
  return isChoice && best.standing !== second.standing
    ? `Take ${portAndMode(best)} rather than ${portAndMode(second)}.`
    : tasksHeadline(services);
}

/** What each of them is, in its own words. */
function differences(services: readonly Service[]): readonly Part[] {
  return services.map(({ port, what }) => ({ kind: 'text', text: `${port}: ${what}` }));
}

/** The topic's answer as a text: whole where the headline speaks of less than the topic does. */
function topicParts(topic: Topic, isNarrower: boolean): readonly Part[] {
  return isNarrower
    ? [{ kind: 'text', text: topic.answer }, ...explanationDetails(topic)]
    : explanationParts(topic);
}

/** Things against each other, with what decides between them. */
export function toCompareAnswer(match: CompareMatch, known: Known): Answer {
  const { topic } = match;
  const ofTopic = servicesOf(known, topic?.services ?? []);
  const services = match.services.length > 0 ? match.services : ofTopic;
  const isNarrower = services.length < ofTopic.length;
  const entries = [...(topic ? [topic] : []), ...services];
  const references = topic?.references ?? services.map((one) => one.references[0]);
  const next = topicsOf(known, ['firewall-ports', 'all-ports']);
  return {
    kind: 'compare',
    headline: topic && !isNarrower ? explanationHeadline(topic) : verdict(services),
    parts: [
      ...(services.length > 0 ? [portTable('Side by side', services)] : []),
      ...(topic ? topicParts(topic, isNarrower) : differences(services)),
      toSourcesPart(references, entries[0]?.readOn ?? null),
    ],
    followUps: toFollowUps([...services.slice(0, 3).map(askService), ...next.map(askTopic)]),
    about: entries.map(({ id }) => id),
    endpoints: services.map((service) => toEndpoint(service)),
    asked: askedIn(match),
  };
}
