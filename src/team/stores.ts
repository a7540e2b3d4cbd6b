import type { Learners, Person } from '../onboarding/learner.ts';
import type { TaughtEntries } from './entries.ts';
import type { Kept, NotKept } from './kept.ts';
import type { TeamQuestions } from './questions.ts';
import type { Tallies } from './tallies.ts';

/** All that is kept of people and their teams. */
export interface Stores {
  readonly learners: Learners;
  /**
   * Why what is known of somebody in the course and the quiz is not all kept: what was done last could
   * not be, or what was kept before could not be read. Null where all is well.
   */
  notKept(who: Person): NotKept | null;
  readonly taught: TaughtEntries;
  readonly questions: TeamQuestions;
  readonly tallies: Tallies;
  /**
   * Deletes what is kept of a person, in one go: what was learnt, the questions sent to the team,
   * and the person's id wherever else it stands. What was taught stays with the workspace.
   */
  forget(who: Person): Promise<Kept<null>>;
}
