const clock = new Intl.DateTimeFormat('en', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const whole = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'medium' });

/** When a message was written; `ts` is Slack's, in seconds since 1970. */
export function Time({ ts }: { ts: string }) {
  const date = new Date(Number(ts) * 1000);
  return (
    <time dateTime={date.toISOString()} title={whole.format(date)}>
      {clock.format(date)}
    </time>
  );
}
