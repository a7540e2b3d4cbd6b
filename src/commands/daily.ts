import type { Answer } from '../answers/answer.ts';
import { questionOfDay, readTimeOfDay, readTimeZone } from '../onboarding/daily-choice.ts';
import type { DailyQuestion } from '../onboarding/learner.ts';
import { toSaid } from '../onboarding/said.ts';
import { toSchool } from '../onboarding/school.ts';
import type { Call, NamedCommand } from './command.ts';
import { keepLearning } from './keep-learning.ts';

/** One question of the quiz every day, where a surface can bring it. */
export const daily: NamedCommand = {
  name: 'daily',
  usage: 'daily or daily 09:00 ZONE or daily off',
  about: 'one question of the quiz every day, by direct message',
  examples: ['daily'],
  calledBy:
    /^daily(?: (?<off>off)| question(?: (?<day>\d{1,2}))?| (?:at )?(?<at>\d{1,2}[:.]\d\d)(?: (?<zone>[\w/+-]+))?)?$/,
  async run(call, { entries }) {
    const { off, day, at, zone } = call.said;
    if (!call.reach) return said('The daily question comes by direct message, in Slack only.');
    if (off !== undefined) return keep(call, null);
    if (day !== undefined) return question(Number(day), call, entries);
    if (at === undefined) return status(call);
    const { settings } = await call.stores.learners.read(call.who);
    const time = readTimeOfDay(at);
    const timeZone = readTimeZone(zone ?? settings.daily?.timeZone ?? 'UTC');
    if (time === null) return said(`${at} is no time of day: write it as 09:00.`);
    if (timeZone === null) return said('That time zone is not known: write it as Europe/Berlin.');
    return keep(call, { at: time, timeZone });
  },
};

function keep(call: Call, chosen: DailyQuestion | null): Promise<Answer> {
  return keepLearning(
    call,
    (learner) => ({ ...learner, settings: { ...learner.settings, daily: chosen } }),
    () => toStatus(chosen),
  );
}

async function status({ stores, who }: Call): Promise<Answer> {
  const { settings } = await stores.learners.read(who);
  return toStatus(settings.daily);
}

function toStatus(chosen: DailyQuestion | null): Answer {
  if (chosen === null) {
    return said('The daily question is off.', [
      { label: 'Every day at 09:00', ask: 'daily 09:00' },
      { label: 'A question now', ask: 'quiz' },
    ]);
  }
  return said(`The daily question comes every day at ${chosen.at} (${chosen.timeZone}).`, [
    { label: 'Switch it off', ask: 'daily off' },
    { label: 'A question now', ask: 'quiz' },
  ]);
}

/** The question of a day to come, 0 being the next, with the way out of having any. */
async function question(
  day: number,
  { stores, who, at }: Call,
  entries: Parameters<typeof toSchool>[0],
): Promise<Answer> {
  const learner = await stores.learners.read(who);
  const answer = questionOfDay(toSchool(entries), learner, day, at);
  if (!answer) return said('There is no question for that day.');
  const choices = answer.followUps.filter(({ ask }) => ask.includes(' answer '));
  return {
    ...answer,
    followUps: [...choices, { label: 'No more daily questions', ask: 'daily off' }],
  };
}

function said(headline: string, followUps: Answer['followUps'] = []): Answer {
  return toSaid({ kind: 'progress', headline, parts: [], followUps });
}
