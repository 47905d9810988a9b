import { loadForm } from './load-form.ts';
import { loadMaking } from './load-making.ts';

/** Brings what the first view did not need while the pane rests: from then on reports and new books need no connection. */
export async function loadRest(): Promise<boolean> {
  let complete = true;
  for (const load of [loadMaking, loadForm]) {
    await resting();
    if (!(await load())) complete = false;
  }
  return complete;
}

/** WebKit does not tell when it rests. */
function resting(): Promise<unknown> {
  return new Promise((go) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(go, { timeout: 2000 });
    else setTimeout(go, 200);
  });
}
