import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Mailport } from '../../mailport.ts';
import { nextDaily } from '../../onboarding/daily.ts';
import type { DailyQuestion, Person } from '../../onboarding/learner.ts';
import type { Stores } from '../../team/stores.ts';
import { sent } from '../delivery.ts';
import { describeError } from '../log.ts';
import { plainMessage, toMessage } from '../message.ts';
import { createInTurn } from './in-turn.ts';
import { createSchedule, type Schedule } from './schedule.ts';

/** The daily questions. Slack keeps the time: what is scheduled comes whether Mailport runs or not. */
export interface Daily {
  /** What somebody has chosen. */
  settingOf(who: Person): Promise<DailyQuestion | null>;
  /**
   * Brings what is scheduled in line with what is chosen now; who answers or looks in has a whole week
   * ahead again. A failure is logged and never thrown.
   */
  follow(who: Person, sign: SignOfLife): Promise<void>;
}

/** What a person did, as far as the daily question is concerned. */
export interface SignOfLife {
  /** What was chosen before it. */
  readonly before: DailyQuestion | null;
  /** The conversation with the person, where it is known. */
  readonly direct: string | null;
  /** Whether it was about the daily question: then "off" is made sure of. */
  readonly isAbout?: boolean;
}

/** So many days ahead there are questions. Who shows no sign of life for so long gets no more. */
const daysAhead = 7;

/** Slack deletes nothing that comes within a minute; a call takes a while too. In milliseconds. */
const tooLateWithin = 2 * 60 * 1000;

interface DailyParts {
  readonly client: webApi.WebClient;
  readonly mailport: Mailport;
  readonly stores: Stores;
  readonly logger: Logger;
  readonly now: () => number;
}

/** Keeps a week of daily questions scheduled for everyone who has switched them on. */
export function createDaily(parts: DailyParts): Daily {
  const { client, stores, logger, now } = parts;
  const schedule = createSchedule(client);
  const inTurn = createInTurn();
  /** When the next question comes, of whom there is a whole week ahead: until then nothing is missing. */
  const fullUntil = new Map<string, number>();
  const settingOf = async (who: Person) => (await stores.learners.read(who)).settings.daily;

  async function bring(who: Person, { before, direct, isAbout = false }: SignOfLife) {
    const chosen = await settingOf(who);
    const isChanged = JSON.stringify(chosen) !== JSON.stringify(before);
    const key = JSON.stringify(who);
    const isFull = now() < (fullUntil.get(key) ?? 0);
    if (!isChanged && (chosen ? isFull : !isAbout)) return;
    const channel = direct ?? (isChanged ? await openDirect(client, who, chosen) : null);
    if (channel === null) return;
    fullUntil.delete(key);
    const next = await renew({ who, chosen, channel, isChanged }, schedule, parts);
    if (next !== null) fullUntil.set(key, next);
  }

  return {
    settingOf,
    follow: (who, sign) =>
      inTurn(JSON.stringify(who), async () => {
        try {
          await bring(who, sign);
        } catch (error) {
          logger.error({ error: describeError(error) }, 'failed to schedule the daily question');
        }
      }),
  };
}

interface Wanted {
  readonly who: Person;
  readonly chosen: DailyQuestion | null;
  readonly channel: string;
  readonly isChanged: boolean;
}

/**
 * Puts a new week in the place of what is left of the last one, because its questions were chosen
 * before the latest answers. The new ones are there before the old ones go: whatever breaks off in
 * between, some come. Gives back when the next one does.
 */
async function renew(
  { who, chosen, channel, isChanged }: Wanted,
  schedule: Schedule,
  { mailport, now }: DailyParts,
): Promise<number | null> {
  const ahead = await schedule.list(channel);
  if (chosen && !isChanged && ahead.length === daysAhead) return ahead[0]?.at ?? null;
  const isLate = ({ at }: { readonly at: number }) => at < now() + tooLateWithin;
  // Of an unchanged choice, what is about to come is the first of the new week.
  const staying = isChanged ? [] : ahead.filter(isLate);
  let last = new Date(Math.max(now() + tooLateWithin, ...staying.map(({ at }) => at)));
  const [first] = staying;
  let next = first?.at ?? null;
  for (let day = staying.length; chosen && day < daysAhead; day += 1) {
    last = nextDaily(chosen, last);
    next ??= last.getTime();
    const question = await mailport.reply({ text: `daily question ${day}`, who });
    await schedule.add(channel, sent(toMessage(question, { shared: null })), last);
  }
  const leaving = chosen ? ahead.filter((one) => !staying.includes(one)) : ahead;
  await schedule.remove(channel, leaving);
  return next;
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
