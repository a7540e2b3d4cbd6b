import type { Answer } from '../answers/answer.ts';
import { newsOf, toNewsAnswer } from '../onboarding/invitation.ts';
import type { Learner } from '../onboarding/learner.ts';
import type { Call } from './command.ts';

/**
 * Keeps what a person has just learnt, then answers. Where it could not be kept, the answer says
 * so; the inviter hears what the newcomer agreed to.
 */
export async function keepLearning(
  { stores, who, reach }: Call,
  change: (learner: Learner) => Learner,
  toAnswer: (learner: Learner) => Answer,
): Promise<Answer> {
  let before: Learner | undefined;
  const after = await stores.learners.update(who, (learner) => {
    before = learner;
    return change(learner);
  });
  const inviter = after.invitation?.by;
  if (before && inviter !== undefined && reach) {
    const to = { workspace: who.workspace, person: inviter };
    for (const news of newsOf(before, after)) {
      await reach({ to, from: who, answer: toNewsAnswer(news) });
    }
  }
  const answer = toAnswer(after);
  return stores.notKept(who) === null ? answer : { ...answer, parts: [...answer.parts, notKept] };
}

const notKept: Answer['parts'][number] = {
  kind: 'warning',
  text: 'This step could not be kept just now. You can go on; Mailport may ask it again.',
};
