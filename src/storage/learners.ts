import type { Kysely } from 'kysely';
import { type Learner, type Learners, newLearner, type Person } from '../onboarding/learner.ts';
import type { NotKept } from '../team/kept.ts';
import type { Database } from './database.ts';
import { createPending } from './pending.ts';
import type { Tables } from './tables.ts';

/** Learners, and whether what was changed last of somebody is kept. */
interface StoredLearners extends Learners {
  notKept(who: Person): NotKept | null;
}

/**
 * Learners in the database. On a bad day people can go on: what could not be kept is held in this
 * process, and kept with the next change that can be.
 */
export function createLearners(database: Database): StoredLearners {
  const pending = createPending<{ readonly learner: Learner; readonly because: NotKept }>();

  async function read(who: Person): Promise<Learner> {
    const held = pending.get(keyOf(who));
    if (held) return held.learner;
    const found = await database.read((tables) => selectLearner(tables, who));
    return found.kept ? found.value : newLearner;
  }

  async function hold(who: Person, learner: Learner, because: NotKept): Promise<Learner> {
    pending.hold(keyOf(who), { learner, because });
    return learner;
  }

  return {
    read,
    async update(who, change) {
      const kept = await database.write(async (tables) => {
        const before = pending.get(keyOf(who))?.learner ?? (await selectLearner(tables, who));
        return putLearner(tables, who, change(before));
      });
      if (!kept.kept) return hold(who, change(await read(who)), kept.because);
      pending.drop(keyOf(who));
      return kept.value;
    },
    async forget(who) {
      pending.drop(keyOf(who));
      await database.write((tables) => deleteLearner(tables, who));
    },
    notKept: (who) => pending.get(keyOf(who))?.because ?? null,
  };
}

function keyOf({ workspace, person }: Person): readonly string[] {
  return [workspace, person];
}

async function selectLearner(tables: Kysely<Tables>, who: Person): Promise<Learner> {
  const row = await tables
    .selectFrom('learners')
    .select('learner')
    .where('workspace', '=', who.workspace)
    .where('person', '=', who.person)
    .executeTakeFirst();
  // What was added to a learner since it was written begins as with everyone.
  return row ? { ...newLearner, ...JSON.parse(row.learner) } : newLearner;
}

async function putLearner(
  tables: Kysely<Tables>,
  { workspace, person }: Person,
  learner: Learner,
): Promise<Learner> {
  const text = JSON.stringify(learner);
  await tables
    .insertInto('learners')
    .values({ workspace, person, learner: text })
    .onConflict((row) => row.columns(['workspace', 'person']).doUpdateSet({ learner: text }))
    .execute();
  return learner;
}

/** Deletes what somebody learnt. */
export async function deleteLearner(
  tables: Kysely<Tables>,
  { workspace, person }: Person,
): Promise<void> {
  await tables
    .deleteFrom('learners')
    .where('workspace', '=', workspace)
    .where('person', '=', person)
    .execute();
}
