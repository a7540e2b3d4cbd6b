import { toAnswer } from '../answers/explain.ts';
import type { Command } from './command.ts';

/** Says how to check a server by hand, with commands made for its port and mode. */
export const check: Command<'check'> = {
  name: 'check',
  usage: 'check HOST or HOST:PORT',
  about: 'the commands that show whether a mail server answers and is encrypted',
  examples: ['check mail.example.com:587'],
  serves: ['check'],
  run: (match, { entries }) => toAnswer(match, entries),
};
