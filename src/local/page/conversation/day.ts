const words = new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long' });

/** The day on which a message was written, for the line above the first one of that day; null for the
 * later ones. Times are Slack's `ts`, in seconds since 1970. */
export function newDay(ts: string, before: string | undefined, now: number): string | null {
  const day = words.format(Number(ts) * 1000);
  if (before !== undefined && day === words.format(Number(before) * 1000)) return null;
  return day === words.format(now) ? 'Today' : day;
}
