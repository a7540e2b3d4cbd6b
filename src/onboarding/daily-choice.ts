import type { Answer } from '../answers/answer.ts';
import { toDailyQuestion } from './daily.ts';
import type { Learner } from './learner.ts';
import { chooseQuestion } from './quiz.ts';
import type { School } from './school.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** A time of day as it is kept ("09:00"), out of what somebody typed; null where it is none. */
export function readTimeOfDay(text: string): string | null {
  const said = /^(?<hour>\d{1,2})[:.](?<minute>\d\d)$/.exec(text)?.groups;
  const { hour = '', minute = '' } = said ?? {};
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}

/** A time zone by its proper name ("Europe/Berlin"); null where there is none of that name. */
export function readTimeZone(text: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** The question for a day to come, 0 being the next: none that comes on a day before it. */
export function questionOfDay(
  school: School,
  learner: Learner,
  day: number,
  now: Date,
): Answer | null {
  const bank = new Map(school.bank);
  const dateOf = (later: number) => new Date(now.getTime() + later * dayMs);
  // Nothing is left to chance: each day would draw anew what was drawn for the days before it.
  const random = () => 0;
  for (let earlier = 0; earlier < day; earlier += 1) {
    const choosing = { topic: null, now: dateOf(earlier), random };
    const chosen = chooseQuestion(bank, learner, choosing);
    if (chosen) bank.delete(chosen.question.id);
  }
  return toDailyQuestion({ ...school, bank }, learner, { at: dateOf(day), random });
}
