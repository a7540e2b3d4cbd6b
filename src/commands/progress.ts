import { toProgress, toProgressAnswer } from '../onboarding/progress.ts';
import { toSchool } from '../onboarding/school.ts';
import type { NamedCommand } from './command.ts';
import { withWhatIsKept } from './keep-learning.ts';

/** One's own progress in the course and the quiz; nobody else's. */
export const progress: NamedCommand = {
  name: 'progress',
  usage: 'progress',
  about: 'how far you are in the course and the quiz; only you see it',
  examples: [],
  calledBy: /^(?:my )?progress$/,
  async run(call, { entries }) {
    const { bank } = toSchool(entries);
    const learner = await call.stores.learners.read(call.who);
    return withWhatIsKept(call, toProgressAnswer(toProgress(learner, bank, call.at), bank));
  },
};
