/** The one arithmetic (design section 6): column formulas, figures, relations, conditions in sentences. */
export type Expression =
  | { readonly type: 'number'; readonly value: number; readonly written: string; readonly at: Span }
  | { readonly type: 'text'; readonly value: string; readonly at: Span }
  | { readonly type: 'name'; readonly parts: readonly string[]; readonly earlier?: 'kỳ trước' | 'cùng kỳ'; readonly at: Span }
  | { readonly type: 'negative'; readonly of: Expression; readonly at: Span }
  | {
      readonly type: 'arithmetic';
      readonly sign: '+' | '-' | '*' | '/';
      readonly left: Expression;
      readonly right: Expression;
      readonly at: Span;
    }
  | { readonly type: 'comparison'; readonly sign: Comparison; readonly left: Expression; readonly right: Expression; readonly at: Span }
  | { readonly type: 'call'; readonly name: FunctionName; readonly of: readonly Expression[]; readonly at: Span };

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';
export type FunctionName = 'sum' | 'min' | 'max' | 'round' | 'count' | 'if';
/** UTF-16 units in the source, `to` excluded. */
export type Span = readonly [from: number, to: number];

/** Why a source does not parse: the character, the nearest known name, what would fit. Data; the sentence is made in `texts`. */
export interface ParseProblem {
  readonly type: 'unexpected' | 'unclosed' | 'unknown function' | 'empty' | 'list' | 'arguments' | 'empty name' | 'too long';
  readonly at: number;
  readonly found: string;
  readonly expected: readonly string[];
  readonly nearest?: string;
}

/** What an expression is worth. `incomplete`: a missing cell lies under it. */
export type Value =
  | { readonly type: 'number'; readonly value: number; readonly incomplete?: true }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'truth'; readonly value: boolean; readonly incomplete?: true }
  /** Nothing was typed. `missing` where something should have been. */
  | { readonly type: 'blank'; readonly missing?: true; readonly incomplete?: true }
  /** `zero`: division by zero, shown as "–". `blank`: an operand is blank. `error`: an error cell, a text among numbers, a formula not calculated. */
  | { readonly type: 'unknown'; readonly why: 'zero' | 'blank' | 'error' | 'circle'; readonly incomplete?: true };
