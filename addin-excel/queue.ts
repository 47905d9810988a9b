/** One thing at a time, in the order asked for: a book is never read while it is being written. */
export interface Queue {
  add<T>(work: () => Promise<T>): Promise<T>;
}

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    add(work) {
      const done = last.then(work);
      // Whoever asked hears of the failure; the next in the line begins all the same.
      last = done.catch(() => undefined);
      return done;
    },
  };
}
