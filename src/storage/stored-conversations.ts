import type { Conversations, Slots } from '../mailport.ts';
import type { Database } from './database.ts';
import { createPending } from './pending.ts';

const week = 7 * 24 * 60 * 60 * 1000;

/** Conversations that outlive this process, each for a week after its last question. */
export function createStoredConversations(
  database: Database,
  now: () => number = Date.now,
): Conversations {
  const pending = createPending<Slots>();
  const weekAgo = () => new Date(now() - week).toISOString();

  return {
    async recall(workspace, conversation) {
      const held = pending.get([workspace, conversation]);
      if (held) return held;
      const found = await database.read((tables) =>
        tables
          .selectFrom('conversations')
          .select('slots')
          .where('workspace', '=', workspace)
          .where('conversation', '=', conversation)
          .where('at', '>=', weekAgo())
          .executeTakeFirst(),
      );
      return found.kept && found.value ? JSON.parse(found.value.slots) : undefined;
    },
    async remember(workspace, conversation, slots) {
      const row = { slots: JSON.stringify(slots), at: new Date(now()).toISOString() };
      const kept = await database.write(
        async (tables) => {
          await tables.deleteFrom('conversations').where('at', '<', weekAgo()).execute();
          await tables
            .insertInto('conversations')
            .values({ workspace, conversation, ...row })
            .onConflict((old) => old.columns(['workspace', 'conversation']).doUpdateSet(row))
            .execute();
        },
        // An answer does not wait for it.
        { patienceMs: 0 },
      );
      if (kept.kept) pending.drop([workspace, conversation]);
      else pending.hold([workspace, conversation], slots);
    },
  };
}
