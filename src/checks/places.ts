/** A number of places for work that takes long, and a queue before them. */
export interface Places {
  /** Does the work as soon as a place is free; null at once where the queue is full as well. */
  take<T>(work: () => Promise<T>): Promise<T> | null;
}

/** So many at work at the same time, and so many more that wait for a place, in order. */
export function createPlaces(working: number, waiting: number): Places {
  const queue: (() => void)[] = [];
  let taken = 0;

  const enter = (): Promise<void> | undefined => {
    if (taken < working) {
      taken += 1;
      return undefined;
    }
    return new Promise((resolve) => queue.push(resolve));
  };
  /** A place that becomes free goes to the next in the queue without being given back. */
  const leave = () => {
    const next = queue.shift();
    if (next) next();
    else taken -= 1;
  };

  return {
    take(work) {
      if (taken >= working && queue.length >= waiting) return null;
      const entered = enter();
      return (async () => {
        await entered;
        try {
          return await work();
        } finally {
          leave();
        }
      })();
    },
  };
}
