import { type Learner, type Learners, newLearner, type Person } from './learner.ts';

/** Learners for as long as the process runs: for the terminal and wherever nothing is stored. */
export function createLearnersInMemory(): Learners {
  const kept = new Map<string, Learner>();
  const keyOf = ({ workspace, person }: Person) => JSON.stringify([workspace, person]);
  const read = (who: Person) => kept.get(keyOf(who)) ?? newLearner;

  return {
    read: async (who) => read(who),
    async update(who, change) {
      const changed = change(read(who));
      kept.set(keyOf(who), changed);
      return changed;
    },
    async forget(who) {
      kept.delete(keyOf(who));
    },
  };
}
