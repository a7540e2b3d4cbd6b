/** What could not be kept, held in this process until it can be. */
export interface Pending<T> {
  get(key: readonly string[]): T | undefined;
  hold(key: readonly string[], value: T): void;
  drop(key: readonly string[]): void;
}

/** Holds as much as given, and forgets the oldest first. */
export function createPending<T>(atMost = 1_000): Pending<T> {
  const held = new Map<string, T>();
  return {
    get: (key) => held.get(JSON.stringify(key)),
    hold(key, value) {
      held.delete(JSON.stringify(key));
      held.set(JSON.stringify(key), value);
      const [oldest] = held.keys();
      if (held.size > atMost && oldest !== undefined) held.delete(oldest);
    },
    drop: (key) => void held.delete(JSON.stringify(key)),
  };
}
