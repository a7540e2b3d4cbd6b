import type { Learners, Person } from '../onboarding/learner.ts';
import type { TaughtEntries } from './entries.ts';
import type { Kept } from './kept.ts';
import type { TeamQuestions } from './questions.ts';
import type { Tallies } from './tallies.ts';

/** All that is kept of people and their teams. */
export interface Stores {
  readonly learners: Learners;
  readonly taught: TaughtEntries;
  readonly questions: TeamQuestions;
  readonly tallies: Tallies;
  /**
   * Deletes what is kept of a person, in one go: what was learnt, the questions sent to the team
   * and not answered yet, and the person's id wherever else it stands.
   */
  forget(who: Person): Promise<Kept<null>>;
}
