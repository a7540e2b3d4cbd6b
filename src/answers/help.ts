import type { Answer } from './answer.ts';
import { toFollowUps } from './follow-ups.ts';

/** Something that a person may ask for, as its command declares it. */
export interface Offer {
  /** How it is typed: "check HOST[:PORT]". */
  readonly usage: string;
  /** What comes back, in one sentence. */
  readonly about: string;
  /** Questions that work as they stand. */
  readonly examples: readonly string[];
}

/** What can be asked, by example. */
export function toHelpAnswer(offers: readonly Offer[]): Answer {
  const examples = offers.flatMap((offer) => offer.examples);
  return {
    kind: 'help',
    headline: 'Ask about a mail port, a provider’s settings or a mail error.',
    parts: [
      {
        kind: 'facts',
        facts: offers.map(({ usage, about }) => ({ label: usage, value: about })),
      },
      {
        kind: 'text',
        text: ['For example:', ...examples.map((example) => `• ${example}`)].join('\n'),
      },
      { kind: 'text', text: 'Spelling does not matter much, and an error can be pasted as it is.' },
    ],
    followUps: toFollowUps(examples.map((example) => ({ label: example, ask: example }))),
    about: [],
    endpoints: [],
    asked: { protocol: null, security: null, provider: null, target: null },
  };
}
