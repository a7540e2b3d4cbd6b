import type { Entry } from '../../src/knowledge/entry.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import { createFinder } from '../../src/matching/find.ts';
import type { Match } from '../../src/matching/match.ts';
import { gradeAll, readPhrasebook, shareOf } from '../phrasebook/score.ts';
import { createFuse, createMiniSearch } from './libraries.ts';
import type { Table } from './table.ts';

/** How many questions of the phrasebook are understood, beside search libraries alone. */
export function gradeUnderstanding(): Table {
  const labels = readPhrasebook('questions.jsonl');
  const libraries = [createFuse(knowledge), createMiniSearch(knowledge)];
  const finders = [
    { name: 'Mailport', finder: createFinder(knowledge) },
    ...libraries.map(({ name, find }) => ({
      name,
      finder: { find: (text: string) => toMatch(find(text)), stages: () => [] },
    })),
  ];
  return {
    title: 'Understanding it rightly',
    about: `The same ${labels.length} questions. "Wrong" is an answer that people would act on; a library answers with whatever entry it finds first, and knows no follow-ups.`,
    columns: ['what', 'right', 'wrong', 'says that it does not know'],
    rows: finders.map(({ name, finder }) => {
      const graded = gradeAll(labels, finder);
      const shares = (['right', 'wrong', 'silent'] as const).map((one) => shareOf(graded, one));
      return [name, ...shares.map((share) => `${(share * 100).toFixed(1)} %`)];
    }),
  };
}

/** What a library found, as an answer that is sure of itself. */
function toMatch(entry: Entry | null): Match {
  const slots = {
    protocols: [],
    security: null,
    direction: null,
    ports: [],
    provider: null,
    service: null,
  };
  const base = { confidence: 1, slots };
  switch (entry?.kind) {
    case 'service':
      return { ...base, kind: 'service', services: [entry] };
    case 'provider':
      return { ...base, kind: 'provider', provider: entry, siblings: [] };
    case 'topic':
      return { ...base, kind: 'topic', topic: entry };
    case 'symptom':
      return { ...base, kind: 'error', symptom: entry, others: [] };
    case undefined:
      return { ...base, kind: 'none', because: { reason: 'no-mail-word' }, nearest: [] };
  }
}
