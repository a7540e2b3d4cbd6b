import type { Answer, FollowUp, Part } from '../answers/answer.ts';
import { describeNotKept } from '../answers/not-kept.ts';
import { dayName, listed, shortened } from '../answers/words.ts';
import type { Changed, EntryChange, EntryRef, TaughtEntry } from '../team/entries.ts';
import type { Kept } from '../team/kept.ts';
import type { Call, NamedCommand } from './command.ts';
import { told } from './told.ts';

/** The workspace's own entries: all of them, and at the desk what can be done with each. */
export const entries: NamedCommand = {
  name: 'entries',
  usage: 'entries',
  about: 'what your workspace taught Mailport; at the desk also to edit, to delete and to undo',
  examples: ['entries'],
  // Deleting and undoing name the change that was seen, so that nobody's later one is lost.
  calledBy:
    /^(?:(?:our )?entries|(?<act>remove|yes, remove|undo) (?<id>taught-\d+) (?<change>\d+))$/,
  run: async (call) => {
    const { act, id, change } = call.said;
    if (act === undefined || id === undefined) return list(call);
    if (!call.atDesk) return onlyAtDesk;
    const entry = { id, change: Number(change) };
    if (act === 'remove') return confirmRemoval(call, entry);
    return act === 'undo' ? undo(call, entry) : remove(call, entry);
  },
};

const onlyAtDesk = told('entry', 'Entries are changed in the channel of the desk.');

/** How many are shown, and how many of the changes can be taken back from the list. */
const [mostShown, mostUndone] = [40, 2];

async function list({ stores, who, atDesk }: Call): Promise<Answer> {
  const taught = await stores.taught.list(who.workspace);
  const history = await stores.taught.history(who.workspace);
  if (!taught.kept) return notRead(taught.because);
  const all = taught.value;
  const removed = history.kept ? lastRemovals(history.value) : [];
  const headline =
    all.length === 0
      ? `Your workspace has not taught Mailport anything ${removed.length > 0 ? 'that is still there' : 'yet'}.`
      : `Your workspace has taught Mailport ${all.length === 1 ? 'one entry' : `${all.length} entries`}.`;
  const offers = [
    ...removed.map((change) => offerUndo(change, history.kept ? history.value : [])),
    ...all.map(offerRemoval),
  ];
  return told('entries', headline, listPart(all), atDesk ? offers : []);
}

function listPart(all: readonly TaughtEntry[]): Part[] {
  if (all.length === 0) return [];
  const facts = all.slice(0, mostShown).map(({ teaching, at }) => ({
    label: teaching.title,
    value: `${shortened(listed(teaching.questions, 'or'), 150)} (${dayName(at.slice(0, 10))})`,
  }));
  const more = all.length - facts.length;
  return [
    { kind: 'facts', facts },
    ...(more > 0 ? [{ kind: 'text' as const, text: `… and ${more} more.` }] : []),
  ];
}

/** The entries that are gone, the one deleted last first, by the change that took them away. */
function lastRemovals(history: readonly EntryChange[]): readonly EntryChange[] {
  const last = new Map<string, EntryChange>();
  for (const change of history) if (!last.has(change.id)) last.set(change.id, change);
  return [...last.values()].filter(({ teaching }) => teaching === null).slice(0, mostUndone);
}

function offerUndo({ id, change }: EntryRef, history: readonly EntryChange[]): FollowUp {
  const before = history.find((earlier) => earlier.id === id && earlier.teaching !== null);
  const what = before?.teaching ? `“${before.teaching.title}”` : 'what was deleted';
  return { label: `Bring back ${what}`, ask: `undo ${id} ${change}` };
}

function offerRemoval({ id, change, teaching }: TaughtEntry): FollowUp {
  return { label: `Delete “${teaching.title}”`, ask: `remove ${id} ${change}` };
}

async function confirmRemoval({ stores, who }: Call, { id, change }: EntryRef): Promise<Answer> {
  const taught = await stores.taught.list(who.workspace);
  if (!taught.kept) return notRead(taught.because);
  const entry = taught.value.find((one) => one.id === id);
  if (!entry) return gone;
  return told(
    'entry',
    `Delete “${entry.teaching.title}”? Nobody in this workspace will get it as an answer any more.`,
    [],
    [
      { label: 'Yes, delete it', ask: `yes, remove ${id} ${change}` },
      { label: 'Show the entries', ask: 'entries' },
    ],
  );
}

async function remove({ stores, who, at }: Call, entry: EntryRef): Promise<Answer> {
  const { workspace, person: by } = who;
  return say('The entry is deleted.', await stores.taught.remove(entry, { workspace, by, at }));
}

async function undo({ stores, who, at }: Call, entry: EntryRef): Promise<Answer> {
  const { workspace, person: by } = who;
  return say('The last change is undone.', await stores.taught.undo(entry, { workspace, by, at }));
}

/** What came of a change, with the way back. */
function say(done: string, kept: Kept<Changed>): Answer {
  const showAll = { label: 'Show the entries', ask: 'entries' };
  if (!kept.kept) {
    return told('entry', `Nothing was changed, ${describeNotKept(kept.because)}.`, [], [showAll]);
  }
  const { value } = kept;
  if (value.outcome === 'gone') return gone;
  if (value.outcome === 'changed') {
    const { teaching } = value.entry;
    const headline = `Somebody changed “${teaching.title}” in between, so nothing was done.`;
    return told('entry', headline, [], [showAll]);
  }
  const { id, change } = value.change;
  return told('entry', done, [], [{ label: 'Undo', ask: `undo ${id} ${change}` }, showAll]);
}

const gone = told(
  'entry',
  'That entry is not there any more.',
  [],
  [{ label: 'Show the entries', ask: 'entries' }],
);

function notRead(because: Parameters<typeof describeNotKept>[0]): Answer {
  return told('entry', `The entries cannot be read now, ${describeNotKept(because)}.`);
}
