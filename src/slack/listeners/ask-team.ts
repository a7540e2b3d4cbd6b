import type { App, ButtonAction } from '@slack/bolt';
import { describeNotKept } from '../../answers/not-kept.ts';
import type { TeamQuestion } from '../../team/questions.ts';
import { actions } from '../actions.ts';
import { deliver, sent } from '../delivery.ts';
import { createReference } from '../failure.ts';
import { describeError } from '../log.ts';
import { plainMessage } from '../message.ts';
import { whoIs } from '../person.ts';
import { type AskerPlace, readPost, writePlace, writePost } from '../team/asker.ts';
import { toQuestionPost } from '../team/question-post.ts';
import { onButton } from './buttons.ts';
import type { Listening } from './listening.ts';
import { type Place, type Press, placeOf, waysToTell } from './place.ts';

/** *Ask the team*: the question, with who asked, goes into the channel of the desk. */
export function listenToAskTeam(app: App, listening: Listening): void {
  onButton(app, listening, actions.askTeam, async (press) => {
    const words = await askTeam(press, listening);
    await deliver(plainMessage(words), waysToTell(press));
  });
}

/** Sends the question, and says what became of it. */
async function askTeam(press: Press<ButtonAction>, listening: Listening): Promise<string> {
  const { stores, deskChannel, now, logger } = listening;
  if (!stores || deskChannel === null) return 'There is no team here that could be asked.';
  const { workspace, person } = whoIs(press.context, press.body.user.id);
  const kept = await stores.questions.ask({
    workspace,
    text: press.action.value ?? '',
    by: person,
    place: writePlace(askerPlace(placeOf(press), person)),
    at: new Date(now()),
  });
  if (!kept.kept) return `Your question was not sent, ${describeNotKept(kept.because)}.`;
  const question = kept.value;
  if (readPost(question.post)) return 'Your team has this question already, and will answer here.';
  try {
    const posted = await postQuestion(press, deskChannel, question);
    await stores.questions.posted({ workspace, question: question.id, post: writePost(posted) });
    return 'Your team has the question. The answer comes here.';
  } catch (error) {
    const reference = createReference();
    logger.error({ reference, error: describeError(error) }, 'the channel of the desk is closed');
    return (
      'Your question is kept, but it did not reach the channel of your team. ' +
      `Tell whoever runs Mailport this reference: ${reference}`
    );
  }
}

async function postQuestion({ client }: Press, channel: string, question: TeamQuestion) {
  const posted = await client.chat.postMessage({ ...sent(toQuestionPost(question)), channel });
  return { channel: posted.channel ?? channel, ts: posted.ts ?? '' };
}

/** Where the answer goes: from a modal or the Home tab, into the asker's direct messages. */
function askerPlace(place: Place, person: string): AskerPlace {
  if (place.on !== 'message') return { channel: person, thread: null, isPrivate: false };
  const { channel, thread, isPrivate, isInThread } = place;
  return { channel, thread: isPrivate && !isInThread ? null : thread, isPrivate };
}
