import { toHelpAnswer } from '../answers/help.ts';
import type { Command } from './command.ts';

/** Says what can be asked, from what the commands declare. */
export const help: Command<'help'> = {
  name: 'help',
  usage: 'help',
  about: 'what can be asked',
  examples: [],
  serves: ['help'],
  run: (_match, { offers }) => toHelpAnswer(offers),
};
