import type { Service, Standing } from '../knowledge/entry.ts';
import type { CompareMatch } from '../matching/match.ts';
import type { Answer, Part } from './answer.ts';
import { askedIn } from './asked.ts';
import { askService, askTopic, toFollowUps } from './follow-ups.ts';
import { type Known, servicesOf } from './known.ts';
import { portTable } from './port-table.ts';
import { portAndMode, taskInSentence, taskOf, toEndpoint } from './service-words.ts';
import { toSourcesPart } from './sources.ts';
import { explanationHeadline, explanationParts } from './topic-answer.ts';
import { listed } from './words.ts';

const standings: readonly Standing[] = [
  'recommended',
  'acceptable',
  'legacy',
  'internal',
  'unofficial',
  'deprecated',
  'historic',
];

/** Which of them to take where they do the same; else what each is for. */
function verdict(services: readonly Service[]): string {
  const [best, second] = services.toSorted(
    (a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing),
  );
  if (!best || !second) return 'Mailport knows nothing to compare here.';
  if (taskOf(best) === taskOf(second) && best.standing !== second.standing) {
    return `Take ${portAndMode(best)} rather than ${portAndMode(second)}.`;
  }
  const uses = services.map(
    (service) => `${portAndMode(service)} is for ${taskInSentence(service)}`,
  );
  return `They do different things: ${listed(uses, 'and')}.`;
}

/** What each of them is, in its own words. */
function differences(services: readonly Service[]): readonly Part[] {
  return services.map(({ port, what }) => ({ kind: 'text', text: `${port}: ${what}` }));
}

/** Things against each other, with what decides between them. */
export function toCompareAnswer(match: CompareMatch, known: Known): Answer {
  const { topic } = match;
  const services =
    match.services.length > 0 ? match.services : servicesOf(known, topic?.services ?? []);
  const entries = [...(topic ? [topic] : []), ...services];
  const references = (topic ? [topic] : services).flatMap((entry) => entry.references.slice(0, 2));
  return {
    kind: 'compare',
    headline: topic ? explanationHeadline(topic) : verdict(services),
    parts: [
      ...(services.length > 0 ? [portTable('Side by side', services)] : []),
      ...(topic ? explanationParts(topic) : differences(services)),
      toSourcesPart(topic?.references ?? references, entries[0]?.readOn ?? null),
    ],
    followUps: toFollowUps([
      ...services.slice(0, 3).map(askService),
      ...['firewall-ports', 'all-ports'].flatMap((id) => known.topics.get(id) ?? []).map(askTopic),
    ]),
    about: entries.map(({ id }) => id),
    endpoints: services.map((service) => toEndpoint(service)),
    asked: askedIn(match),
  };
}
