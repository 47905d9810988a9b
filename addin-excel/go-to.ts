import { excelTexts, type Place, printCell } from '../core/index.ts';

/** Shows the cell and chooses it: one sync looks whether it can be shown, one shows it. */
export async function goToPlace(context: Excel.RequestContext, place: Place): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
  sheet.load('visibility');
  await context.sync();
  if (sheet.isNullObject || sheet.visibility !== 'Visible') throw new Error(excelTexts.noSheet(place.sheet));
  sheet.activate();
  sheet.getRange(printCell(place)).select();
  await context.sync();
}
