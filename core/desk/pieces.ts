import { keyOf } from '../base/text.ts';
import type { Expression } from '../form/formula/expression.ts';
import type { Target } from '../form/formula/frame.ts';
import { isProblem, resolveName } from '../form/formula/names.ts';
import { parseExpression } from '../form/formula/parse.ts';
import { namesOf } from '../report/formulas.ts';
import { type ParsedPassage, type Piece, parsePassage, type Source } from '../report/passage.ts';
import type { Site } from '../report/site.ts';

/** What the source of a chip says: a name that means something, an expression over such names, or nothing. */
export type Meaning =
  | { readonly type: 'name'; readonly target: Target }
  | { readonly type: 'expression'; readonly expression: Expression; readonly targets: readonly Target[] }
  | { readonly type: 'unknown' };

/** A chip outside brackets is one name, whatever it holds. */
export function meaningOf(site: Site, source: string): Meaning {
  if (!source.includes('[')) return nameMeaning(site, { type: 'name', parts: [source], at: [0, source.length] });
  const parsed = parseExpression(source);
  if (parsed.type === 'problem') return { type: 'unknown' };
  if (parsed.expression.type === 'name') return nameMeaning(site, parsed.expression);
  const targets = targetsOf(site, parsed.expression);
  return targets === null ? { type: 'unknown' } : { type: 'expression', expression: parsed.expression, targets };
}

function nameMeaning(site: Site, name: Expression & { readonly type: 'name' }): Meaning {
  const target = resolveName(site.frame, {}, name);
  return isProblem(target) ? { type: 'unknown' } : { type: 'name', target };
}

function targetsOf(site: Site, expression: Expression): readonly Target[] | null {
  const targets: Target[] = [];
  for (const name of namesOf(expression)) {
    const target = resolveName(site.frame, {}, name);
    if (isProblem(target)) return null;
    targets.push(target);
  }
  return targets;
}

/** A name in braces; null where the braces would not mean that name: a unit's own line may be called anything. */
export function chipOf(name: string): string | null {
  const chip = `{${name}}`;
  const pieces = parsePassage(chip).flatMap((line) => line.pieces);
  const [piece] = pieces;
  return pieces.length === 1 && piece?.type === 'chip' && piece.at[1] === chip.length && piece.source.text === name ? chip : null;
}

/** Something in a passage that names figures, with the place it takes. */
export interface Naming {
  readonly source: Source;
  readonly at: readonly [from: number, to: number];
}

/** Every chip and every test of a passage, those inside choices, notes and repetitions too. */
export function namingsOf(passage: ParsedPassage): readonly Naming[] {
  return passage.flatMap(({ pieces }) => pieces.flatMap(namingsIn));
}

function namingsIn(piece: Piece): readonly Naming[] {
  switch (piece.type) {
    case 'text':
    case 'stray':
    case 'documents':
    case 'cell':
      return [];
    case 'chip':
      return [{ source: piece.source, at: piece.at }];
    case 'note':
      return piece.of.flatMap(namingsIn);
    case 'choice':
      return [{ source: piece.test, at: piece.test.at }, ...piece.yes.flatMap(namingsIn), ...piece.no.flatMap(namingsIn)];
    case 'repeat':
      return [...(piece.test ? [{ source: piece.test, at: piece.test.at }] : []), ...piece.of.flatMap(namingsIn)];
  }
}

/** Names of figures that a source asks for, for comparing. */
export function figuresNamed(site: Site, source: string): ReadonlySet<string> {
  const meaning = meaningOf(site, source);
  const targets = meaning.type === 'name' ? [meaning.target] : meaning.type === 'expression' ? meaning.targets : [];
  return new Set(targets.flatMap((target) => (target.type === 'figure' ? [keyOf(site.frame.figures[target.index]?.name ?? '')] : [])));
}
