/** Says a thing at most once in a while, however often there is a reason to. */
export interface Throttled {
  /** Says it before long. */
  soon(): void;
  /** Says it at once, and nothing that was still to be said. */
  now(): void;
}

/** What happens within this many milliseconds is told together. */
const togetherMs = 250;

export function throttle(say: () => void): Throttled {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    soon() {
      timer ??= setTimeout(() => {
        timer = undefined;
        say();
      }, togetherMs);
    },
    now() {
      clearTimeout(timer);
      timer = undefined;
      say();
    },
  };
}
