/** What comes of `work`, or `otherwise` when it takes longer than `ms` milliseconds. */
export async function within<T, U>(ms: number, work: Promise<T>, otherwise: U): Promise<T | U> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<U>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), ms);
  });
  return Promise.race([work, deadline]).finally(() => clearTimeout(timer));
}
