const started = Date.now();

/** Says on stderr what is being done, once the work has taken a second; silent when nobody looks. */
export function progress(step: string): void {
  if (process.stderr.isTTY && Date.now() - started > 1000) process.stderr.write(`${step}\n`);
}
