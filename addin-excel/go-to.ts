import { excelTexts, type Place, printCell } from '../core/index.ts';

/** Shows the cell and chooses it: one sync looks whether it can be shown, one shows it. Why it could not be shown, or null. */
export async function goToPlace(context: Excel.RequestContext, place: Place): Promise<string | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
  sheet.load('visibility');
  await context.sync();
  if (sheet.isNullObject || sheet.visibility !== 'Visible') return excelTexts.noSheet(place.sheet);
  sheet.activate();
  sheet.getRange(printCell(place)).select();
  await context.sync();
  return null;
}
