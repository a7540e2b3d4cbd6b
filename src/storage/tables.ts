import type { Generated, Selectable } from 'kysely';

/** The tables, as the last migration leaves them. Moments are ISO 8601 in UTC; every row belongs to a
 * workspace. */
export interface Tables {
  conversations: ConversationRow;
  learners: LearnerRow;
  entry_changes: EntryChangeRow;
  questions: QuestionRow;
  tallies: TallyRow;
}

interface ConversationRow {
  workspace: string;
  conversation: string;
  /** JSON of Slots. */
  slots: string;
  at: string;
}

interface LearnerRow {
  workspace: string;
  person: string;
  /** JSON of a Learner. */
  learner: string;
}

interface EntryChangeRow {
  id: Generated<number>;
  workspace: string;
  entry: string;
  what: 'taught' | 'edited' | 'removed' | 'undone';
  /** JSON of a Teaching; null where the entry is gone since then. */
  teaching: string | null;
  at: string;
  by: string | null;
}

interface QuestionRow {
  id: Generated<number>;
  workspace: string;
  text: string;
  place: string;
  asked_by: string;
  asked_at: string;
  post: string | null;
  claimed_by: string | null;
  claimed_at: string | null;
  answered_by: string | null;
  answered_at: string | null;
  answered_with: string | null;
}

interface TallyRow {
  workspace: string;
  entry: string;
  /** YYYY-MM. */
  month: string;
  asked: number;
  up: number;
  down: number;
}

export type EntryChange = Selectable<EntryChangeRow>;
export type Question = Selectable<QuestionRow>;
