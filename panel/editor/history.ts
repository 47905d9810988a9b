/** A text and where the caret stood in it. */
export interface Snapshot {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What can be undone: our own, for the browser's knows nothing of what we draw. */
export interface History {
  readonly past: readonly Snapshot[];
  readonly present: Snapshot;
  readonly future: readonly Snapshot[];
  /** Steps of one kind close together are one. */
  readonly kind: string;
  readonly time: number;
}

const pause = 1200;
const longest = 200;

export function startHistory(text: string): History {
  return { past: [], present: { text, from: text.length, to: text.length }, future: [], kind: '', time: 0 };
}

export function addStep(history: History, step: { readonly snapshot: Snapshot; readonly kind: string; readonly time: number }): History {
  const { snapshot, kind, time } = step;
  if (snapshot.text === history.present.text) return { ...history, present: snapshot };
  const joins = kind !== '' && kind === history.kind && time - history.time < pause && history.past.length > 0;
  const past = joins ? history.past : [...history.past, history.present].slice(-longest);
  return { past, present: snapshot, future: [], kind, time };
}

export function undoStep(history: History): History {
  const before = history.past[history.past.length - 1];
  if (!before) return history;
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future], kind: '', time: 0 };
}

export function redoStep(history: History): History {
  const [after, ...future] = history.future;
  if (!after) return history;
  return { past: [...history.past, history.present], present: after, future, kind: '', time: 0 };
}
