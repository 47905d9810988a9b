import type { Area } from '../../../core/workbook/plan.ts';
import { overlaps } from './address.ts';
import { type HostRule, type HostSheet, newRule } from './book-state.ts';
import { beginWrite, type ExcelState } from './excel-state.ts';
import { hostError } from './host-error.ts';
import { bind, type HostObject, type MemberTable } from './member.ts';

/** How a format leads back to the cells it stands on. */
export interface Opener {
  range(area: Area): HostObject;
  areas(areas: readonly Area[]): HostObject;
}

interface FormatsSelf {
  readonly opener: Opener;
  readonly state: ExcelState;
  readonly sheet: HostSheet;
  /** The cells that the collection looks at. */
  readonly areas: readonly Area[];
}

interface RuleSelf {
  readonly opener: Opener;
  readonly state: ExcelState;
  readonly sheet: HostSheet;
  readonly rule: HostRule;
}

/** Every conditional format that touches one of the cells. */
export const formatsMembers: MemberTable<FormatsSelf> = {
  className: 'ConditionalFormatCollection',
  items: (self) => touching(self).map((rule) => openRule(self, rule)),
  item: (self, key) => getRule(self, key),
  properties: {},
  methods: {
    add: {
      since: 6,
      open: (self, [type]) => {
        if (type !== 'Custom') throw hostError('InvalidArgument', `Only custom formats are laid here, not ${String(type)}.`);
        beginWrite(self.state, self.sheet);
        const rule = newRule(self.state.book, { areas: self.areas });
        // A new one stands first.
        self.sheet.rules.unshift(rule);
        return openRule(self, rule);
      },
    },
    getItem: { since: 6, open: (self, [id]) => getRule(self, id) },
  },
};

export const formatMembers: MemberTable<RuleSelf> = {
  className: 'ConditionalFormat',
  id: ({ rule }) => rule.id,
  properties: {
    id: { since: 6, get: ({ rule }) => rule.id },
    type: { since: 6, get: ({ rule }) => rule.type },
    custom: {
      since: 6,
      open: (self) => {
        if (self.rule.type !== 'Custom') throw hostError('InvalidArgument', 'Not a custom format.');
        return bind(customMembers, self);
      },
    },
  },
  methods: {
    delete: {
      since: 6,
      run: ({ state, sheet, rule }) => {
        if (!sheet.rules.includes(rule)) throw hostError('ItemNotFound', 'The format is gone.');
        beginWrite(state, sheet);
        sheet.rules = sheet.rules.filter((other) => other !== rule);
      },
    },
    getRange: {
      since: 6,
      open: ({ opener, rule }) => {
        const [area, more] = rule.areas;
        if (!area || more) throw hostError('GeneralException', 'The format stands on more than one range.');
        return opener.range(area);
      },
    },
    getRanges: { since: 9, open: ({ opener, rule }) => opener.areas(rule.areas) },
  },
};

export const customMembers: MemberTable<RuleSelf> = {
  className: 'CustomConditionalFormat',
  properties: {
    rule: { since: 6, open: (self) => bind(ruleMembers, self) },
    format: { since: 6, open: (self) => bind(lookMembers, self) },
  },
  methods: {},
};

export const ruleMembers: MemberTable<RuleSelf> = {
  className: 'ConditionalFormatRule',
  properties: {
    formula: {
      since: 6,
      get: ({ rule }) => rule.formula,
      set: ({ state, sheet, rule }, value) => {
        if (typeof value !== 'string' || !value.startsWith('=')) throw hostError('InvalidArgument', 'The rule of a format is a formula.');
        beginWrite(state, sheet);
        rule.formula = value;
      },
    },
  },
  methods: {},
};

export const lookMembers: MemberTable<RuleSelf> = {
  className: 'ConditionalRangeFormat',
  properties: {
    fill: { since: 6, open: (self) => bind(fillMembers, self) },
    font: { since: 6, open: (self) => bind(fontMembers, self) },
  },
  methods: {},
};

export const fillMembers: MemberTable<RuleSelf> = {
  className: 'ConditionalRangeFill',
  properties: {
    color: { since: 6, get: ({ rule }) => rule.fill, set: (self, value) => paint(self, (rule) => (rule.fill = color(value))) },
  },
  methods: {},
};

export const fontMembers: MemberTable<RuleSelf> = {
  className: 'ConditionalRangeFont',
  properties: {
    color: { since: 6, get: ({ rule }) => rule.font, set: (self, value) => paint(self, (rule) => (rule.font = color(value))) },
  },
  methods: {},
};

export function openFormats(state: ExcelState, sheet: HostSheet, areas: readonly Area[], opener: Opener): HostObject {
  return bind(formatsMembers, { state, sheet, areas, opener });
}

function openRule({ state, sheet, opener }: FormatsSelf, rule: HostRule): HostObject {
  return bind(formatMembers, { state, sheet, rule, opener });
}

function touching({ sheet, areas }: FormatsSelf): readonly HostRule[] {
  return sheet.rules.filter((rule) => rule.areas.some((area) => areas.some((other) => overlaps(area, other))));
}

function getRule(self: FormatsSelf, id: unknown): HostObject {
  const rule = touching(self).find((candidate) => candidate.id === id);
  if (!rule) throw hostError('ItemNotFound', 'There is no such format.');
  return openRule(self, rule);
}

function paint({ state, sheet, rule }: RuleSelf, put: (rule: HostRule) => void): void {
  beginWrite(state, sheet);
  put(rule);
}

function color(value: unknown): string {
  if (typeof value !== 'string' || !/^(#[0-9A-Fa-f]{6}|[a-z]+)$/.test(value)) throw hostError('InvalidArgument', 'No such colour.');
  return value.toUpperCase();
}
