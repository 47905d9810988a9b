import type { Expression } from './expression.ts';
import type { Frame, Here } from './frame.ts';
import type { Name, Resolved } from './names.ts';

/** What finds the meaning of a name: a resolver of one frame, remembered or not. */
export type Resolve = (here: Here, name: Name) => Resolved;

/** Whether a comparison looks at texts: one side surely is one, or both sides are lines of `Thông tin chung`. */
export function comparesTexts(
  test: Expression & { readonly type: 'comparison' },
  here: Here,
  known: { readonly frame: Frame; readonly resolve: Resolve },
): boolean {
  const left = sideOf(test.left, here, known);
  const right = sideOf(test.right, here, known);
  return left === 'text' || right === 'text' || (left === 'either' && right === 'either');
}

function sideOf(
  expression: Expression,
  here: Here,
  known: { readonly frame: Frame; readonly resolve: Resolve },
): 'text' | 'number' | 'either' {
  if (expression.type === 'text') return 'text';
  if (expression.type === 'call' && expression.name === 'if') {
    const [, ...choices] = expression.of;
    return choices.some((choice) => sideOf(choice, here, known) === 'text') ? 'text' : 'number';
  }
  if (expression.type !== 'name') return 'number';
  const target = known.resolve(here, expression);
  if (target.type === 'field') return 'either';
  if (target.type !== 'cell' && target.type !== 'list') return 'number';
  const { grid, column } = target.type === 'cell' ? target.cell : target;
  const kind = known.frame.grids[grid]?.columns[column]?.kind;
  return kind === 'text' || kind === 'label' || kind === 'unit' ? 'text' : 'number';
}
