import type { Form } from '../form/form.ts';
import type { Expression } from '../form/formula/expression.ts';
import type { Here } from '../form/formula/frame.ts';
import { labelKey } from '../form/formula/labels.ts';
import { isProblem, resolveName } from '../form/formula/names.ts';
import { oncePer } from '../form/once-per.ts';
import { everyName, namesOf } from './formulas.ts';
import { absentSite, type Site, type SiteRow, siteOf } from './site.ts';

/**
 * Whether every name of a form that came with a book means one thing, so that no formula of it fails when printed. What hangs on the
 * form alone is asked once per form; a book is asked for what its own rows and lines add.
 */
export function meansWell(form: Form, site: Site): boolean {
  const alone = aloneOf(form);
  if (!alone.sound || !isWhole(site) || answersTo(site, form, alone.words)) return isSound(site);
  return site.tables.every(({ rows }, index) => rowsMean(site, index, firstOfEachKind(rows, alone.kinds[index])));
}

/** A form as it stands without a book. */
interface FormAlone {
  readonly sound: boolean;
  /** What its names say, as rows and lines are called. */
  readonly words: ReadonlySet<string>;
  /** Of each table the kinds of rows that it has itself. */
  readonly kinds: readonly ReadonlySet<string>[];
}

const aloneOf = oncePer((form: Form): FormAlone => {
  const nowhere = { sheet: '', row: 0, column: 0 };
  const site = siteOf({
    form,
    tables: form.tables.map(absentSite),
    fields: form.fields.map((field) => ({ key: field.key, label: field.label, form: field, place: nowhere })),
    figures: form.figures.map(() => null),
    earlier: () => null,
  });
  const kinds = site.tables.map(({ rows }) => new Set(rows.filter(isOfKind).map(kindOf)));
  return { sound: isSound(site), words: wordsOf(site), kinds };
});

function isSound(site: Site): boolean {
  const { frame, tables, relations } = site;
  const tablesMean = tables.every(({ rows }, grid) => {
    const once = (relations[grid] ?? []).every(({ relation: { at }, test }) => {
      if (at === 'rows') return true;
      const column = frame.grids[grid]?.columns.findIndex(({ key }) => key === at.column) ?? -1;
      return column !== -1 && means(site, test, { grid, column });
    });
    const first = firstOfEachKind(rows);
    return once && rowsMean(site, grid, frame.grids[grid]?.total ? [...first, -1] : first);
  });
  return tablesMean && [...frame.figures, ...frame.fields].every(({ expression }) => !expression || means(site, expression, {}));
}

function rowsMean(site: Site, index: number, rows: readonly number[]): boolean {
  const grid = site.frame.grids[index];
  return rows.every((row) => {
    const own = grid?.rows[row]?.formulas;
    const formulasMean = grid?.columns.every(({ key, formula }, column) => {
      const rule = own?.[key] ?? formula;
      return rule === undefined || means(site, rule, { grid: index, row, column });
    });
    return (
      formulasMean &&
      site.relations[index]?.every(({ relation, test }) => relation.at !== 'rows' || means(site, test, { grid: index, row }))
    );
  });
}

function means({ frame }: Site, expression: Expression, here: Here): boolean {
  return everyName(expression, (name) => !isProblem(resolveName(frame, here, name)));
}

/** Rows with formulas of their own, and of the others one of each kind that is not known yet; where kinds are known the form's rows are too. */
function firstOfEachKind(rows: readonly SiteRow[], known?: ReadonlySet<string>): readonly number[] {
  const kinds = new Set(known);
  const first: number[] = [];
  rows.forEach((row, index) => {
    if (row.heading || (known && row.form)) return;
    if (isOfKind(row)) {
      const kind = kindOf(row);
      if (kinds.has(kind)) return;
      kinds.add(kind);
    }
    first.push(index);
  });
  return first;
}

/** Rows of one kind read every name alike: they stand in the same groups and have no formulas of their own. */
function isOfKind({ heading, form }: SiteRow): boolean {
  return !heading && form?.formulas === undefined;
}

function kindOf({ groups }: SiteRow): string {
  return groups.join('\n');
}

/** Whether the book has every row of the form; a form that gives two rows one key has not. */
function isWhole({ tables }: Site): boolean {
  return tables.every(({ form, rows }) => form.rows.length === rows.filter((row) => row.form).length);
}

/** Every part of every name, whole and its last level, in the spelling that names are compared in. */
function wordsOf({ frame, relations }: Site): ReadonlySet<string> {
  const words = new Set<string>();
  const add = (expression: Expression | undefined): void => {
    for (const { parts } of expression ? namesOf(expression) : []) {
      for (const key of parts.map(labelKey)) words.add(key).add(key.slice(key.lastIndexOf('>') + 1).trim());
    }
  };
  for (const { columns, rows } of frame.grids) {
    for (const { formula } of columns) add(formula);
    for (const { formulas } of rows) Object.values(formulas ?? {}).forEach(add);
  }
  for (const { test } of relations.flat()) add(test);
  for (const { expression } of [...frame.figures, ...frame.fields]) add(expression);
  return words;
}

/** Whether a row or a line of the user's own could be meant by one of these words. */
function answersTo({ frame, tables }: Site, form: Form, words: ReadonlySet<string>): boolean {
  // The keys of own rows begin with a plus.
  const asksForKeys = [...words].some((word) => word.startsWith('+'));
  const rowAnswers = frame.grids.some(({ rows }, grid) =>
    rows.some(({ label }, row) => tables[grid]?.rows[row]?.form === null && (asksForKeys || words.has(labelKey(label)))),
  );
  // The form's own lines come first, and are all there.
  const own = frame.fields.slice(form.fields.length);
  return rowAnswers || own.some(({ key, label }) => words.has(labelKey(key)) || words.has(labelKey(label)));
}
