import { bookTexts } from '../../texts/book.ts';
import type { Area, CellPlan, SheetPlan } from '../../workbook/plan.ts';
import type { RelationForm } from '../form.ts';
import type { Expression } from '../formula/expression.ts';
import { ruleOf } from '../formula/grid.ts';
import { getExpression } from '../formula/parse.ts';
import { printBreach } from '../formula/print.ts';
import { printBreachCount } from '../formula/print-breach-count.ts';
import { inputsOf } from '../inputs.ts';
import { heads, sheets } from '../sheets.ts';
import { sayExpression } from '../words.ts';
import { cell, columns, computed, heightOf, link, row } from './cells.ts';
import { hereOf } from './live.ts';
import { gridAt, type Model, tableAt } from './model.ts';
import { headRow, sheetTop } from './sheet-top.ts';

const widths = { table: 12, test: 58, reason: 54, rows: 14, total: 12, result: 16 } as const;
const resultColumn = 7;
const { verdicts } = bookTexts;

interface Line {
  readonly index: number;
  readonly relation: RelationForm;
  readonly test: Comparison;
}

type Comparison = Expression & { readonly type: 'comparison' };

/** `Đối chiếu`: one line per relation, judged by plain formulas, so that it speaks without us. */
export function relationsSheet(model: Model): SheetPlan {
  const lines = linesOf(model);
  const rows = lines.map((line, position) => {
    const at = headRow + 1 + position;
    const place = tableAt(model.places, line.index);
    const here = line.relation.at === 'rows' ? { grid: line.index, row: -1 } : hereOf(model, line.index, line.relation);
    const words = sayExpression(line.test, model.frame, here);
    return row(
      [
        cell(line.relation.key, 'key'),
        link(place.sheet, { sheet: place.sheet, row: place.headRow, column: place.firstColumn }, 'tableLink'),
        cell(words, 'input label'),
        cell(line.relation.reason, 'input label'),
        ...verdictCells(model, line, at),
      ],
      Math.max(20, heightOf(words, widths.test), heightOf(line.relation.reason, widths.reason)),
    );
  });
  const results = resultsArea(model);
  const first = results.row;
  return {
    name: sheets.relations,
    tab: '548235',
    columns: columns([widths.table, widths.test, widths.reason, widths.rows, widths.total, widths.result]),
    rows: [...sheetTop(bookTexts.relationsTitle, bookTexts.relationsHint, heads.relations, Object.values(widths)), ...rows],
    merges: [],
    frozen: { rows: headRow, columns: 2 },
    validations: [],
    formats: [
      { areas: [results], formula: `=G${first}="${verdicts.wrong}"`, look: 'wrong' },
      { areas: [results], formula: `=G${first}="${verdicts.right}"`, look: 'done' },
      { areas: [results], formula: `=G${first}="${verdicts.look}"`, look: 'missing' },
    ],
    print: { landscape: true, titleRows: [headRow, headRow] },
  };
}

/** Where the results stand: counted by the first sheet. */
export function resultsArea(model: Model): Area {
  return { row: headRow + 1, column: resultColumn, rows: Math.max(1, linesOf(model).length), columns: 1 };
}

/** Our own results, line by line. */
export function resultsOf(model: Model): readonly string[] {
  return linesOf(model).map((line) => judge(model, line).result);
}

function linesOf(model: Model): readonly Line[] {
  return model.form.tables.flatMap((table, index) =>
    table.relations.map((relation) => {
      const test = getExpression(relation.test);
      if (test.type !== 'comparison') throw new Error(`The relation “${relation.key}” is no comparison: ${relation.test}`);
      return { index, relation, test };
    }),
  );
}

function verdictCells(model: Model, line: Line, at: number): CellPlan[] {
  const { count, total, result } = judge(model, line);
  const { broken, holds } = printed(model, line);
  const [rows, verdict] = [`E${at}`, `F${at}`];
  const texts = textRanges(model, line);
  const counted = texts.length === 0 ? broken : `IF(COUNTA(${texts.join(',')})>COUNT(${texts.join(',')}),"${unread}",${broken})`;
  const few = `IF(AND(${rows}=0,${verdict}="",${holds}=0),"${verdicts.few}","${verdicts.right}")`;
  const judged = `IF(OR(${rows}>0,${verdict}="${verdicts.wrong}"),"${wrongWord(line)}",${few})`;
  const hasTotal = line.relation.at === 'rows' && tableAt(model.places, line.index).totalRow !== null;
  return [
    computed(`=${counted}`, count, 'tally'),
    hasTotal ? computed(totalFormula(model, line), total, 'tally') : cell(null, 'tally'),
    computed(texts.length === 0 ? `=${judged}` : `=IF(${rows}="${unread}","${verdicts.look}",${judged})`, result, 'verdict'),
  ];
}

