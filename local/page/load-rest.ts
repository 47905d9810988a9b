import { lateEditor, lateExport, lateFigures } from '../../panel/late-views.ts';
import { loadForm, loadSample } from './forms.ts';
import { loadMaking } from './load-making.ts';
import { loadNumberFormats, numberFormats } from './number-formats.ts';

/**
 * Brings what the first screen did not need, one part after the other while the page rests: from then on the page needs no connection.
 * Whether all of it is there; what is missing is asked for again when it is used.
 */
export async function loadRest(): Promise<boolean> {
  const views = [lateEditor, lateExport, lateFigures].map(({ load }) => load);
  const parts = [loadMaking, ...views, loadForm, loadSample, () => loadNumberFormats().then(numberFormats)];
  let complete = true;
  for (const load of parts) {
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
