import type { Teaching } from '../knowledge/own-entries.ts';
import type { Changed, Deed, EntryRef, TaughtEntry } from './entries.ts';
import type { Kept, NotKept } from './kept.ts';
import type { TeamQuestion } from './questions.ts';
import type { Stores } from './stores.ts';

/** What came of teaching. */
export type Taught =
  /** The question is answered by it; null where there was none, or its asker had it deleted. */
  | { readonly outcome: 'taught'; readonly id: string; readonly question: TeamQuestion | null }
  /** Somebody else is on the question, or has answered it. */
  | { readonly outcome: 'taken'; readonly question: TeamQuestion }
  /** The entry that was edited is there no more. */
  | { readonly outcome: 'gone' }
  /** Somebody has changed the entry in between: how it is now. */
  | { readonly outcome: 'changed'; readonly entry: TaughtEntry }
  | { readonly outcome: 'not-kept'; readonly because: NotKept };

type Keeping = Pick<Stores, 'taught' | 'questions'>;

/** Makes an entry of what somebody teaches, and with it answers the question that it was asked for. */
export async function teachAnswer(
  { taught, questions }: Keeping,
  { question, teaching }: { readonly question: number | null; readonly teaching: Teaching },
  deed: Deed,
): Promise<Taught> {
  const claim = question === null ? null : await questions.claim({ ...deed, question });
  if (claim && !claim.kept) return notKept(claim);
  if (claim?.value.outcome === 'taken') return { ...claim.value, outcome: 'taken' };
  const change = await taught.teach(teaching, deed);
  if (!change.kept) return notKept(change);
  const { id } = change.value;
  if (question === null || claim?.value.outcome !== 'yours') {
    return { outcome: 'taught', id, question: null };
  }
  // The entry is kept: whatever becomes of the question's mark, its asker can be answered.
  const answered = await questions.answered({ ...deed, question, entry: id });
  const now = answered.kept && answered.value.outcome === 'yours' ? answered.value : claim.value;
  return { outcome: 'taught', id, question: now.question };
}

/** Gives an entry other words, unless somebody was faster. */
export async function editEntry(
  { taught }: Keeping,
  { entry, teaching }: { readonly entry: EntryRef; readonly teaching: Teaching },
  deed: Deed,
): Promise<Taught> {
  const edited: Kept<Changed> = await taught.edit(entry, teaching, deed);
  if (!edited.kept) return notKept(edited);
  const { value } = edited;
  if (value.outcome !== 'done') return value;
  return { outcome: 'taught', id: value.change.id, question: null };
}

function notKept({ because }: { readonly because: NotKept }): Taught {
  return { outcome: 'not-kept', because };
}
