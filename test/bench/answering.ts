import type { Entry } from '../../src/knowledge/entry.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import { createMailport, type Mailport } from '../../src/mailport.ts';
import { createConversations } from '../../src/storage/conversations.ts';
import { type Labelled, readPhrasebook } from '../phrasebook/score.ts';
import { createFuse, createMiniSearch, type Library } from './libraries.ts';
import { inventProviders, pasteOf } from './questions.ts';
import { inMs, type Table } from './table.ts';
import { type Times, timeAgain, timeEach, timeOf, timesOf } from './times.ts';

type Question = Pick<Labelled, 'q' | 'context'>;

const pasteLengths = [1_000, 40_000] as const;

/** Understanding and answering each question of the phrasebook, beside search libraries. */
export async function measureAnswering(): Promise<Table> {
  const questions = readPhrasebook('questions.jsonl');
  const mailport = createOver(knowledge);
  const ask = askOf(mailport);
  const warm = await timeEach(questions, 20, ask);
  const paste = await timeAgain(50, () => ask({ q: pasteOf(pasteLengths[0]) }));
  const longPaste = await timeAgain(50, () => ask({ q: pasteOf(pasteLengths[1]) }));
  const cold = await timeCold(questions);
  const larger = askOf(createOver([...knowledge, ...inventProviders(10_000)]));
  const crowded = await timeEach(questions, 5, larger);

  const rows = [
    ['questions', ...pair(warm), 'p50 0.05 ms, p99 1 ms'],
    ['questions, each the first of a new Mailport', ...pair(cold), 'p99 5 ms'],
    ['questions, with 10,000 more providers', ...pair(crowded), 'p99 2 ms'],
    ['a paste of 1,000 characters', ...pair(paste), ''],
    ['a paste of 40,000 characters', ...pair(longPaste), '5 ms'],
  ];
  for (const library of [createFuse(knowledge), createMiniSearch(knowledge)])
    rows.push(...(await rowsOf(library, questions)));
  return {
    title: 'Understanding and answering a question',
    about: `Over the ${questions.length} questions of the phrasebook, each the middle of several runs. The libraries only find an entry (whole entries indexed, first result taken); Mailport also words the answer.`,
    columns: ['what', 'p50', 'p99', 'aim'],
    rows,
  };
}

async function rowsOf(library: Library, questions: readonly Question[]): Promise<string[][]> {
  const find = ({ q }: Question) => library.find(q);
  const paste = await timeOf(() => library.find(pasteOf(pasteLengths[0])));
  return [
    [`${library.name}: questions`, ...pair(await timeEach(questions, 1, find)), ''],
    [`${library.name}: a paste of 1,000 characters`, inMs(paste), 'once', ''],
  ];
}

/** Every fourth question is the first that a new Mailport gets. */
async function timeCold(questions: readonly Question[]): Promise<Times> {
  const times: number[] = [];
  for (const question of questions.filter((_, index) => index % 4 === 0)) {
    const ask = askOf(createOver(knowledge));
    times.push(await timeOf(() => ask(question)));
  }
  return timesOf(times);
}

function createOver(entries: readonly Entry[]): Mailport {
  return createMailport({ entries, conversations: createConversations() });
}

function askOf(mailport: Mailport): (question: Question) => Promise<unknown> {
  return ({ q, context }) =>
    mailport.reply({ text: q, ...(context === undefined ? {} : { before: context }) });
}

function pair({ p50, p99 }: Times): [string, string] {
  return [inMs(p50), inMs(p99)];
}
