/** How long something took, in milliseconds: in half of the cases at most p50, in 99 of 100 p99. */
export interface Times {
  readonly p50: number;
  readonly p99: number;
}

/**
 * The times of the items, each the middle one of `rounds` runs after one that does not count: what an
 * item takes by itself, whatever else the machine does meanwhile.
 */
export async function timeEach<Item>(
  items: readonly Item[],
  rounds: number,
  run: (item: Item) => unknown,
): Promise<Times> {
  const times: number[][] = items.map(() => []);
  for (const item of items) await run(item);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, item] of items.entries()) times[index]?.push(await timeOf(() => run(item)));
  return timesOf(times.map((ofItem) => timesOf(ofItem).p50));
}

/** The times of `rounds` runs of one thing, after one that does not count. */
export async function timeAgain(rounds: number, run: () => unknown): Promise<Times> {
  const times: number[] = [];
  await run();
  while (times.length < rounds) times.push(await timeOf(run));
  return timesOf(times);
}

/** How long `run` takes once, in milliseconds. */
export async function timeOf(run: () => unknown): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}

export function timesOf(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}
