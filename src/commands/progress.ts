import { toProgress, toProgressAnswer } from '../onboarding/progress.ts';
import { toSchool } from '../onboarding/school.ts';
import type { NamedCommand } from './command.ts';

/** One's own progress in the course and the quiz; nobody else's. */
export const progress: NamedCommand = {
  name: 'progress',
  usage: 'progress',
  about: 'how far you are in the course and the quiz; only you see it',
  examples: [],
  calledBy: /^(?:my )?progress$/,
  async run({ stores, who, at }, { entries }) {
    const { bank } = toSchool(entries);
    const learner = await stores.learners.read(who);
    return toProgressAnswer(toProgress(learner, bank, at), bank);
  },
};
