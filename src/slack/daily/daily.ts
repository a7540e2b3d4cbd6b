import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Mailport } from '../../mailport.ts';
import { nextDaily } from '../../onboarding/daily.ts';
import type { DailyQuestion, Person } from '../../onboarding/learner.ts';
import type { Stores } from '../../team/stores.ts';
import { sent } from '../delivery.ts';
import { describeError } from '../log.ts';
import { plainMessage, toMessage } from '../message.ts';

/** The daily questions. Slack keeps the time: what is scheduled comes whether Mailport runs or not. */
export interface Daily {
  /** What somebody has chosen. */
  settingOf(who: Person): Promise<DailyQuestion | null>;
  /**
   * Brings what is scheduled in line with what was chosen before and is chosen now. `direct` is the
   * conversation with the person, where it is known. A failure is logged and never thrown.
   */
  follow(who: Person, before: DailyQuestion | null, direct: string | null): Promise<void>;
}

/** How many days ahead questions are scheduled, and when more are added. Who does not answer for so
 * long gets no more: the next answer goes on. */
const [daysAhead, addBelow] = [7, 4];

/** Keeps a week of daily questions scheduled for everyone who has switched them on. */
export function createDaily({
  client,
  mailport,
  stores,
  logger,
  now,
}: {
  readonly client: webApi.WebClient;
  readonly mailport: Mailport;
  readonly stores: Stores;
  readonly logger: Logger;
  readonly now: () => number;
}): Daily {
  const settingOf = async (who: Person) => (await stores.learners.read(who)).settings.daily;

  async function bring(who: Person, before: DailyQuestion | null, direct: string | null) {
    const chosen = await settingOf(who);
    if (JSON.stringify(chosen) === JSON.stringify(before)) {
      if (chosen && direct !== null) await add(who, chosen, direct);
      return;
    }
    const channel = direct ?? (await openDirect(client, who, chosen));
    for (const { id } of await scheduledIn(client, channel)) {
      await client.chat.deleteScheduledMessage({ channel, scheduled_message_id: id });
    }
    if (chosen) await add(who, chosen, channel);
  }

  /** Adds questions up to a week ahead, once there are only few left. */
  async function add(who: Person, chosen: DailyQuestion, channel: string): Promise<void> {
    const ahead = await scheduledIn(client, channel);
    if (ahead.length >= addBelow) return;
    let last = new Date(Math.max(now(), ...ahead.map(({ postAt }) => postAt * 1000)));
    for (let day = ahead.length; day < daysAhead; day += 1) {
      last = nextDaily(chosen, last);
      const question = await mailport.reply({ text: `daily question ${day}`, who });
      const message = toMessage(question, { shared: null });
      const post_at = Math.floor(last.getTime() / 1000);
      await client.chat.scheduleMessage({ ...sent(message), channel, post_at });
    }
  }

  return {
    settingOf,
    async follow(who, before, direct) {
      try {
        await bring(who, before, direct);
      } catch (error) {
        logger.error({ error: describeError(error) }, 'failed to schedule the daily question');
      }
    },
  };
}

async function scheduledIn(
  client: webApi.WebClient,
  channel: string,
): Promise<{ id: string; postAt: number }[]> {
  const { scheduled_messages: messages = [] } = await client.chat.scheduledMessages.list({
    channel,
    limit: 100,
  });
  return messages.flatMap(({ id, post_at: postAt = 0 }) => (id ? [{ id, postAt }] : []));
}

/** The conversation with a person: it is opened by a message, which says what has changed. */
async function openDirect(
  client: webApi.WebClient,
  { person }: Person,
  chosen: DailyQuestion | null,
): Promise<string> {
  const words = chosen
    ? `The daily question comes here, every day at ${chosen.at} (${chosen.timeZone}).`
    : 'The daily question is off.';
  const posted = await client.chat.postMessage({ ...sent(plainMessage(words)), channel: person });
  return posted.channel ?? person;
}
