import type { Checked, Reply, Request, SectionView } from '../../core/desk/request.ts';
import type { Finding } from '../../core/workbook/finding.ts';
import type { Place } from '../../core/workbook/workbook.ts';
import type { Desk, HostEvent } from '../../panel/desk.ts';
import type { DeskUnderTest } from './desk-conformance.ts';

/** Types a number over a formula of the first row: what stands there then, and the finding that says so. */
export async function breakTable(host: DeskUnderTest): Promise<{ readonly finding: Finding; readonly broken: Place }> {
  const { tables } = (await said(host.desk, { type: 'open' }, 'opened')).book;
  const table = tables.find(({ key }) => key === 'HS');
  const book = await host.read();
  const sheet = book.sheets.find(({ name }) => name === table?.place.sheet);
  const row = (sheet?.rows ?? []).findIndex((cells, at) => at + 1 > (table?.place.row ?? 0) + 2 && cells.some(({ formula }) => formula));
  const column = (sheet?.rows[row] ?? []).findIndex(({ formula }) => formula !== undefined);
  const broken = { sheet: sheet?.name ?? '', row: row + 1, column: column + 1 };
  const told = heard(host.desk, 'checked');
  await host.typeInGrid([{ place: broken, held: { value: 7 } }]);
  const { check } = await told;
  const finding = check.findings.find(({ rule, fixes }) => rule === 'table/formula' && fixes.length > 0);
  if (!finding) throw new Error('nothing was found where a formula was typed over');
  return { finding, broken };
}

/** The next event of a kind. */
export function heard<Type extends HostEvent['type']>(desk: Desk, type: Type): Promise<Extract<HostEvent, { type: Type }>> {
  return new Promise((resolve) => {
    const end = desk.watch((event) => {
      if (!isType(event, type)) return;
      end();
      resolve(event);
    });
  });
}

export async function said<Type extends Reply['type']>(desk: Desk, request: Request, type: Type): Promise<Extract<Reply, { type: Type }>> {
  const reply = await desk.ask(request);
  if (!isType(reply, type)) throw new Error(`${request.type} was answered with ${JSON.stringify(reply).slice(0, 300)}`);
  return reply;
}

function isType<Told extends { readonly type: string }, Type extends Told['type']>(
  told: Told,
  type: Type,
): told is Extract<Told, { type: Type }> {
  return told.type === type;
}

export async function checked(desk: Desk): Promise<Checked> {
  return (await said(desk, { type: 'check' }, 'checked')).check;
}

export async function section(desk: Desk, key: string): Promise<SectionView> {
  return (await said(desk, { type: 'section', section: key }, 'section')).section;
}

export async function textOf(desk: Desk, key: string): Promise<string> {
  return (await section(desk, key)).text;
}

export function cellName({ sheet, row, column }: Place): string {
  return `${sheet} ${row} ${column}`;
}
