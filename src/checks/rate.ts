/** How often something may happen for each of many keys. */
export interface Rate {
  /** When it may happen for this key (milliseconds since the epoch); not after `now` if at once. */
  freeAt(key: string, now: number): number;
  /** Notes that it has happened. */
  count(key: string, now: number): void;
}

/**
 * At most so many times within any stretch of so many milliseconds, for each key. Of more keys than
 * are kept, the one that was counted longest ago is forgotten.
 */
export function createRate(times: number, withinMs: number, mostKeys = 5000): Rate {
  const past = new Map<string, readonly number[]>();
  const recent = (key: string, now: number) =>
    (past.get(key) ?? []).filter((at) => at > now - withinMs);

  return {
    freeAt(key, now) {
      const oldest = recent(key, now).at(-times);
      return oldest === undefined ? now : oldest + withinMs;
    },
    count(key, now) {
      const counted = [...recent(key, now), now].slice(-times);
      past.delete(key);
      past.set(key, counted);
      const [oldest] = past.keys();
      if (past.size > mostKeys && oldest !== undefined) past.delete(oldest);
    },
  };
}
