import { printDay } from '../base/date.ts';
import { printNumber, roundHalfUp } from '../base/number.ts';
import { printPeriod } from '../base/period.ts';
import { keyOf } from '../base/text.ts';
import { type BriefParts, composeBrief } from '../document/compose-brief.ts';
import { printFigureValue } from '../report/print-value.ts';
import type { Figure, Report } from '../report/report.ts';
import { briefTexts } from '../texts/brief.ts';
import { sayCounts } from '../texts/desk.ts';
import type { Finding } from '../workbook/finding.ts';
import { type Book, checkBook } from './book.ts';
import { fileNameOf, joinOverlap } from './document.ts';
import { earlierValue, usesOf } from './figures.ts';
import { fieldText } from './open.ts';
import type { Answer, Checked } from './request.ts';
import { settle } from './settle.ts';

/** "Trang trình lãnh đạo": the report's figures against the last period on one page, and what a leader should know before signing. */
export function makeBrief(before: Book): Answer {
  const { report, site } = settle(before, []).book;
  const uses = site ? usesOf(report, site) : new Map<string, readonly unknown[]>();
  const document = composeBrief(partsOf(report, checkBook(report), (name) => uses.get(keyOf(name))?.length ?? 0));
  const fileName = `${briefTexts.fileName}-${fileNameOf(report)}`;
  return { reply: { type: 'brief', document, fileName }, edits: [], own: [], marks: null };
}

const mostFigures = 12;

function partsOf(report: Report, { findings, counts }: Checked, usesOfName: (name: string) => number): BriefParts {
  const compared = report.figures.flatMap((figure) => compare(figure, report, usesOfName(figure.name)));
  const open = findings.filter((finding) => !finding.explained);
  return {
    lines: [titleLine(report), fieldText(report, 'đơn vị').replace(/\s*\n\s*/g, ' ')],
    author: fieldText(report, 'đơn vị').replace(/\s*\n\s*/g, ' '),
    day: report.period?.to ?? '2000-01-01',
    figures: chooseFigures(compared).map(({ name, unit, value, last, change }) => ({ name, unit, value, last, change })),
    changed: [...compared]
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight)
      .map(({ sentence }) => sentence),
    explained: findings.flatMap(sayExplained),
    counts: open.length === 0 ? '' : sayCounts(counts),
    open: [...open].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)).map(({ message }) => message),
  };
}

const severities: readonly Finding['severity'][] = ['error', 'warning', 'hint'];

/** `Báo cáo CCHC năm` of `năm 2023` is one name. */
function titleLine(report: Report): string {
  const period = report.period ? printPeriod(report.period) : fieldText(report, 'kỳ báo cáo');
  const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');
  return joinOverlap(words(report.form?.name ?? ''), words(period)).join(' ');
}

type Row = BriefParts['figures'][number];

interface Compared extends Row {
  readonly sentence: string;
  /** How much the change says: its share, more where the figure is large. */
  readonly weight: number;
  /** What sentences speak of, rates before counts, what happened before what did not. */
  readonly rank: number;
}

/** Those that can be compared first; printed in the order of the form. */
function chooseFigures(compared: readonly Compared[]): readonly Compared[] {
  const ranked = compared.map((figure, order) => ({ figure, order })).sort((a, b) => b.figure.rank - a.figure.rank || a.order - b.order);
  const chosen = new Set(ranked.slice(0, mostFigures).map(({ figure }) => figure));
  return compared.filter((figure) => chosen.has(figure));
}

function compare(figure: Figure, report: Report, uses: number): readonly Compared[] {
  const { form, value, printed } = figure;
  if (value.type !== 'number' || form.kind === 'year' || printed === '') return [];
  const rate = form.kind === 'rate';
  const unit = rate || form.unit === '%' ? '' : form.unit;
  const name = upperFirst(figure.name);
  const earlier = earlierValue(report, figure.name);
  const rank = (earlier.type === 'number' ? 10 : 0) + Math.min(uses, 2) + (rate ? 1 : 0) - (value.value === 0 ? 1 : 0);
  const now = printPlainly(form, value);
  const inTable = (printed: string): string => (rate ? printed.replace(/%$/, '') : printed);
  const common = { name, unit: rate ? briefTexts.percent : form.unit, value: inTable(now), rank };
  if (earlier.type !== 'number') return [{ ...common, last: '', change: '', sentence: '', weight: 0 }];
  const before = printPlainly(form, earlier);
  const last = inTable(before);
  // As printed, so that the page adds up for who reads it.
  const digits = rate ? (form.decimals ?? 2) : (form.decimals ?? 6);
  const scale = rate ? 100 : 1;
  const [here, then] = [roundHalfUp(value.value * scale, digits), roundHalfUp(earlier.value * scale, digits)];
  const by = roundHalfUp(here - then, digits);
  if (by === 0) return [{ ...common, last, change: briefTexts.unchanged, sentence: '', weight: 0 }];
  const amount = printNumber(Math.abs(by), { decimals: digits });
  const ratio = then === 0 ? null : Math.abs(by / then);
  const share = rate || ratio === null ? '' : printNumber(ratio, { kind: 'percent', decimals: 1 });
  const change = briefTexts.change({ up: by > 0, by: rate ? briefTexts.points(amount) : amount, share });
  const weight = (ratio ?? 1) * Math.log(2 + Math.max(Math.abs(here), Math.abs(then)));
  return [{ ...common, last, change, sentence: briefTexts.moved({ name, now, last: before, unit, change }), weight }];
}

/** In a table a count stands as it is: 3, not 03; and the sentences of the page say it alike. */
function printPlainly({ padded: _, ...form }: Figure['form'], value: Figure['value']): string {
  return printFigureValue(form, value) ?? '';
}

function sayExplained({ explained, message }: Finding): readonly string[] {
  if (!explained) return [];
  const on = /^\d{4}-\d{2}-\d{2}$/.test(explained.on) ? printDay(explained.on) : explained.on;
  return [briefTexts.explained({ what: message, reason: explained.reason, by: explained.by, on })];
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
