import { type Kysely, sql } from 'kysely';
import { type Learner, type Learners, newLearner, type Person } from '../onboarding/learner.ts';
import type { NotKept } from '../team/kept.ts';
import type { Database } from './database.ts';
import { createPending } from './pending.ts';
import type { Tables } from './tables.ts';

/** Learners, and whether what is known of somebody is all kept. */
interface StoredLearners extends Learners {
  notKept(who: Person): NotKept | null;
}

type Change = (learner: Learner) => Learner;

/** What could not be kept of a person, in its order, and why the last of it could not. */
interface Held {
  readonly changes: readonly Change[];
  readonly because: NotKept;
}

/** Of one person; the oldest go first. */
const mostChanges = 500;

/**
 * Learners in the database. On a bad day people can go on: a change that could not be kept is held in
 * this process and made with the next one that can be. It is the change that is held and not what came
 * of it, because what is kept may not be known on such a day, and must not be written over.
 */
export function createLearners(database: Database): StoredLearners {
  const pending = createPending<Held>();
  const unread = createPending<NotKept>();
  const heldOf = (who: Person) => pending.get(keyOf(who))?.changes ?? [];

  async function read(who: Person): Promise<Learner> {
    const found = await database.read((tables) => selectLearner(tables, who));
    if (found.kept) unread.drop(keyOf(who));
    else unread.hold(keyOf(who), found.because);
    return made(heldOf(who), found.kept ? found.value : newLearner);
  }

  function release(who: Person, kept: readonly Change[]): void {
    const held = pending.get(keyOf(who));
    const left = held?.changes.filter((change) => !kept.includes(change)) ?? [];
    if (held && left.length > 0) pending.hold(keyOf(who), { ...held, changes: left });
    else pending.drop(keyOf(who));
    unread.drop(keyOf(who));
  }

  return {
    read,
    async update(who, change) {
      let held: readonly Change[] = [];
      const kept = await database.write(async (tables) => {
        held = heldOf(who);
        return putLearner(tables, who, made([...held, change], await selectLearner(tables, who)));
      });
      if (kept.kept) {
        release(who, held);
        return kept.value;
      }
      const changes = [...heldOf(who), change].slice(-mostChanges);
      pending.hold(keyOf(who), { changes, because: kept.because });
      return read(who);
    },
    async forget(who) {
      pending.drop(keyOf(who));
      await database.write((tables) => deleteLearner(tables, who));
    },
    notKept: (who) => pending.get(keyOf(who))?.because ?? unread.get(keyOf(who)) ?? null,
  };
}

function made(changes: readonly Change[], learner: Learner): Learner {
  return changes.reduce((one, change) => change(one), learner);
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

/** Forgets whom somebody invited. */
export async function forgetInviter(
  tables: Kysely<Tables>,
  { workspace, person }: Person,
): Promise<void> {
  await tables
    .updateTable('learners')
    .set({ learner: sql`json_set(learner, '$.invitation', null)` })
    .where('workspace', '=', workspace)
    // A row that somebody spoilt keeps nobody else from being forgotten.
    .where(sql`case when json_valid(learner) then learner ->> '$.invitation.by' end`, '=', person)
    .execute();
}
