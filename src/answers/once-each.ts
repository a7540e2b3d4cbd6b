/** Makes something of each thing when it is first asked for, and keeps it as long as the thing. */
export function onceEach<Thing extends object, Made>(
  make: (thing: Thing) => Made,
): (thing: Thing) => Made {
  const made = new WeakMap<Thing, Made>();
  return (thing) => {
    const before = made.get(thing);
    if (before !== undefined) return before;
    const now = make(thing);
    made.set(thing, now);
    return now;
  };
}
