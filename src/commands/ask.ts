import { toAnswer } from '../answers/explain.ts';
import type { Command } from './command.ts';

/** Answers from what is known: ports, providers, explanations, errors, and that something is not known. */
export const ask: Command<'service' | 'compare' | 'provider' | 'topic' | 'error' | 'none'> = {
  name: 'ask',
  usage: 'any question',
  about: 'the port and mode, a provider’s settings, an explanation, or what an error means',
  examples: [
    'pop3 secure',
    'gmail smtp',
    '465 or 587',
    'all mail ports',
    '535 5.7.8 Username and Password not accepted',
  ],
  serves: ['service', 'compare', 'provider', 'topic', 'error', 'none'],
  run: (match, { entries }) => toAnswer(match, entries),
};
