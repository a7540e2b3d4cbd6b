import type { Kysely } from 'kysely';
import type { Tallies, TallyQuery } from '../team/tallies.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** Counts per entry and month. */
export function createTallies(database: Database): Tallies {
  return {
    count: ({ workspace, entry, what, at }) =>
      database.write(
        async (tables) => {
          await tables
            .insertInto('tallies')
            .values({ workspace, entry, month: monthOf(at), asked: 0, up: 0, down: 0, [what]: 1 })
            .onConflict((row) =>
              row
                .columns(['workspace', 'entry', 'month'])
                .doUpdateSet((tally) => ({ [what]: tally(`tallies.${what}`, '+', 1) })),
            )
            .execute();
          return null;
        },
        // Nobody waits for it.
        { patienceMs: 0 },
      ),
    askedMost: (query) =>
      database.read((tables) =>
        tables
          .selectFrom(sums(tables, query))
          .selectAll()
          .where('asked', '>', 0)
          .orderBy('asked', 'desc')
          .orderBy('entry')
          .limit(query.atMost)
          .execute(),
      ),
    ratedLow: (query) =>
      database.read((tables) =>
        tables
          .selectFrom(sums(tables, query))
          .selectAll()
          .whereRef('down', '>', 'up')
          .orderBy((tally) => tally('down', '-', tally.ref('up')), 'desc')
          .orderBy('entry')
          .limit(query.atMost)
          .execute(),
      ),
  };
}

function sums(tables: Kysely<Tables>, { workspace, since }: TallyQuery) {
  return tables
    .selectFrom('tallies')
    .select(({ fn }) => [
      'entry',
      fn.sum<number>('asked').as('asked'),
      fn.sum<number>('up').as('up'),
      fn.sum<number>('down').as('down'),
    ])
    .where('workspace', '=', workspace)
    .where('month', '>=', monthOf(since))
    .groupBy('entry')
    .as('sums');
}

function monthOf(at: Date): string {
  return at.toISOString().slice(0, 7);
}
