import type { Logger } from 'pino';
import type { Mailport } from '../mailport.ts';
import { toSharedQuestion } from './buttons.ts';
import { DeliveryError, deliver, type Way } from './delivery.ts';
import { createReference, failureMessage } from './failure.ts';
import { describeError } from './log.ts';
import { toMessage } from './message.ts';

/** A question that came in, and where its answer goes. */
export interface Question {
  readonly surface: 'slash-command' | 'mention' | 'direct-message' | 'button' | 'share';
  /** Plain words; none at all asks what can be asked. */
  readonly text: string;
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
    const { conversation, ways, note } = question;
    const text = question.text === '' ? 'help' : question.text;
    const reply = await mailport.reply({
      text,
      ...(conversation !== undefined && { conversation }),
    });
    const shared = question.shareable ? toSharedQuestion(text, reply) : null;
    const message = toMessage(reply, { shared, ...(note !== undefined && { note }) });
    const way = await deliver(message, ways);
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
    } catch (error) {
      await regret(question, error, facts());
    }
  };
}
