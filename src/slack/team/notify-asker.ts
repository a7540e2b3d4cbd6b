import type { webApi } from '@slack/bolt';
import type { Answer } from '../../answers/answer.ts';
import type { Teaching } from '../../knowledge/own-entries.ts';
import type { Mailport } from '../../mailport.ts';
import type { TeamQuestion } from '../../team/questions.ts';
import { deliver, post, postPrivately, type Way } from '../delivery.ts';
import { toMessage } from '../message.ts';
import type { Note } from '../note.ts';
import { readPlace } from './asker.ts';

/** What the team has taught to answer a question. */
export interface TeamAnswer {
  readonly question: TeamQuestion;
  readonly workspace: string;
  /** The entry's id. */
  readonly id: string;
  readonly teaching: Teaching;
  readonly by: string;
}

/**
 * Answers the asker where the question was asked. What only the asker saw there may be lost by Slack
 * before it is read, so it goes to the asker's direct messages too.
 *
 * @throws DeliveryError where no way is open: the person has left, for one.
 */
export async function notifyAsker(
  client: webApi.WebClient,
  mailport: Mailport,
  answer: TeamAnswer,
): Promise<void> {
  const { askedBy, text } = answer.question;
  const { channel, thread, isPrivate } = readPlace(answer.question.place, askedBy);
  const inThread = thread === null ? {} : { thread };
  const note: Note = [
    { person: askedBy },
    `, you asked “${text.replace(/\s+/g, ' ').slice(0, 150)}”. Answered by `,
    { person: answer.by },
    ':',
  ];
  const message = toMessage(await askAgain(mailport, answer), { shared: null, note });
  const direct = post(client, { channel: askedBy });
  if (!isPrivate) {
    await deliver(message, [post(client, { channel, ...inThread }), direct]);
    return;
  }
  await tryWay(postPrivately(client, { channel, user: askedBy, ...inThread }), message);
  await deliver(message, [direct]);
}

async function tryWay(way: Way, message: Parameters<Way['send']>[0]): Promise<void> {
  await way.send(message).catch(() => undefined);
}

/** The answer as everybody who asks gets it now: by the question itself, else by the entry's id. */
async function askAgain(
  mailport: Mailport,
  { question, workspace, id, teaching }: TeamAnswer,
): Promise<Answer> {
  const who = { workspace, person: question.askedBy };
  for (const text of [question.text, id]) {
    const reply = await mailport.reply({ text, who, quoted: true });
    if (reply.about[0] === id) return reply;
  }
  return {
    kind: 'topic',
    headline: teaching.title,
    parts: [{ kind: 'text', text: teaching.answer }],
    followUps: [],
    about: [id],
    endpoints: [],
    asked: { protocol: null, security: null, provider: null, target: null },
  };
}
