import type { Answer } from '../answers/answer.ts';
import { describeNotKept } from '../answers/not-kept.ts';
import { newsOf, toNewsAnswer } from '../onboarding/invitation.ts';
import type { Learner } from '../onboarding/learner.ts';
import type { NotKept } from '../team/kept.ts';
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
  const because = stores.notKept(who);
  const isFinished = before?.course.finishedAt === null && after.course.finishedAt !== null;
  const answer = toAnswer(after);
  return {
    ...answer,
    parts: [
      ...(isFinished ? [finished] : []),
      ...answer.parts,
      ...(because === null ? [] : [notKept(because)]),
    ],
  };
}

const finished: Answer['parts'][number] = {
  kind: 'text',
  text: 'With that you have finished the course. Well done.',
};

function notKept(because: NotKept): Answer['parts'][number] {
  return {
    kind: 'warning',
    text: `This step could not be kept just now, ${describeNotKept(because)}. You can go on; Mailport may ask it again.`,
  };
}

/** An answer out of what is kept of a person, which says so where that is not all. */
export function withWhatIsKept({ stores, who }: Call, answer: Answer): Answer {
  const because = stores.notKept(who);
  if (because === null) return answer;
  const text = `This may not be all, or may not stay: what is kept of you cannot be read or written just now, ${describeNotKept(because)}.`;
  return { ...answer, parts: [...answer.parts, { kind: 'warning', text }] };
}
