/** Runs while no other script of this document does; null where that could not be had in time. */
export function whileLocked<Done>(patience: number, act: () => Done): { readonly done: Done } | null {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(patience)) return null;
  try {
    return { done: act() };
  } finally {
    lock.releaseLock();
  }
}
