import { parseExpression } from '../form/formula/parse.ts';
import { sayParseProblem } from '../texts/formula.ts';
import { panelTexts } from '../texts/panel.ts';

/** Why the test of a choice or a repetition does not read, in a sentence; null where it does. Whether its names are known the book says. */
export function testProblem(source: string): string | null {
  const parsed = parseExpression(source);
  if (parsed.type === 'problem') return sayParseProblem(parsed.problem);
  const { type } = parsed.expression;
  // A bare value is neither true nor false; a call may be.
  return type === 'comparison' || type === 'call' ? null : panelTexts.editor.cards.needsSign;
}
