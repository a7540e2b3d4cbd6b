import type { Answer } from '../answers/answer.ts';
import { questionOfDay, readTimeOfDay, readTimeZone } from '../onboarding/daily-choice.ts';
import type { DailyQuestion } from '../onboarding/learner.ts';
import { toSaid } from '../onboarding/said.ts';
import { toSchool } from '../onboarding/school.ts';
import type { Call, NamedCommand } from './command.ts';
import { keepLearning, withWhatIsKept } from './keep-learning.ts';

/** One question of the quiz every day, where a surface can bring it. */
export const daily: NamedCommand = {
  name: 'daily',
  usage: 'daily or daily 09:00 CITY or daily off',
  about: 'one question of the quiz every day, by direct message',
  examples: ['daily'],
  calledBy:
    /^daily(?: question)?(?: (?<off>off|stop)| (?<on>on)|(?<= question) (?<day>\d{1,2})| (?:at )?(?<at>\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?)(?: ?(?:h|uhr))?(?: (?:in )?(?<zone>[\p{L}/_+ -]{2,40}))?)?$/u,
  async run(call, { entries }) {
    const { off, on, day, at, zone } = call.said;
    if (!call.reach) return said('The daily question comes by direct message, in Slack only.');
    if (off !== undefined) return keep(call, null);
    if (day !== undefined) return question(Number(day), call, entries);
    if (on !== undefined) return choose(call, { at: null, zone: null });
    if (at === undefined) return status(call);
    // "daily 500 mails" is about something else.
    if (zone !== undefined && /^\d+$/.test(at)) return null;
    return choose(call, { at, zone: zone ?? null });
  },
};

interface Wanted {
  readonly at: string | null;
  readonly zone: string | null;
}

/** What is not said stays as it was, or begins with 09:00 and UTC. */
async function choose(call: Call, { at, zone }: Wanted): Promise<Answer> {
  const { daily: before } = (await call.stores.learners.read(call.who)).settings;
  const time = at === null ? (before?.at ?? '09:00') : readTimeOfDay(at);
  const timeZone = zone === null ? (before?.timeZone ?? 'UTC') : readTimeZone(zone);
  if (time === null) return said(`${at} is no time of day: write it as 09:00.`);
  if (timeZone === null)
    return said('That time zone is not known: write it as Europe/Berlin, or a big city near you.');
  return keep(call, { at: time, timeZone });
}

function keep(call: Call, chosen: DailyQuestion | null): Promise<Answer> {
  return keepLearning(
    call,
    (learner) => ({ ...learner, settings: { ...learner.settings, daily: chosen } }),
    () => toStatus(chosen),
  );
}

async function status(call: Call): Promise<Answer> {
  const { settings } = await call.stores.learners.read(call.who);
  return withWhatIsKept(call, toStatus(settings.daily));
}

function toStatus(chosen: DailyQuestion | null): Answer {
  const now = { label: 'A question now', ask: 'quiz' };
  if (chosen === null) {
    return said(
      'The daily question is off.',
      [{ label: 'Every day at 09:00 UTC', ask: 'daily 09:00 UTC' }, now],
      'At a time of your own: “daily 08:30 Berlin”.',
    );
  }
  return said(
    `The daily question comes every day at ${chosen.at} (${chosen.timeZone}).`,
    [{ label: 'Switch it off', ask: 'daily off' }, now],
    chosen.timeZone === 'UTC' ? 'For the time where you are: “daily 09:00 Berlin”.' : '',
  );
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

function said(headline: string, followUps: Answer['followUps'] = [], text = ''): Answer {
  const parts = text === '' ? [] : [{ kind: 'text' as const, text }];
  return toSaid({ kind: 'progress', headline, parts, followUps });
}
