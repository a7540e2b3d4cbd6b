/** How long something took, in milliseconds: in half of the cases at most p50, in 99 of 100 p99. */
export interface Times {
  readonly p50: number;
  readonly p99: number;
}

/** The time of each run over each item, `rounds` times, after one round that does not count. */
export async function timeEach<Item>(
  items: readonly Item[],
  rounds: number,
  run: (item: Item) => unknown,
): Promise<Times> {
  const times: number[] = [];
  for (const item of items) await run(item);
  for (let round = 0; round < rounds; round += 1)
    for (const item of items) times.push(await timeOf(() => run(item)));
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
