import { webApi } from '@slack/bolt';
import type { sent } from '../delivery.ts';

/** A message that waits in Slack for its time, in milliseconds since 1970. */
export interface Waiting {
  readonly id: string;
  readonly at: number;
}

/** The messages that wait in a conversation; only this app's own are seen. */
export interface Schedule {
  /** Those that are still to come, the earliest first. */
  list(channel: string): Promise<readonly Waiting[]>;
  add(channel: string, message: ReturnType<typeof sent>, at: Date): Promise<void>;
  /** Deletes them, except those that have come meanwhile or are about to: Slack lets go of none then. */
  remove(channel: string, messages: readonly Waiting[]): Promise<void>;
}

/** Scheduled messages over Slack's Web API. https://docs.slack.dev/reference/methods/chat.scheduleMessage */
export function createSchedule({ chat }: webApi.WebClient): Schedule {
  return {
    async list(channel) {
      const { scheduled_messages: messages = [] } = await chat.scheduledMessages.list({
        channel,
        limit: 100,
      });
      return messages
        .flatMap(({ id, post_at = 0 }) => (id ? [{ id, at: post_at * 1000 }] : []))
        .toSorted((one, another) => one.at - another.at);
    },
    async add(channel, message, at) {
      const post_at = Math.floor(at.getTime() / 1000);
      await chat.scheduleMessage({ ...message, channel, post_at });
    },
    async remove(channel, messages) {
      const errors: unknown[] = [];
      for (const { id: scheduled_message_id } of messages) {
        await chat.deleteScheduledMessage({ channel, scheduled_message_id }).catch((error) => {
          if (!isOver(error)) errors.push(error);
        });
      }
      // One that fails does not keep the others.
      if (errors.length > 0) throw errors[0];
    },
  };
}

function isOver(error: unknown): boolean {
  return (
    error instanceof webApi.WebAPIPlatformError &&
    error.data.error === 'invalid_scheduled_message_id'
  );
}
