import type { NoMatch } from '../matching/match.ts';
import type { Answer, Part } from './answer.ts';
import { askedIn } from './asked.ts';
import { toFollowUps } from './follow-ups.ts';
import { whereSettingsAre } from './unknown-provider.ts';
import { echoed } from './words.ts';

const field = 'It knows mail ports, the settings of mail providers and mail errors.';

/** Why there is no answer, in the person's terms. */
function headlineOf({ because }: NoMatch): string {
  switch (because.reason) {
    case 'nothing-asked':
      return 'Ask about a mail port, a provider’s settings or a mail error.';
    case 'no-mail-word':
      return 'Mailport found nothing about mail in this question.';
    case 'other-field':
      return `“${echoed(because.word)}” is not about mail, so Mailport does not know it.`;
    case 'not-a-mail-port':
      return `Port ${because.port} is not a mail port that Mailport knows.`;
    case 'not-a-port':
      return `${because.number} is not a port: ports run from 1 to 65535.`;
    case 'unknown-provider':
      return `Mailport does not know the servers of “${echoed(because.name)}”.`;
    default:
      return because satisfies never;
  }
}

/** What it knows instead, or where else to look. */
function directionsOf({ because }: NoMatch): Part {
  if (because.reason === 'unknown-provider') return whereSettingsAre;
  return { kind: 'text', text: field };
}

/** That it does not know, why, and the nearest questions that it can answer. */
export function toNoAnswer(match: NoMatch): Answer {
  const nearest = match.nearest.map((question) => ({ label: question, ask: question }));
  const offered = ['You could ask:', ...match.nearest.map((question) => `• ${question}`)];
  return {
    kind: 'none',
    headline: headlineOf(match),
    parts: [
      directionsOf(match),
      ...(nearest.length > 0 ? [{ kind: 'text' as const, text: offered.join('\n') }] : []),
    ],
    followUps: toFollowUps(nearest),
    about: [],
    endpoints: [],
    asked: askedIn(match),
  };
}
