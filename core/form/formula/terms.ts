import type { Expression } from './expression.ts';

/** A part of a sum with its sign. */
export interface Term {
  readonly sign: 1 | -1;
  readonly of: Expression;
}

/** The parts of a sum, however it is written: chains, brackets, minus signs and `sum(…)` all add up alike. */
export function termsOf(expression: Expression): readonly Term[] {
  const terms: Term[] = [];
  // A list of work instead of recursion: a chain leans to the left as far as it is long.
  const work: Term[] = [{ sign: 1, of: expression }];
  for (let term = work.pop(); term; term = work.pop()) {
    const { sign, of } = term;
    if (of.type === 'arithmetic' && (of.sign === '+' || of.sign === '-')) {
      work.push({ sign: of.sign === '+' ? sign : opposite(sign), of: of.right }, { sign, of: of.left });
    } else if (of.type === 'negative') {
      work.push({ sign: opposite(sign), of: of.of });
    } else if (of.type === 'call' && of.name === 'sum') {
      for (let index = of.of.length - 1; index >= 0; index -= 1) {
        const argument = of.of[index];
        if (argument) work.push({ sign, of: argument });
      }
    } else {
      terms.push(term);
    }
  }
  return terms;
}

/** Whether an expression adds up, so that blanks in it are skipped. */
export function isSum(expression: Expression): boolean {
  if (expression.type === 'arithmetic') return expression.sign === '+' || expression.sign === '-';
  return expression.type === 'negative' || (expression.type === 'call' && expression.name === 'sum');
}

function opposite(sign: 1 | -1): 1 | -1 {
  return sign === 1 ? -1 : 1;
}
