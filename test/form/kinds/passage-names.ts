import type { Form, SectionForm } from '../../../core/form/form.ts';
import type { Expression } from '../../../core/form/formula/expression.ts';
import type { Here } from '../../../core/form/formula/frame.ts';
import { getExpression } from '../../../core/form/formula/parse.ts';
import type { modelOf } from '../../../core/form/layout/model.ts';
import { type Piece, parsePassage } from '../../../core/report/passage.ts';

export type Model = ReturnType<typeof modelOf>;

export function walkSections(sections: readonly SectionForm[]): readonly SectionForm[] {
  return sections.flatMap((section) => [section, ...walkSections(section.children ?? [])]);
}

/** Every string of plain data, with the way to it. */
export function walkStrings(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[`${path}/${key}#`, key] as const, ...walkStrings(inner, `${path}/${key}`)]);
}

export function namesIn(expression: Expression): readonly (Expression & { readonly type: 'name' })[] {
  switch (expression.type) {
    case 'name':
      return [expression];
    case 'negative':
      return namesIn(expression.of);
    case 'arithmetic':
    case 'comparison':
      return [...namesIn(expression.left), ...namesIn(expression.right)];
    case 'call':
      return expression.of.flatMap(namesIn);
    default:
      return [];
  }
}

/** A chip as an expression: a bare name, or an expression with its names in brackets. */
export function chipExpression(source: string): Expression {
  return getExpression(/[[\]"]/.test(source) ? source : `[${source}]`);
}

/** The body rows that `[T-CB|Công chức]` or `[T-CB|Công chức > …]` stands for: those under the group. */
export function rowsUnder(model: Model, source: string): { readonly grid: number; readonly rows: readonly number[] } {
  const [table = '', group = ''] = source.slice(1, -1).split('|');
  const grid = model.frame.grids.findIndex((each) => each.key === table);
  const path = group.split('>').map((part) => part.trim());
  const rows = model.frame.grids[grid]?.rows.flatMap((row, index) =>
    !row.heading && path.every((part, level) => group === '' || row.groups[level] === part) ? [index] : [],
  );
  return { grid, rows: rows ?? [] };
}

export interface Told {
  readonly source: string;
  readonly here: Here;
  readonly printed: boolean;
}

/** Every chip, test and cell of a passage; `printed` are those in the branches that the figures choose. */
export function chipsOf(model: Model, passage: string): readonly Told[] {
  return parsePassage(passage).flatMap((line) => visitAll(model, line.pieces, {}, true));
}

function visitAll(model: Model, pieces: readonly Piece[], here: Here, printed: boolean): readonly Told[] {
  return pieces.flatMap((piece) => visit(model, piece, here, printed));
}

function visit(model: Model, piece: Piece, here: Here, printed: boolean): readonly Told[] {
  switch (piece.type) {
    case 'text':
    case 'documents':
      return [];
    case 'stray':
      throw new Error(`“${piece.text}” does not fit.`);
    case 'chip':
      return [{ source: piece.source.text, here, printed }];
    case 'cell':
      return piece.source.text === 'nhãn' ? [] : [{ source: `[${piece.source.text}]`, here, printed }];
    case 'note':
      return visitAll(model, piece.of, here, printed);
    case 'choice': {
      const value = model.evaluator.evaluate(getExpression(piece.test.text), here);
      const holds = value.type === 'truth' ? value.value : null;
      return [
        { source: piece.test.text, here, printed },
        ...visitAll(model, piece.yes, here, printed && holds === true),
        ...visitAll(model, piece.no, here, printed && holds === false),
      ];
    }
    case 'repeat': {
      const { grid, rows } = rowsUnder(model, piece.rows.text);
      if (grid === -1 || rows.length === 0) throw new Error(`${piece.rows.text} names no rows.`);
      return rows.flatMap((row) => {
        const cells = model.frame.grids[grid]?.columns.map((_, column) => model.evaluator.cell({ grid, row, column })) ?? [];
        const standing = cells.some((cell) => cell.type === 'number' && cell.value !== 0);
        return visitAll(model, piece.of, { grid, row }, printed && standing);
      });
    }
  }
}

export function findSection(form: Form, key: string): SectionForm | undefined {
  return walkSections(form.sections).find((section) => section.key === key);
}
