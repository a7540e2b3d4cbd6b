/** Gives out message timestamps as Slack does: seconds with six decimals, each later than the last.
 * A message is named by its channel and this timestamp.
 * @param now milliseconds since 1970 */
export function createTimestamps(now: () => number): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, now() * 1000);
    const digits = String(Math.trunc(last)).padStart(7, '0');
    return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
  };
}
