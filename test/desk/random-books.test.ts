import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../core/desk/answer.ts';
import type { Request } from '../../core/desk/request.ts';
import { applyEdits, type Edit, invertEdits } from '../../core/workbook/edit.ts';
import type { CellValue, Place, Workbook } from '../../core/workbook/workbook.ts';
import { ask, now, smallBook, write } from '../support/ask.ts';
import { smallForm } from '../support/small-form.ts';

const laid = smallBook();
const sheetNames = laid.sheets.map(({ name }) => name);

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double(),
  fc.integer(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '{',
    '}',
    '**',
    '{nếu [x] = 0: a | b}',
    '{mỗi dòng của [HS]: [3]}',
    '{{',
    '[HS|3]',
    '#REF!',
    '3.956',
    'Tổng số',
    'Khóa',
    'tổng',
    '58,79%',
  ),
);
const formula = fc.option(fc.constantFrom('=A1', '=SUM(B1:D9)', "='HS'!C7+1", '=OFFSET(A1,1,1)', '=', '=1+'), { nil: undefined, freq: 6 });
const place: fc.Arbitrary<Place> = fc.record({
  sheet: fc.constantFrom(...sheetNames),
  row: fc.integer({ min: 1, max: 40 }),
  column: fc.integer({ min: 1, max: 12 }),
});
const edit: fc.Arbitrary<Edit> = fc.record({ place, value, formula }).map(({ place: at, value: typed, formula: own }) => ({
  place: at,
  before: { value: null },
  after: own === undefined ? { value: typed } : { value: typed, formula: own },
}));
/** The small book after somebody typed anything anywhere, lost sheets, hid others and renamed some. */
const book: fc.Arbitrary<Workbook> = fc
  .record({
    edits: fc.array(edit, { maxLength: 15 }),
    lost: fc.subarray(sheetNames, { maxLength: 2 }),
    renamed: fc.subarray(sheetNames, { maxLength: 2 }),
    names: fc.boolean(),
  })
  .map(({ edits, lost, renamed, names }) => {
    const typed = applyEdits(laid, edits);
    const sheets = typed.sheets
      .filter(({ name }) => !lost.includes(name))
      .map((sheet) => (renamed.includes(sheet.name) ? { ...sheet, name: `${sheet.name} cũ` } : sheet));
    return { sheets, names: names ? laid.names : {} };
  });
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a\nb', '{cuộc họp}', '', '**'));
const request: fc.Arbitrary<Request> = fc.oneof(
  fc.constantFrom<Request>(
    { type: 'open' },
    { type: 'check' },
    { type: 'document' },
    { type: 'figures' },
    { type: 'brief' },
    { type: 'new', form: smallForm, filling: null, period: null, unit: null },
  ),
  fc.record({ type: fc.constant('check' as const), read: fc.subarray(sheetNames) }),
  fc.record({ type: fc.constant('save-passage' as const), section: fc.constantFrom('I.1', 'II', 'IX'), before: text, text }),
  fc.record({
    type: fc.constant('apply' as const),
    fixes: fc.array(fc.record({ key: text, fix: fc.integer({ min: -1, max: 2 }) }), { maxLength: 2 }),
  }),
  fc.record({ type: fc.constant('take-back' as const), edits: fc.array(edit, { maxLength: 3 }) }),
  fc.record({ type: fc.constant('explain' as const), key: text, reason: text }),
  fc.record({ type: fc.constant('section' as const), section: fc.constantFrom('I.1', 'I.2', 'II', 'IX') }),
  fc.record({
    type: fc.constant('tie' as const),
    place: fc.record({ sheet: fc.constant('Nội dung'), row: fc.nat(40), column: fc.constant(4), words: fc.tuple(fc.nat(40), fc.nat(40)) }),
    name: fc.oneof(text, fc.constantFrom('hồ sơ tiếp nhận', '[HS|3]', '[')),
  }),
  fc.record({ type: fc.constant('mark-section' as const), section: fc.constantFrom('I.1', 'IX'), person: text }),
  fc.record({ type: fc.constant('add-table' as const), table: fc.constantFrom('HS', 'KP', 'XX') }),
  fc.record({
    type: fc.constant('overrun' as const),
    before: fc.constantFrom(...laid.sheets, { name: 'Nội dung', rows: [] }),
    mend: fc.boolean(),
  }),
);

describe('whatever a user did', () => {
  it('every request is answered, in words without anything of the machine', () => {
    fc.assert(
      fc.property(book, request, (workbook, asked) => {
        const given = answer(workbook, asked, now);
        const check = 'check' in given.reply ? given.reply.check : null;
        expect(check?.faults ?? []).toEqual([]);
        for (const { message } of check?.findings ?? []) expect(message).not.toMatch(/undefined|NaN|\[object/);
        JSON.stringify(given.reply);
      }),
      { numRuns: 150 },
    );
  });

  it('every fix that is offered can be applied, and what it wrote can be taken back', () => {
    fc.assert(
      fc.property(book, (workbook) => {
        const { reply } = answer(workbook, { type: 'check' }, now);
        if (reply.type !== 'checked') return;
        const fixable = reply.check.findings.find(({ fixes }) => fixes.length > 0);
        if (!fixable) return;
        const applied = ask(workbook, { type: 'apply', fixes: [{ key: fixable.key, fix: 0 }] }, 'applied');
        const written = write(workbook, applied);
        const back = ask(written, { type: 'take-back', edits: applied.reply.edits }, 'taken-back');
        const held = (given: Workbook, edits: readonly Edit[]) => applyEdits(given, invertEdits(edits));
        expect(applyEdits(written, back.edits)).toEqual(held(written, applied.edits));
      }),
      { numRuns: 60 },
    );
  });

  it('checking twice writes nothing the second time', () => {
    fc.assert(
      fc.property(book, (workbook) => {
        const first = answer(workbook, { type: 'check' }, now);
        if (first.reply.type !== 'checked') return;
        expect(answer(write(workbook, first), { type: 'check' }, now).own).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
