/** A file that cannot be read, in a sentence for its owner. */
export interface Unreadable {
  readonly type: 'unreadable';
  readonly message: string;
}

/** Ends the reading of a file; the sentence becomes the answer of `attempt`. */
export function refuse(message: string): never {
  throw Object.assign(new Error(message), { refusal: true });
}

/** What a reading gives, or the sentence with which it was refused. */
export function attempt<Result>(read: () => Result): Result | Unreadable {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof Error && 'refusal' in thrown) return { type: 'unreadable', message: thrown.message };
    throw thrown;
  }
}
