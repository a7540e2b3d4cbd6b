import { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Reach } from '../onboarding/invitation.ts';
import { createClientOptions } from './client-options.ts';
import { DeliveryError, deliver, post } from './delivery.ts';
import { describeError } from './log.ts';
import { toMessage } from './message.ts';

/** Brings answers to people by direct message, with the person they come from. */
export function createReach({
  botToken,
  slackApiUrl,
  logger,
}: {
  readonly botToken: string;
  readonly slackApiUrl?: string;
  readonly logger: Logger;
}): Reach {
  const client = new webApi.WebClient(botToken, createClientOptions(slackApiUrl));
  return async ({ to, from, answer }) => {
    const note = ['From ', { person: from.person }];
    try {
      await deliver(toMessage(answer, { shared: null, note }), [
        post(client, { channel: to.person }),
      ]);
      return true;
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      logger.warn({ error: describeError(error) }, 'could not reach somebody by direct message');
      return false;
    }
  };
}
