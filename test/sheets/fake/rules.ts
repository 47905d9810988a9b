import type { FakeBook, FakeRule } from './book.ts';
import { createRange, type Ground, getBlock, placeOfBlock } from './range.ts';
import { strict } from './strict.ts';

const ruleOf = new WeakMap<object, FakeRule>();

/** A rule object as Google gives it; the same rule is given back unchanged. */
export function showRule(ground: Ground, rule: FakeRule): object {
  const shown = strict(
    'ConditionalFormatRule',
    {
      getRanges: () =>
        rule.blocks.flatMap(({ sheet: name, row, column, rows = 1, columns = 1 }) => {
          const sheet = ground.book.sheets.find((candidate) => candidate.name === name);
          return sheet ? [createRange(ground, { sheet, row, column, rows, columns })] : [];
        }),
      getBooleanCondition: () =>
        rule.formula === null
          ? null
          : strict('BooleanCondition', { getCriteriaType: () => 'CUSTOM_FORMULA', getCriteriaValues: () => [rule.formula] }, ground.meter),
    },
    ground.meter,
  );
  ruleOf.set(shown, rule);
  return shown;
}

/** The rules of one sheet; a formula looks at its own sheet alone. */
export function readRules(rules: readonly unknown[], sheet: string): FakeRule[] {
  return rules.map((given) => {
    const rule = typeof given === 'object' && given !== null ? ruleOf.get(given) : undefined;
    if (!rule) throw new Error('Exception: a ConditionalFormatRule is expected.');
    if (rule.blocks.length === 0) throw new Error('Exception: Conditional format rule must have a range.');
    if (rule.blocks.some((block) => block.sheet !== sheet))
      throw new Error('Exception: Conditional format rules must stand on their own sheet.');
    if (rule.formula?.includes('!')) throw new Error('Exception: Conditional format rule cannot reference a different sheet.');
    return rule;
  });
}

export function newRule(ground: Ground): object {
  let formula: string | null = null;
  let background: string | null = null;
  let blocks: FakeRule['blocks'] = [];
  const builder: object = strict(
    'ConditionalFormatRuleBuilder',
    {
      whenFormulaSatisfied(given: string) {
        if (!given.startsWith('=')) throw new Error('Exception: a formula begins with =.');
        formula = given;
        return builder;
      },
      setBackground(color: string) {
        background = color;
        return builder;
      },
      setFontColor: () => builder,
      setBold: () => builder,
      setRanges(ranges: readonly unknown[]) {
        blocks = ranges.map((range) => placeOfBlock(getBlock(range)));
        return builder;
      },
      build: () => showRule(ground, { blocks, formula, background }),
    },
    ground.meter,
  );
  return builder;
}

/** A rule about what may be typed, as far as we build one. */
export function newValidation(ground: Ground): object {
  const steps = [
    'requireFormulaSatisfied',
    'requireValueInList',
    'requireDate',
    'requireNumberGreaterThanOrEqualTo',
    'setAllowInvalid',
    'setHelpText',
  ] as const;
  const told: string[] = [];
  const builder: object = strict(
    'DataValidationBuilder',
    {
      ...Object.fromEntries(
        steps.map((step) => [
          step,
          (given: unknown) => {
            told.push(`${step} ${String(given)}`);
            return builder;
          },
        ]),
      ),
      build: () => strict('DataValidation', { told: () => told }, ground.meter),
    },
    ground.meter,
  );
  return builder;
}

/** Blocks move with their sheet's name. */
export function renameInRules(book: FakeBook, from: string, to: string): void {
  for (const sheet of book.sheets)
    sheet.rules = sheet.rules.map((rule) => ({
      ...rule,
      blocks: rule.blocks.map((block) => (block.sheet === from ? { ...block, sheet: to } : block)),
    }));
}
