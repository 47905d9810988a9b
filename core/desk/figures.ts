import { keyOf } from '../base/text.ts';
import type { Value } from '../form/formula/expression.ts';
import { rawText } from '../report/outline.ts';
import { parsePassage } from '../report/passage.ts';
import { printFigureValue } from '../report/print-value.ts';
import type { Figure, Report } from '../report/report.ts';
import type { Site } from '../report/site.ts';
import { namedSections } from '../rules/sections.ts';
import type { CellValue } from '../workbook/workbook.ts';
import type { Book } from './book.ts';
import { chipOf, figuresNamed, namingsOf } from './pieces.ts';
import type { Answer, FigureView, NameView } from './request.ts';

/** Every figure with where it comes from and where it is used, and every line of `Thông tin chung` that a sentence can name. */
export function showFigures({ report, site }: Book): Answer {
  const uses = site ? usesOf(report, site) : new Map<string, FigureView['uses']>();
  const figures = report.figures.map((figure) => viewFigure(figure, report, uses.get(keyOf(figure.name)) ?? []));
  const lines = report.fields.flatMap(({ key, label, printed, place }): readonly NameView[] =>
    chipOf(key) === null ? [] : [{ name: key, printed, unit: '', how: label, place }],
  );
  return { reply: { type: 'figures', figures, lines }, edits: [], own: [], marks: null };
}

/** `last` is the last period's value, else what the last report said; `changed` is told against what the last report of this book said. */
function viewFigure(figure: Figure, report: Report, uses: FigureView['uses']): FigureView {
  const { name, form, printed, place, from } = figure;
  const earlier = earlierValue(report, name);
  const said = worthOf(figure.last?.held.value ?? null);
  return {
    name,
    printed,
    unit: form.unit === '%' || form.kind === 'rate' ? '' : form.unit,
    how: form.how,
    place,
    derived: form.expression !== undefined,
    from,
    uses,
    last: printFigureValue(form, earlier.type === 'blank' ? said : earlier) ?? '',
    changed: said.type !== 'blank' && (printFigureValue(form, said) ?? '') !== printed,
  };
}

/** What `Kỳ trước` keeps of a figure. */
export function earlierValue(report: Report, name: string): Value {
  const values = report.earlier.find(({ relation }) => relation === 'kỳ trước')?.values ?? {};
  const key = keyOf(name);
  return worthOf(Object.entries(values).find(([other]) => keyOf(other) === key)?.[1] ?? null);
}

function worthOf(value: CellValue): Value {
  if (typeof value === 'number') return { type: 'number', value };
  return typeof value === 'string' ? { type: 'text', value } : { type: 'blank' };
}

type Use = FigureView['uses'][number];

/** Every chip and test of the whole book by the figures it names. */
export function usesOf(report: Report, site: Site): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  const known = new Map<string, ReadonlySet<string>>();
  const namedBy = (source: string): ReadonlySet<string> => {
    const found = known.get(source) ?? figuresNamed(site, source);
    known.set(source, found);
    return found;
  };
  for (const { section, words } of namedSections(report)) {
    for (const { place, held } of section.passages) {
      for (const { source, at } of namingsOf(parsePassage(rawText(held)))) {
        for (const name of namedBy(source.text)) {
          const use = { section: section.key, number: words.number, heading: section.heading, place: { ...place, words: at } };
          const list = uses.get(name);
          if (list) list.push(use);
          else uses.set(name, [use]);
        }
      }
    }
  }
  return uses;
}
