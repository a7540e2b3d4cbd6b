import type { Answer } from '../answers/answer.ts';
import { toDailyQuestion } from './daily.ts';
import type { Learner } from './learner.ts';
import { chooseQuestion } from './quiz.ts';
import type { School } from './school.ts';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * A time of day as it is kept ("09:00"), out of what somebody typed: "9", "8.30", "5 pm"; null where
 * it is none.
 */
export function readTimeOfDay(text: string): string | null {
  const form = /^(?<hour>\d{1,2})(?:[:.](?<minute>\d\d))? ?(?<half>am|pm)?$/i;
  const { hour = '', minute = '00', half } = form.exec(text)?.groups ?? {};
  const isHalf = half !== undefined;
  const isHour = hour !== '' && Number(hour) < (isHalf ? 13 : 24) && !(isHalf && Number(hour) < 1);
  if (!isHour || Number(minute) > 59) return null;
  const hours = isHalf
    ? (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
    : Number(hour);
  return `${String(hours).padStart(2, '0')}:${minute}`;
}

/**
 * A time zone by its proper name ("Europe/Berlin") or by its city ("berlin"); null where there is
 * none of that name. Abbreviations are none: "EST" is Panama's time to a computer.
 */
export function readTimeZone(text: string): string | null {
  const said = text.trim().replace(/\s+/g, '_').toLowerCase();
  if (/^(?:utc|gmt)$/.test(said)) return 'UTC';
  const city = Intl.supportedValuesOf('timeZone').find((zone) =>
    zone.toLowerCase().endsWith(`/${said}`),
  );
  if (city !== undefined || !said.includes('/')) return city ?? null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: said }).resolvedOptions().timeZone;
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
  // The next one comes within a day, and what is due by then counts.
  const dateOf = (later: number) => new Date(now.getTime() + (later + 1) * dayMs);
  // Nothing is left to chance: each day would draw anew what was drawn for the days before it.
  const random = () => 0;
  for (let earlier = 0; earlier < day; earlier += 1) {
    const choosing = { topic: null, now: dateOf(earlier), random };
    const chosen = chooseQuestion(bank, learner, choosing);
    if (chosen) bank.delete(chosen.question.id);
  }
  return toDailyQuestion({ ...school, bank }, learner, { at: dateOf(day), random });
}
