import type { Answer } from '../answers/answer.ts';
import type { Learner, Person } from './learner.ts';
import { toSaid } from './said.ts';

/**
 * Brings an answer to a person by direct message and says there whom it is from; false where the
 * person cannot be reached. A surface that has no messages has no such thing.
 */
export type Reach = (message: {
  readonly to: Person;
  readonly from: Person;
  readonly answer: Answer;
}) => Promise<boolean>;

/** What an inviter may hear, if the newcomer agrees. */
export type News = 'started' | 'finished';

/** Remembers who invited; the first invitation stays. */
export function invite(learner: Learner, by: string): Learner {
  if (learner.invitation !== null) return learner;
  return { ...learner, invitation: { by, mayHear: null } };
}

/** Remembers whether the inviter may hear how it goes. */
export function decideHearing(learner: Learner, mayHear: boolean): Learner {
  if (learner.invitation === null) return learner;
  return { ...learner, invitation: { ...learner.invitation, mayHear } };
}

/** What the inviter is to hear of a change; nothing unless the newcomer has agreed. */
export function newsOf(before: Learner, after: Learner): readonly News[] {
  if (!after.invitation?.mayHear) return [];
  const hadAgreed = before.invitation?.mayHear === true;
  const isNew = (was: string | null, is: string | null) =>
    is !== null && !(hadAgreed && was !== null);
  return [
    ...(isNew(before.course.startedAt, after.course.startedAt) ? ['started' as const] : []),
    ...(isNew(before.course.finishedAt, after.course.finishedAt) ? ['finished' as const] : []),
  ];
}

/** What a newcomer reads first. */
export function toWelcome(): Answer {
  return toSaid({
    kind: 'lesson',
    headline: 'Welcome! Here is a short course on mail ports.',
    parts: [
      {
        kind: 'text',
        text: 'Eight lessons of one screen each, with three questions: about 20 minutes, in as many pieces as you like. Stop at any time; “learn” goes on where you were.',
      },
      {
        kind: 'text',
        text: 'Nobody sees your answers. Whoever asked for this hears “started” and “finished” only if you say so here.',
      },
    ],
    followUps: [
      { label: 'Start the course', ask: 'learn' },
      { label: 'Tell them when I start and finish', ask: 'onboard tell yes' },
      { label: 'Tell them nothing', ask: 'onboard tell no' },
    ],
  });
}

/** What the inviter reads. */
export function toNewsAnswer(news: News): Answer {
  return toSaid({
    kind: 'progress',
    headline:
      news === 'started'
        ? 'I have started the course on mail ports.'
        : 'I have finished the course on mail ports.',
    parts: [],
    followUps: [],
  });
}

/** What the newcomer reads after choosing. */
export function toChoiceAnswer(learner: Learner): Answer {
  const { invitation } = learner;
  if (invitation === null) {
    return toSaid({
      kind: 'progress',
      headline: 'Nobody has invited you to the course, so nobody hears about it.',
      parts: [],
      followUps: [{ label: 'Start the course', ask: 'learn' }],
    });
  }
  return toSaid({
    kind: 'progress',
    headline: invitation.mayHear
      ? 'Agreed: they hear when you start and when you finish, and nothing else.'
      : 'Agreed: they hear nothing.',
    parts: [],
    followUps: [
      { label: 'Start the course', ask: 'learn' },
      invitation.mayHear
        ? { label: 'Tell them nothing after all', ask: 'onboard tell no' }
        : { label: 'Tell them after all', ask: 'onboard tell yes' },
    ],
  });
}
