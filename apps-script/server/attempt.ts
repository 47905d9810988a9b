/** Whether a task that is never worth a refusal came to its end. */
export function attempt(task: () => void): boolean {
  try {
    task();
    return true;
  } catch {
    return false;
  }
}
