/** Who learns. Everything that is kept belongs to one person of one workspace. */
export interface Person {
  /** The workspace's id, as the surface names it. */
  readonly workspace: string;
  /** The person's id within it; never a name. */
  readonly person: string;
}

/** What is kept of a person who learns: plain JSON, and no text that the person wrote. */
export interface Learner {
  readonly course: CourseRecord;
  /** What is remembered of each question that was answered, by the question's id. */
  readonly cards: Readonly<Record<string, QuizCard>>;
  readonly settings: { readonly daily: DailyQuestion | null };
  readonly invitation: Invitation | null;
}

/** How far somebody is in the course. Moments are ISO 8601 in UTC. */
export interface CourseRecord {
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  /** The page that comes next when the person goes on; null before the first. */
  readonly place: CoursePlace | null;
  /** The first answer to each question, by the question's id; a later one changes nothing. */
  readonly answers: Readonly<Record<string, CourseAnswer>>;
  /** How many of the ports of the last question were named rightly, the best time; null before. */
  readonly interview: number | null;
}

/** A page of the course: a lesson's text (page 0) or one of its questions (1 and more). */
export interface CoursePlace {
  /** A lesson's id, so that a place is kept when lessons are added in between. */
  readonly lesson: string;
  readonly page: number;
}

export interface CourseAnswer {
  readonly choice: string;
  readonly wasRight: boolean;
}

/** What the spacing of questions remembers of one of them: a card of FSRS as plain data. */
export interface QuizCard {
  /** When it should be asked again, in ISO 8601, as is `lastReview`. */
  readonly due: string;
  readonly lastReview: string | null;
  readonly stability: number;
  readonly difficulty: number;
  readonly scheduledDays: number;
  readonly learningSteps: number;
  /** How often it was answered, and how often it had been forgotten. */
  readonly reps: number;
  readonly lapses: number;
  /** 0 new, 1 learning, 2 review, 3 relearning. */
  readonly state: number;
}

/** When the daily question comes: a time of day ("09:00") where the person lives ("Europe/Berlin"). */
export interface DailyQuestion {
  readonly at: string;
  readonly timeZone: string;
}

/** Who asked somebody to take the course, and whether that person may hear how it goes. */
export interface Invitation {
  /** The inviter's id in the same workspace. */
  readonly by: string;
  /** Null until the newcomer has chosen. */
  readonly mayHear: boolean | null;
}

/** What is known of somebody who has just come. */
export const newLearner: Learner = {
  course: { startedAt: null, finishedAt: null, place: null, answers: {}, interview: null },
  cards: {},
  settings: { daily: null },
  invitation: null,
};

/** Where learners are kept. Who is not known yet is a `newLearner`. */
export interface Learners {
  read(who: Person): Promise<Learner>;
  /** Reads, changes and keeps in one transaction, and gives back what is kept now. */
  update(who: Person, change: (learner: Learner) => Learner): Promise<Learner>;
  /** Nothing of the person is kept afterwards. */
  forget(who: Person): Promise<void>;
}
