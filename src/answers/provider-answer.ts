import type { Endpoint, EntryId, Provider } from '../knowledge/entry.ts';
import type { ProviderMatch } from '../matching/match.ts';
import type { Answer, FollowUp } from './answer.ts';
import { askedIn } from './asked.ts';
import { askCheck, askProvider, askTopic, toFollowUps } from './follow-ups.ts';
import { readHost } from './host.ts';
import { type Known, topicsOf } from './known.ts';
import { onceEach } from './once-each.ts';
import { chooseEndpoints, type ProviderChoice, toAnswerEndpoint } from './provider-endpoints.ts';
import { providerHeadline } from './provider-headline.ts';
import {
  cautionParts,
  gapPart,
  misspeltPart,
  notePart,
  settingParts,
  siblingPart,
  specialPart,
  templateParts,
} from './provider-parts.ts';
import { toSourcesPart } from './sources.ts';

/** Whether a check of the host can say anything: a template or one's own machine cannot. */
const isCheckable = onceEach(({ host }: Endpoint) => readHost(host)?.kind === 'name');

/** What people want to know next about a provider of its kind. */
function topicsFor({ offers, authentication }: Provider): readonly EntryId[] {
  if (offers === 'sending') return ['apps-and-scripts', '465-vs-587'];
  const isModern = authentication.methods.some((method) => /app-|oauth2/.test(method));
  return isModern ? ['app-passwords'] : [];
}

function followUpsOf(
  match: ProviderMatch,
  { endpoints }: ProviderChoice,
  known: Known,
): readonly FollowUp[] {
  const { provider, siblings } = match;
  const { protocol } = askedIn(match);
  const [main] = endpoints;
  const others = new Set(provider.endpoints.map((endpoint) => endpoint.protocol));
  return toFollowUps([
    ...siblings.slice(0, 2).map((sibling) => askProvider(sibling, protocol)),
    ...[...others]
      .filter((other) => protocol !== null && other !== protocol)
      .map((other) => askProvider(provider, other)),
    ...(main && isCheckable(main) ? [askCheck(main.host, main.port)] : []),
    ...topicsOf(known, topicsFor(provider)).map(askTopic),
  ]);
}

const sourcesPart = onceEach(({ docs, references, readOn }: Provider) =>
  toSourcesPart(docs === undefined ? references : [docs, ...references], readOn),
);

/** A provider's settings: all, or those that were asked for. */
export function toProviderAnswer(match: ProviderMatch, known: Known): Answer {
  const { provider, siblings, slots } = match;
  const choice = chooseEndpoints(provider, slots, known);
  const { endpoints, special } = choice;
  const isShown = endpoints.length > 0;
  return {
    kind: 'provider',
    headline: providerHeadline(provider, choice, slots),
    parts: [
      ...misspeltPart(match),
      ...settingParts(provider, endpoints),
      ...gapPart(provider, choice),
      ...(isShown ? notePart(provider) : []),
      ...cautionParts(provider, endpoints),
      ...specialPart(special),
      ...templateParts([...endpoints, ...special]),
      ...siblingPart(siblings),
      sourcesPart(provider),
    ],
    followUps: followUpsOf(match, choice, known),
    about: [provider.id, ...siblings.map(({ id }) => id)],
    endpoints: endpoints.map(toAnswerEndpoint),
    asked: askedIn(match),
  };
}
