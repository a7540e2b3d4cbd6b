import { expect, test } from 'vitest';
import { decideHearing, invite, newsOf, toChoiceAnswer } from '../../src/onboarding/invitation.ts';
import { type Learner, newLearner } from '../../src/onboarding/learner.ts';

const began = '2026-11-23T09:00:00.000Z';

function begun(learner: Learner): Learner {
  return { ...learner, course: { ...learner.course, startedAt: began } };
}

test('an inviter hears nothing before the newcomer has agreed', () => {
  const invited = invite(newLearner, 'U1');
  expect(newsOf(invited, begun(invited))).toEqual([]);
  const refused = decideHearing(invited, false);
  expect(newsOf(refused, begun(refused))).toEqual([]);
});

test('whoever has agreed is told of once, when it happens', () => {
  const agreed = decideHearing(invite(newLearner, 'U1'), true);
  expect(newsOf(agreed, begun(agreed))).toEqual(['started']);
  expect(newsOf(begun(agreed), begun(agreed))).toEqual([]);
});

test('whoever agrees after having started is told of at once', () => {
  const started = begun(invite(newLearner, 'U1'));
  expect(newsOf(started, decideHearing(started, true))).toEqual(['started']);
});

test('the first invitation stays, and only an invited person can agree', () => {
  expect(invite(invite(newLearner, 'U1'), 'U2').invitation?.by).toBe('U1');
  expect(decideHearing(newLearner, true)).toBe(newLearner);
  expect(toChoiceAnswer(newLearner).headline).toContain('Nobody has invited you');
});

test('the choice can be changed', () => {
  const agreed = toChoiceAnswer(decideHearing(invite(newLearner, 'U1'), true));
  expect(agreed.followUps.map(({ ask }) => ask)).toContain('onboard tell no');
  const refused = toChoiceAnswer(decideHearing(invite(newLearner, 'U1'), false));
  expect(refused.followUps.map(({ ask }) => ask)).toContain('onboard tell yes');
});
