/**
 * What follows from one thing and from nothing else, worked out once as long as that thing lives. Forms, their parts and their frames
 * are never changed after they are made, so the answer is the same as if it were worked out anew.
 */
export function oncePer<Thing extends object, Made extends object | boolean | string>(
  make: (thing: Thing) => Made,
): (thing: Thing) => Made {
  const made = new WeakMap<Thing, Made>();
  return (thing) => {
    const known = made.get(thing);
    if (known !== undefined) return known;
    const now = make(thing);
    made.set(thing, now);
    return now;
  };
}
