import type { Logger } from 'pino';
import type { Answer } from '../answers/answer.ts';
import type { Mailport, Request } from '../mailport.ts';
import type { Person } from '../onboarding/learner.ts';
import type { Stores } from '../team/stores.ts';
import { isPersonal } from './answer-kinds.ts';
import { toSharedQuestion } from './buttons.ts';
import type { Daily } from './daily/daily.ts';
import { DeliveryError, deliver, type Way } from './delivery.ts';
import { createReference, failureMessage } from './failure.ts';
import { describeError } from './log.ts';
import { type Message, plainMessage, toMessage } from './message.ts';
import type { Note } from './note.ts';
import { toEntryTools } from './team/entry-tools.ts';
import { createTelling } from './telling.ts';

/** A question that came in, and where its answer goes. */
export interface Question {
  readonly surface:
    | 'slash-command'
    | 'mention'
    | 'direct-message'
    | 'button'
    | 'share'
    | 'modal'
    | 'home'
    | 'shortcut';
  /** Plain words; none at all asks what can be asked. */
  readonly text: string;
  /** Whether somebody else wrote it: it is explained, and never obeyed. */
  readonly quoted?: boolean;
  /** The same with Slack's markup, as it came: what is to be checked is read from it. */
  readonly typed?: string;
  /** By whom checks are limited, and logged. */
  readonly who: Person;
  /** Whether it was asked in the channel of the desk. */
  readonly atDesk?: boolean;
  /** Names the conversation whose earlier question may be inherited. */
  readonly conversation?: string;
  /** The ways to the person, the best first. */
  readonly ways: readonly Way[];
  /** The ways for an answer that is for this person only, where `ways` are seen by others. */
  readonly personalWays?: readonly Way[];
  /** The ways for the news of a failure, where the answer itself would go to everyone. */
  readonly failureWays?: readonly Way[];
  /** Where a private answer may be shared. */
  readonly shareable?: 'channel' | 'thread';
  /** Whether the answer is drawn for a modal. */
  readonly inModal?: boolean;
  /** A line above the answer. */
  readonly note?: Note;
  /** The person's direct conversation with Mailport, where it is known. */
  readonly direct?: string;
  /** Says that the person does not want the answer any more. */
  readonly stopped?: AbortSignal;
  /** Which of Slack's deliveries it is: 1 and more are retries. */
  readonly retry?: number | undefined;
}

/** Answers a question; a failure is told to the person and logged, and never thrown. */
export type Answering = (question: Question) => Promise<Outcome>;

/** What became of a question: `failed` was told to the person, `undelivered` could not be. */
export type Outcome = 'delivered' | 'undelivered' | 'failed';

export interface AnsweringParts {
  readonly mailport: Mailport;
  readonly logger: Logger;
  readonly now: () => number;
  /** Null where nothing is kept: then nothing is rated or taught. */
  readonly stores: Stores | null;
  readonly daily: Daily | null;
  /** Whether a question without an answer can be sent to the team. */
  readonly hasTeam: boolean;
}

/** The one path from a question in Slack to its answer, and the one place where failures end. */
export function createAnswering(parts: AnsweringParts): Answering {
  const { mailport, logger, now, daily } = parts;

  async function answer(question: Question): Promise<object> {
    const { who, ways, personalWays = ways } = question;
    const request = toRequest(question);
    const before = (await daily?.settingOf(who)) ?? null;
    const drawn = (reply: Answer) => draw(request.text, reply, question, parts);
    const onLost = (error: unknown) =>
      logger.warn({ error: describeError(error) }, 'could not show how a check goes on');
    const telling = createTelling({ ways, draw: drawn, onLost, now });
    const reply = await unlessStopped(mailport.reply(request, telling.progress), question.stopped);
    if (reply === null) return { kind: 'stopped', way: await telling.stop(stoppedMessage) };
    if (!isPersonal(reply)) {
      const way = await telling.answer(reply);
      return { kind: reply.kind, about: reply.about, way, ...describeCheck(reply, who) };
    }
    const { way } = await deliver(await drawn(reply), personalWays);
    const isAbout = /^\s*(?:daily|yes, forget)\b/i.test(request.text);
    await daily?.follow(who, { before, direct: question.direct ?? null, isAbout });
    return { kind: reply.kind, about: reply.about, way };
  }

  async function regret(question: Question, error: unknown, facts: object): Promise<void> {
    const reference = createReference();
    logger.error({ ...facts, reference, error: describeError(error) }, 'failed to answer');
    if (error instanceof DeliveryError) return;
    try {
      await deliver(failureMessage(reference), question.failureWays ?? question.ways);
    } catch (undelivered) {
      logger.error({ reference, error: describeError(undelivered) }, 'could not say so either');
    }
  }

  return async (question) => {
    const startedAt = now();
    const facts = () => ({
      surface: question.surface,
      ms: Math.round(now() - startedAt),
      ...(question.retry ? { retry: question.retry } : {}),
    });
    try {
      const outcome = await answer(question);
      logger.info({ ...facts(), ...outcome }, 'answered');
      return 'delivered';
    } catch (error) {
      await regret(question, error, facts());
      return error instanceof DeliveryError ? 'undelivered' : 'failed';
    }
  };
}

const stoppedMessage = plainMessage('Stopped. Ask again for the answer.');

/** An answer, or null once the person does not want it any more. What was begun for it comes to its
 * own end: a check may serve others too. */
async function unlessStopped(
  reply: Promise<Answer>,
  stopped: AbortSignal | undefined,
): Promise<Answer | null> {
  if (!stopped) return reply;
  const stop = new Promise<null>((resolve) => {
    if (stopped.aborted) resolve(null);
    stopped.addEventListener('abort', () => resolve(null), { once: true });
  });
  return Promise.race([reply, stop]);
}

function toRequest({ conversation, who, atDesk, typed, quoted, text }: Question): Request {
  return {
    text: text === '' ? 'help' : text,
    who,
    ...(atDesk && { atDesk }),
    ...(quoted && { quoted }),
    ...(typed !== undefined && { typed }),
    ...(conversation !== undefined && { conversation }),
  };
}

/** Who asked for which host, for whoever has to explain a check to its operator. No other word of
 * the question. */
function describeCheck({ check, asked }: Answer, who: Person): object {
  if (!check) return {};
  const { verdict, reason } = check;
  const host = asked.target?.host ?? null;
  return { check: { host, verdict, ...(reason && { reason }), ...who } };
}

/** An answer with what can be done with it. */
async function draw(
  text: string,
  reply: Answer,
  { shareable, inModal = false, note, atDesk = false, who }: Question,
  { hasTeam, stores }: AnsweringParts,
): Promise<Message> {
  const isTaughtHere = reply.kind === 'entries' && atDesk && !inModal;
  const taught = isTaughtHere ? await stores?.taught.list(who.workspace) : undefined;
  return toMessage(reply, {
    shared: shareable === undefined ? null : toSharedQuestion(text, reply),
    ...(shareable && { sharedIn: shareable }),
    forTeam: hasTeam && reply.kind === 'none' ? text : null,
    rated: stores !== null,
    surface: inModal ? 'modal' : 'message',
    ...(taught?.kept && { tools: [toEntryTools(taught.value)] }),
    ...(note !== undefined && { note }),
  });
}
