import { excelTexts, type Marks, markSignature, printCell } from '../core/index.ts';
import { isOurs, liveLook, planMarking, type SheetMarking } from './mark-plan.ts';
import type { StandingFormat } from './read-formats.ts';
import type { KnownSheet } from './read-plan.ts';

/** The formats of each sheet by its id, as far as they are known. */
export type Standing = ReadonlyMap<string, readonly StandingFormat[]>;

/** One sync where something differs, none where all stands right. Sheets that somebody locked or hid are passed over. */
export async function markBook(
  context: Excel.RequestContext,
  sheets: readonly KnownSheet[],
  marks: Marks,
  standing: Standing,
): Promise<Standing> {
  const open = sheets.filter(({ id, hidden, locked }) => !hidden && !locked && standing.has(id));
  const byName = new Map(open.map(({ name, id }) => [name, standing.get(id) ?? []]));
  const changes = planMarking(marks, byName);
  if (changes.length === 0) return standing;
  context.application.suspendScreenUpdatingUntilNextSync();
  const added = changes.flatMap((change) => {
    const id = open.find(({ name }) => name === change.sheet)?.id;
    return id === undefined ? [] : [{ id, change, formats: changeSheet(context.workbook.worksheets.getItem(id), change) }];
  });
  await context.sync();
  const after = new Map(standing);
  for (const { id, change, formats } of added) {
    const left = (standing.get(id) ?? []).filter((format) => !change.drop.includes(format.id));
    after.set(id, [...left, ...formats.map(({ format, ...said }) => ({ id: format.id, ...said }))]);
  }
  return after;
}

/** Which sheets in sight should carry marks and take none, because somebody locked them; '' where there is none. */
export function sayUnmarked(sheets: readonly KnownSheet[], marks: Marks | null): string {
  const marked = new Set(marks?.findings.map(({ place }) => place.sheet));
  const locked = sheets.filter(({ name, locked, hidden }) => locked && !hidden && marked.has(name)).map(({ name }) => name);
  return locked.length > 0 ? excelTexts.unmarked(locked) : '';
}

/** Takes every mark of ours away, also from sheets that somebody hid. `locked`: the sheets that kept theirs. */
export async function wipeBook(
  context: Excel.RequestContext,
  sheets: readonly KnownSheet[],
  standing: Standing,
): Promise<{ readonly formats: Standing; readonly locked: readonly string[] }> {
  const marked = sheets.filter(({ id }) => standing.get(id)?.some(({ formula }) => isOurs(formula)));
  const open = marked.filter(({ locked }) => !locked);
  for (const { id } of open) {
    const there = context.workbook.worksheets.getItem(id).getRange().conditionalFormats;
    for (const format of standing.get(id) ?? []) if (isOurs(format.formula)) there.getItem(format.id).delete();
  }
  if (open.length > 0) await context.sync();
  const ids = new Set(open.map(({ id }) => id));
  const left = [...standing].map(
    ([id, formats]) => [id, ids.has(id) ? formats.filter(({ formula }) => !isOurs(formula)) : formats] as const,
  );
  return { formats: new Map(left), locked: marked.filter(({ locked }) => locked).map(({ name }) => name) };
}

type Added = Omit<StandingFormat, 'id'> & { readonly format: Excel.ConditionalFormat };

/** Old marks first: a sheet may hold only so many formats. */
function changeSheet(sheet: Excel.Worksheet, { drop, add, live }: SheetMarking): readonly Added[] {
  const there = sheet.getRange().conditionalFormats;
  for (const id of drop) there.getItem(id).delete();
  const laid = live.map(({ place, formula }): Added => {
    const { row, column, rows = 1, columns = 1 } = place;
    const block = { row, column, rows, columns };
    const format = addFormat(sheet.getRange(printCell(block)).conditionalFormats, formula, liveLook.fill);
    format.custom.format.font.color = liveLook.ink;
    return { format, formula, fill: liveLook.fill, blocks: [block] };
  });
  const marked = add.flatMap(({ fill, addresses, blocks }) =>
    addresses.map((list, index): Added => {
      const format = addFormat(sheet.getRanges(list).conditionalFormats, markSignature, fill);
      // What is remembered of one colour is remembered once.
      return { format, formula: markSignature, fill, blocks: index === 0 ? blocks : [] };
    }),
  );
  return [...laid, ...marked];
}

function addFormat(formats: Excel.ConditionalFormatCollection, formula: string, fill: string): Excel.ConditionalFormat {
  const format = formats.add('Custom');
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = fill;
  format.load('id');
  return format;
}
