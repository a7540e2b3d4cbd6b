import type { Answer } from '../answers/answer.ts';
import type { DailyQuestion, Learner } from './learner.ts';
import { chooseQuestion } from './quiz.ts';
import { toQuizQuestion } from './quiz-answer.ts';
import type { School } from './school.ts';

const dailyNote = 'Your daily question. After a week without an answer it waits for you.';

/** The question for somebody at a moment to come: what is due by then, or a new one. */
export function toDailyQuestion(
  { bank }: School,
  learner: Learner,
  { at, random }: { readonly at: Date; readonly random: () => number },
): Answer | null {
  const chosen = chooseQuestion(bank, learner, { topic: null, now: at, random });
  return chosen && toQuizQuestion(chosen, learner, null, dailyNote);
}

const hour = 60 * 60 * 1000;

/**
 * When the daily question comes next, strictly after `now`. It keeps its time of day where the person
 * lives, also over the change to summer time: an hour that is left out there is made up for by the
 * one after it.
 */
export function nextDaily({ at, timeZone }: DailyQuestion, now: Date): Date {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const wanted = minutesOf(at);
  // A clock that shows the wanted time is met within a day and the longest change of a clock.
  const here = minutesOf(clock.format(now));
  const start = new Date(now);
  start.setUTCSeconds(0, 0);
  const guess = new Date(start.getTime() + ((wanted - here + 1440) % 1440) * 60_000);
  for (const shift of [0, -hour, hour, 24 * hour, 23 * hour, 25 * hour]) {
    const moment = new Date(guess.getTime() + shift);
    if (moment > now && minutesOf(clock.format(moment)) === wanted) return moment;
  }
  return new Date(guess.getTime() + (guess > now ? 0 : 24 * hour));
}

/** "09:30" in minutes since midnight. */
function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
