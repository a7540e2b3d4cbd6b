import type { Answer, Part } from '../answers/answer.ts';
import { describeNotKept } from '../answers/not-kept.ts';
import { dayName, shortened } from '../answers/words.ts';
import type { Entry, EntryId } from '../knowledge/entry.ts';
import type { TeamQuestion } from '../team/questions.ts';
import type { Tally } from '../team/tallies.ts';
import type { Call, NamedCommand } from './command.ts';
import { told } from './told.ts';

/** What a team asks most, what it finds wanting, and what still waits for an answer. */
export const insights: NamedCommand = {
  name: 'insights',
  usage: 'insights',
  about: 'for the desk: what is asked most, what is rated low, and what is still unanswered',
  examples: ['insights'],
  calledBy: /^insights$/,
  run: async (call, { entries }) => (call.atDesk ? toInsights(call, entries) : onlyAtDesk),
};

const onlyAtDesk = told('insights', 'The insights are for the desk: ask for them in its channel.');

/** How many of each are shown. */
const atMost = 10;

async function toInsights({ stores, who, at }: Call, entries: readonly Entry[]): Promise<Answer> {
  const { workspace } = who;
  const query = { workspace, since: threeMonthsBefore(at), atMost };
  const asked = await stores.tallies.askedMost(query);
  const low = await stores.tallies.ratedLow(query);
  const open = await stores.questions.unanswered(workspace);
  const lost = [asked, low, open].find((one) => !one.kept);
  if (lost && !lost.kept) {
    return told('insights', `There are no insights now, ${describeNotKept(lost.because)}.`);
  }
  const since = dayName(query.since.toISOString().slice(0, 10));
  return told('insights', `What was asked since ${since}, and how it was found.`, [
    ...(asked.kept ? tallyTable('Asked most', asked.value, entries) : []),
    ...(low.kept ? tallyTable('Rated low', low.value, entries) : []),
    ...(open.kept ? unansweredPart(open.value) : []),
  ]);
}

/** The first day of the month two months ago: three months, the running one included. */
function threeMonthsBefore(at: Date): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - 2, 1));
}

function tallyTable(caption: string, tallies: readonly Tally[], entries: readonly Entry[]): Part[] {
  if (tallies.length === 0) return [{ kind: 'text', text: `${caption}: nothing yet.` }];
  const titles = new Map<EntryId, string>(entries.map((entry) => [entry.id, titleOf(entry)]));
  const rows = tallies.map(({ entry, asked, up, down }) => [
    titles.get(entry) ?? `${entry} (removed)`,
    `${asked}`,
    `${up}`,
    `${down}`,
  ]);
  return [{ kind: 'table', caption, columns: ['Answer', 'Asked', '👍', '👎'], rows }];
}

function unansweredPart(questions: readonly TeamQuestion[]): Part[] {
  if (questions.length === 0) return [{ kind: 'text', text: 'No question waits for the team.' }];
  const shown = questions.slice(0, atMost).map(({ text, askedAt, state }) => {
    const taken = state.is === 'claimed' ? ', somebody is on it' : '';
    return `• ${shortened(text, 150)} (${dayName(askedAt.slice(0, 10))}${taken})`;
  });
  const count = `Still unanswered: ${questions.length}`;
  return [{ kind: 'text', text: [count, ...shown].join('\n') }];
}

function titleOf(entry: Entry): string {
  return entry.kind === 'provider' ? entry.name : entry.title;
}
