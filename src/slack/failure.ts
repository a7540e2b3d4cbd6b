import { randomInt } from 'node:crypto';
import { type Message, plainMessage } from './message.ts';

/** Letters and digits that nobody mistakes for each other when read aloud. */
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** A short name for one failure: told to the person, written in the log. */
export function createReference(): string {
  return Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** What a person reads when Mailport failed. */
export function failureMessage(reference: string): Message {
  return plainMessage(
    'Sorry, something broke in Mailport; it was not your question. Please ask again. ' +
      `If it happens again, tell whoever runs Mailport this reference: ${reference}`,
  );
}
