/** Tells what has come before. Slack delivers again what it thinks was lost, and some messages as
 * two events; a person must get one answer. */
export interface DeliveredOnce {
  /** Whether none of these keys was met before; notes them all. */
  isFirst(...keys: readonly string[]): boolean;
}

/**
 * Remembers keys for `ttlMs` milliseconds, and never more than `max` of them.
 * Slack's last retry comes after about six minutes.
 */
export function createDeliveredOnce({
  now,
  ttlMs = 10 * 60_000,
  max = 10_000,
}: {
  readonly now: () => number;
  readonly ttlMs?: number;
  readonly max?: number;
}): DeliveredOnce {
  // A Map keeps the order of insertion, so the oldest stand in front.
  const metAt = new Map<string, number>();

  function forgetTheOld(): void {
    for (const [key, at] of metAt) {
      if (metAt.size <= max && now() - at < ttlMs) return;
      metAt.delete(key);
    }
  }

  return {
    isFirst(...keys) {
      forgetTheOld();
      const first = !keys.some((key) => metAt.has(key));
      for (const key of keys) if (!metAt.has(key)) metAt.set(key, now());
      return first;
    },
  };
}
