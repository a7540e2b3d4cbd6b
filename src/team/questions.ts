import type { Kept } from './kept.ts';

/** A question that somebody chose to send to the team. */
export interface TeamQuestion {
  readonly id: number;
  readonly text: string;
  readonly askedBy: string;
  /** ISO 8601 in UTC, as are all moments here. */
  readonly askedAt: string;
  /** Where the answer goes, and where the team sees the question, in the words of the surface. */
  readonly place: string;
  readonly post: string | null;
  readonly state:
    | { readonly is: 'open' }
    | { readonly is: 'claimed'; readonly by: string; readonly at: string }
    /** `by` is null once that person asked to be forgotten. */
    | {
        readonly is: 'answered';
        readonly by: string | null;
        readonly at: string;
        readonly entry: string;
      };
}

/** What came of an attempt to take a question on, or to answer it. */
export type Claim =
  | { readonly outcome: 'yours'; readonly question: TeamQuestion }
  /** Somebody else is on it, or has answered it: the question's state says who. */
  | { readonly outcome: 'taken'; readonly question: TeamQuestion }
  | { readonly outcome: 'gone' };

/** One question of a workspace, and who does something with it, when. */
export interface QuestionDeed {
  readonly workspace: string;
  readonly question: number;
  readonly by: string;
  readonly at: Date;
}

/** The questions that wait for the team, each workspace for itself. */
export interface TeamQuestions {
  /** The same open question of the same person is not asked twice: it gives back the one before. */
  ask(question: {
    readonly workspace: string;
    readonly text: string;
    readonly by: string;
    readonly place: string;
    readonly at: Date;
  }): Promise<Kept<TeamQuestion>>;
  /** Where the team sees it from now on. */
  posted(question: {
    readonly workspace: string;
    readonly question: number;
    readonly post: string;
  }): Promise<Kept<null>>;
  read(workspace: string, question: number): Promise<Kept<TeamQuestion | null>>;
  /** Those without an answer, the oldest first. */
  unanswered(workspace: string): Promise<Kept<readonly TeamQuestion[]>>;
  /** Takes it on for half an hour: the second of two is told who is already on it. */
  claim(deed: QuestionDeed): Promise<Kept<Claim>>;
  /** Gives it back; nothing happens where somebody else has it. */
  release(deed: QuestionDeed): Promise<Kept<null>>;
  /** Marks it as answered by an entry, unless somebody else is on it. */
  answered(deed: QuestionDeed & { readonly entry: string }): Promise<Kept<Claim>>;
}
