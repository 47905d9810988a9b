import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asked } from '../../apps-script/protocol.ts';
import type { Reply, Request } from '../../core/desk/request.ts';
import { layoutBook } from '../../core/form/layout.ts';
import type { BookPlan } from '../../core/workbook/plan.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { buildSheets, sheetsDist } from '../../tools/build-sheets.mjs';
import { smallFilling, smallForm } from '../support/small-form.ts';
import { createGoogle, type Google, type GoogleOptions } from './fake/google.ts';
import { runCode, type Script } from './fake/run-code.ts';

let building: ReturnType<typeof buildSheets> | null = null;

/** The final code, as clasp would push it, and what the build says of it. */
export async function finalCode(): Promise<{ readonly code: string; readonly built: Awaited<ReturnType<typeof buildSheets>> }> {
  building ??= buildSheets();
  const built = await building;
  return { code: readFileSync(join(sheetsDist, 'Code.js'), 'utf8'), built };
}

export interface Sheets {
  readonly google: Google;
  readonly script: Script;
  ask(request: Request, who?: string): Asked;
  said<Type extends Reply['type']>(request: Request, type: Type): Extract<Reply, { type: Type }>;
}

/** A spreadsheet with the final code in it; without a plan a blank one. */
export async function openSheets(from: BookPlan | Workbook | null, options: GoogleOptions = {}): Promise<Sheets> {
  const google = createGoogle(from, options);
  const script = runCode((await finalCode()).code, google);
  const ask = (request: Request, who = 'Lan'): Asked => script.run('sbcAsk', request, who, '') as Asked;
  return {
    google,
    script,
    ask,
    said: (request, type) => {
      const { reply } = ask(request);
      if (reply.type !== type) throw new Error(`${request.type} was answered with ${JSON.stringify(reply).slice(0, 300)}`);
      return reply as Extract<Reply, { type: typeof type }>;
    },
  };
}

/** The small book, in which everything agrees. */
export function smallSheets(options: GoogleOptions = {}): Promise<Sheets> {
  return openSheets(layoutBook(smallForm, smallFilling), options);
}
