import type { Answer } from '../answers/answer.ts';
import { decideHearing, invite, toChoiceAnswer, toWelcome } from '../onboarding/invitation.ts';
import type { Learner } from '../onboarding/learner.ts';
import { toSaid } from '../onboarding/said.ts';
import type { Call, NamedCommand } from './command.ts';
import { keepLearning } from './keep-learning.ts';

/** Invites a new colleague to the course. */
export const onboard: NamedCommand = {
  name: 'onboard',
  usage: 'onboard @COLLEAGUE',
  about: 'sends a new colleague a welcome with the course',
  examples: [],
  calledBy: /^onboard(?: tell (?<tell>yes|no)| (?<whom>.+))?$/,
  async run(call) {
    const { tell, whom = '' } = call.said;
    if (tell !== undefined) {
      return keepLearning(call, (one) => decideHearing(one, tell === 'yes'), toChoiceAnswer);
    }
    if (/^(?:me|myself)$/.test(whom)) return hereAlready;
    const { colleague } = oneColleague.exec(whom)?.groups ?? {};
    if (colleague === undefined || !call.reach) return how(call);
    return welcome(colleague.toUpperCase(), call);
  },
};

/** A person as Slack writes one who was picked from its list: "<@U123|lisa>". */
const oneColleague = /^<?@?(?<colleague>[uw][a-z0-9]{1,30})(?:\|[^>]*)?>?$/;

function how({ reach, said: { whom } }: Call): Answer {
  return said(
    reach
      ? 'Say whom to welcome: onboard @new-colleague.'
      : 'Welcoming a colleague needs Slack: /mailport onboard @new-colleague.',
    whom === undefined || !reach
      ? 'They get a direct message that says who asked for it, with the course. How they do stays with them.'
      : 'One person at a time, picked from the list that opens with @.',
  );
}

async function welcome(colleague: string, call: Call): Promise<Answer> {
  const { stores, who, reach } = call;
  if (colleague === who.person) return hereAlready;
  const to = { workspace: who.workspace, person: colleague };
  let before: Learner['invitation'] = null;
  await stores.learners.update(to, (learner) => {
    before = learner.invitation;
    return invite(learner, who.person);
  });
  if (before !== null) return said('They have been welcomed already.', 'Nothing was sent again.');
  if (await reach?.({ to, from: who, answer: toWelcome() })) {
    const news =
      stores.notKept(to) === null
        ? 'You hear “started” and “finished” if they agree.'
        : 'That you asked for it could not be kept just now, so you may not hear how it goes.';
    return said('The welcome is on its way.', news);
  }
  await stores.learners.update(to, (learner) => ({ ...learner, invitation: null }));
  return said(
    'Mailport could not reach them.',
    'Nothing was sent. Is it a person of this workspace?',
  );
}

function said(headline: string, text: string): Answer {
  return toSaid({
    kind: 'lesson',
    headline,
    parts: text === '' ? [] : [{ kind: 'text', text }],
    followUps: [{ label: 'Look at the course', ask: 'learn lessons' }],
  });
}

const hereAlready = said('You are here already: “learn” starts the course.', '');
