import type { ExcelHostOptions } from './excel-host.ts';
import { type OpenExcel, openExcel } from './open-excel.ts';
import { sampleBook } from './sample-book.ts';

let open: OpenExcel | null = null;

/** The sample book in an Excel of the newest version that we tell apart, or of another. */
export async function openSample(options: Partial<ExcelHostOptions> = {}): Promise<OpenExcel> {
  open = await openExcel(sampleBook, { api: '1.19', ...options });
  return open;
}

export function closeSample(): void {
  open?.close();
  open = null;
}

/** The code of the error that a batch fails with; null where it does not fail. */
export async function codeOf(
  batch: (context: Excel.RequestContext) => Promise<unknown>,
  options: Excel.RunOptions = {},
): Promise<string | null> {
  try {
    await Excel.run(options, batch);
    return null;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code);
    throw error;
  }
}

export function bieu(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getItem('Biểu');
}
