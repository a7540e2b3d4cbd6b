import type { Stores } from '../team/stores.ts';
import type { Database } from './database.ts';
import { createTaughtEntries } from './entries.ts';
import { forgetTeacher } from './entry-changes.ts';
import { createLearners, deleteLearner, forgetInviter } from './learners.ts';
import { forgetAsker } from './question-rows.ts';
import { createTeamQuestions } from './questions.ts';
import { createTallies } from './tallies.ts';

/** All that is kept of people and their teams, in one database. */
export function createStores(database: Database): Stores {
  const learners = createLearners(database);
  return {
    learners,
    notKept: (who) => learners.notKept(who),
    taught: createTaughtEntries(database),
    questions: createTeamQuestions(database),
    tallies: createTallies(database),
    async forget(who) {
      const kept = await database.write(async (tables) => {
        await deleteLearner(tables, who);
        await forgetInviter(tables, who);
        await forgetAsker(tables, who);
        await forgetTeacher(tables, who);
        return null;
      });
      if (!kept.kept) return kept;
      // Also what only this process remembers, and what stands in the journal.
      await learners.forget(who);
      await database.settle();
      return kept;
    },
  };
}
