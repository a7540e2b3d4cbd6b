import type { Logger } from 'pino';
import type { Answer } from '../answers/answer.ts';
import type { Mailport, Request } from '../mailport.ts';
import { toSharedQuestion } from './buttons.ts';
import { DeliveryError, deliver, type Way } from './delivery.ts';
import { createReference, failureMessage } from './failure.ts';
import { describeError } from './log.ts';
import { toMessage } from './message.ts';
import { createTelling } from './telling.ts';

/** A question that came in, and where its answer goes. */
export interface Question {
  readonly surface: 'slash-command' | 'mention' | 'direct-message' | 'button' | 'share' | 'modal';
  /** Plain words; none at all asks what can be asked. */
  readonly text: string;
  /** The same with Slack's markup, as it came: what is to be checked is read from it. */
  readonly typed?: string;
  /** Slack's id of who asks, and of the workspace: checks are limited by them, and logged. */
  readonly person: string;
  readonly workspace: string | undefined;
  /** Names the conversation whose earlier question may be inherited. */
  readonly conversation?: string;
  /** The ways to the person, the best first. */
  readonly ways: readonly Way[];
  /** The ways for the news of a failure, where the answer itself would go to everyone. */
  readonly failureWays?: readonly Way[];
  /** Whether the answer is private and may be shared with the channel. */
  readonly shareable?: boolean;
  /** A line above the answer. */
  readonly note?: string;
  /** Which of Slack's deliveries it is: 1 and more are retries. */
  readonly retry?: number | undefined;
}

/** Answers a question; a failure is told to the person and logged, and never thrown. */
export type Answering = (question: Question) => Promise<void>;

/** The one path from a question in Slack to its answer, and the one place where failures end. */
export function createAnswering({
  mailport,
  logger,
  now,
}: {
  readonly mailport: Mailport;
  readonly logger: Logger;
  readonly now: () => number;
}): Answering {
  async function answer(question: Question): Promise<object> {
    const { ways, note } = question;
    const request = toRequest(question);
    const draw = (reply: Answer) => {
      const shared = question.shareable ? toSharedQuestion(request.text, reply) : null;
      return toMessage(reply, { shared, ...(note !== undefined && { note }) });
    };
    const onLost = (error: unknown) =>
      logger.warn({ error: describeError(error) }, 'could not show how a check goes on');
    const telling = createTelling({ ways, draw, onLost, now });
    const reply = await mailport.reply(request, telling.progress);
    const way = await telling.answer(reply);
    return { kind: reply.kind, about: reply.about, way, ...describeCheck(reply, question) };
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
    } catch (error) {
      await regret(question, error, facts());
    }
  };
}

function toRequest(question: Question): Request {
  const { conversation, person, workspace = '', typed, text } = question;
  return {
    text: text === '' ? 'help' : text,
    person,
    workspace,
    ...(typed !== undefined && { typed }),
    ...(conversation !== undefined && { conversation }),
  };
}

/** Who asked for which host, for whoever has to explain a check to its operator. No other word of
 * the question. */
function describeCheck({ check, asked }: Answer, { person, workspace }: Question): object {
  if (!check) return {};
  const { verdict, reason } = check;
  const host = asked.target?.host ?? null;
  return { check: { host, verdict, ...(reason && { reason }), person, workspace } };
}
