import type { Learners, Person } from '../onboarding/learner.ts';
import type { TaughtEntries } from './entries.ts';
import type { Kept, NotKept } from './kept.ts';
import type { TeamQuestions } from './questions.ts';
import type { Tallies } from './tallies.ts';

/** All that is kept of people and their teams. */
export interface Stores {
  readonly learners: Learners;
  /** Why what somebody did last in the course or the quiz is not kept; null where it is. */
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
