/** Does a piece of work once everything that was begun before it under the same name is done. */
export type InTurn = (name: string, work: () => Promise<void>) => Promise<void>;

/** A queue for each name. The work must not throw. */
export function createInTurn(): InTurn {
  const last = new Map<string, Promise<void>>();
  return (name, work) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(work);
    last.set(name, turn);
    return turn.then(() => {
      if (last.get(name) === turn) last.delete(name);
    });
  };
}