/** Stands for the count where a text among the numbers makes counting impossible. */
const unread = '–';

/** A breach of level error is wrong; a milder one asks to be looked at. */
function wrongWord({ relation }: Line): string {
  return relation.severity === undefined || relation.severity === 'error' ? verdicts.wrong : verdicts.look;
}

/** The body of the typed columns that a relation of rows looks at. Columns where some rows are computed hold "" and are left out. */
function textColumns(model: Model, { index, relation, test }: Line): readonly number[] {
  const grid = gridAt(model.frame, index);
  const first = grid.rows.findIndex((row) => !row.heading);
  if (relation.at !== 'rows' || first === -1) return [];
  const columns = new Set(
    inputsOf(test, model.frame, { grid: index, row: first }).flatMap((input) =>
      input.row === first && input.grid === index ? [input.column] : [],
    ),
  );
  return [...columns].filter((column) =>
    grid.rows.every((row, position) => row.heading || ruleOf(grid, { grid: index, row: position, column }) === null),
  );
}

function textRanges(model: Model, line: Line): readonly string[] {
  const addresses = model.addresses({ sheet: sheets.relations });
  return textColumns(model, line).map((column) => addresses.column(line.index, column));
}

function hasTexts(model: Model, line: Line): boolean {
  const place = tableAt(model.places, line.index);
  return textColumns(model, line).some((column) => {
    const key = place.form.columns[column]?.key ?? '';
    return place.rows.some((row) => !row.heading && typeof (row.cells[key] ?? 0) !== 'number' && row.cells[key] !== '');
  });
}

/** In how many rows the relation is broken, and in how many it holds: its opposite is then “broken”. */
function printed(model: Model, line: Line): { readonly broken: string; readonly holds: string } {
  const addresses = model.addresses({ sheet: sheets.relations });
  const opposite = oppositeOf(line.test);
  if (line.relation.at === 'rows') {
    const here = { grid: line.index };
    return {
      broken: bare(printBreachCount(line.test, model.frame, here, addresses)),
      holds: bare(printBreachCount(opposite, model.frame, here, addresses)),
    };
  }
  const here = hereOf(model, line.index, line.relation);
  return {
    broken: `IF(${bare(printBreach(line.test, model.frame, here, addresses))},1,0)`,
    holds: `IF(${bare(printBreach(opposite, model.frame, here, addresses))},1,0)`,
  };
}

function totalFormula(model: Model, line: Line): string {
  const addresses = model.addresses({ sheet: sheets.relations });
  const here = { grid: line.index, row: -1 };
  const broken = bare(printBreach(line.test, model.frame, here, addresses));
  const holds = bare(printBreach(oppositeOf(line.test), model.frame, here, addresses));
  return `=IF(${broken},"${verdicts.wrong}",IF(${holds},"${verdicts.right}",""))`;
}

interface Judged {
  readonly count: number | string;
  readonly total: string | null;
  readonly result: string;
}

function judge(model: Model, line: Line): Judged {
  const { index, relation, test } = line;
  const place = tableAt(model.places, index);
  if (relation.at !== 'rows') {
    const { holds } = model.evaluator.compare(test, hereOf(model, index, relation));
    return {
      count: holds === false ? 1 : 0,
      total: null,
      result: holds === null ? verdicts.few : holds ? verdicts.right : wrongWord(line),
    };
  }
  const judged = place.rows.flatMap((row, position) =>
    row.heading ? [] : [model.evaluator.compare(test, { grid: index, row: position }).holds],
  );
  const count = judged.filter((holds) => holds === false).length;
  const whole = place.totalRow === null ? null : model.evaluator.compare(test, { grid: index, row: -1 }).holds;
  const total = whole === null ? null : whole ? verdicts.right : verdicts.wrong;
  if (hasTexts(model, line)) return { count: unread, total, result: verdicts.look };
  if (count > 0 || whole === false) return { count, total, result: wrongWord(line) };
  return { count, total, result: judged.includes(true) || whole === true ? verdicts.right : verdicts.few };
}

function oppositeOf(test: Comparison): Comparison {
  const opposites = { '=': '<>', '<>': '=', '<': '>=', '>=': '<', '>': '<=', '<=': '>' } as const;
  return { ...test, sign: opposites[test.sign] };
}

function bare(formula: string): string {
  return formula.replace(/^=/, '');
}
