import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { layoutBook } from '../../core/form/layout.ts';
import { forms } from '../../core/forms.ts';
import type { BookPlan } from '../../core/workbook/plan.ts';
import { buildSheets, sheetsDist } from '../../tools/build-sheets.mjs';
import { createGoogle, type Google, type GoogleOptions } from '../sheets/fake/google.ts';
import { runCode, type Script } from '../sheets/fake/run-code.ts';
import type { Backend } from '../sheets/fake/wire.ts';

/** The final Code.js over a spreadsheet, and the pages that it shows. */
export interface GoogleStand {
  readonly google: Google;
  readonly script: Script;
  /** `google.script.run` of one person. */
  backendOf(email: string): Backend;
  /** Does what a menu line does, and gives the page that it showed. */
  openBy(menu: 'sbcOpenPanel' | 'sbcNewReport' | 'sbcCheck'): string;
  /** The page that was shown last. */
  lastPage(): string;
}

let built: Promise<unknown> | null = null;

export type Sample = 'sample' | 'sampleWithErrors' | 'sampleWithTwoErrors' | 'no book';

/** With a built-in sample open. */
export function createGoogleStand(sample: Sample = 'sampleWithTwoErrors', options: GoogleOptions = {}): Promise<GoogleStand> {
  const [builtIn] = forms;
  if (!builtIn) throw new Error('there is no form');
  return standWith(sample === 'no book' ? null : layoutBook(builtIn.form, builtIn.samples[sample]), options);
}

/** Null: a blank spreadsheet. */
async function standWith(plan: BookPlan | null, options: GoogleOptions = {}): Promise<GoogleStand> {
  built ??= buildSheets();
  await built;
  const pages = { sidebar: readFileSync(join(sheetsDist, 'sidebar.html'), 'utf8') };
  const google = createGoogle(plan, { ...options, pages });
  const script = runCode(readFileSync(join(sheetsDist, 'Code.js'), 'utf8'), google);
  const lastPage = (): string => {
    const shown = google.seen[google.seen.length - 1];
    if (!shown) throw new Error('nothing was shown');
    return shown.content;
  };
  return {
    google,
    script,
    backendOf: (email) => ({
      names: script.names.filter((name) => !name.endsWith('_')),
      call: (name, parameters) => {
        google.become(email);
        return script.run(name, ...parameters);
      },
    }),
    openBy: (menu) => {
      script.start(menu);
      return lastPage();
    },
    lastPage,
  };
}
