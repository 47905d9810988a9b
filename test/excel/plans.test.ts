import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinAddresses, readAddresses, readBlocks } from '../../addin-excel/addresses.ts';
import { cellOfHost, contentForHost } from '../../addin-excel/cells.ts';
import { formatFor } from '../../addin-excel/format-memory.ts';
import { isOurs, markFills, planMarking } from '../../addin-excel/mark-plan.ts';
import type { StandingFormat } from '../../addin-excel/read-formats.ts';
import { planRounds } from '../../addin-excel/read-plan.ts';
import { withLookers } from '../../addin-excel/reread-sheets.ts';
import { codeOf, sayError } from '../../addin-excel/say-error.ts';
import { type Finding, markSignature, type Place } from '../../core/index.ts';

const blocks = fc.array(
  fc.record({
    row: fc.integer({ min: 1, max: 1_000_000 }),
    column: fc.integer({ min: 1, max: 16_000 }),
    rows: fc.integer({ min: 1, max: 40 }),
    columns: fc.integer({ min: 1, max: 40 }),
  }),
  { maxLength: 400 },
);

describe('lists of addresses', () => {
  it('hold all blocks, and no list holds more than 100 or more than 2,000 characters', () => {
    fc.assert(
      fc.property(blocks, (given) => {
        const lists = joinAddresses(given);
        for (const list of lists) {
          expect(list.length).toBeLessThanOrEqual(2000);
          expect(list.split(',').length).toBeLessThanOrEqual(100);
        }
        expect(lists.flatMap((list) => readBlocks(list))).toEqual(given);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['C5', [{ row: 5, column: 3, rows: 1, columns: 1 }]],
    [
      "'Nội dung, phần 1'!D4:E6,F9",
      [
        { row: 4, column: 4, rows: 3, columns: 2 },
        { row: 9, column: 6, rows: 1, columns: 1 },
      ],
    ],
    ['HS!$5:$7', [{ row: 5, column: 1, rows: 3, columns: null }]],
    ['C:D', [{ row: 1, column: 3, rows: null, columns: 2 }]],
    ['#REF!', []],
  ])('read %s as Excel means it', (address, expected) => {
    expect(readAddresses(address)).toEqual(expected);
  });
});

describe('what is read in one round', () => {
  const sheet = fc.record({ rows: fc.integer({ min: 0, max: 900 }), columns: fc.integer({ min: 0, max: 60 }) });

  it('is never more than asked for, and together it is every cell once', () => {
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 20 }), fc.integer({ min: 60, max: 5000 }), (extents, most) => {
        const sheets = extents.map((extent, at) => ({ id: `${at}`, name: `${at}`, hidden: false, locked: false, ...extent }));
        const rounds = planRounds(sheets, most);
        for (const round of rounds) expect(round.reduce((sum, { rows, columns }) => sum + rows * columns, 0)).toBeLessThanOrEqual(most);
        for (const { id, rows, columns } of sheets) {
          const pieces = rounds.flat().filter((piece) => piece.id === id);
          expect(pieces.reduce((sum, piece) => sum + piece.rows, 0)).toBe(columns === 0 ? 0 : rows);
          pieces.forEach((piece, at) => {
            expect(piece.row).toBe(1 + pieces.slice(0, at).reduce((sum, before) => sum + before.rows, 0));
          });
        }
      }),
      { numRuns: 80 },
    );
  });

  it('after an edit is the sheet, and those whose formulas reach it through others too', () => {
    const rows = (formula: string) => [[{ value: 1, formula }]];
    const names = { số_liệu: { sheet: 'A', row: 1, column: 1 } };
    const sheets = [
      { name: 'A', rows: [[{ value: 1 }]] },
      { name: 'B', rows: rows("='A'!A1") },
      { name: 'C', rows: rows('=B!A1+1') },
      { name: 'D', rows: rows('=số_liệu*2') },
      { name: 'E', rows: rows('=1+1') },
    ];
    expect([...withLookers({ sheets, names }, new Set(['A']))].sort()).toEqual(['A', 'B', 'C', 'D']);
    expect([...withLookers({ sheets, names }, new Set(['E']))]).toEqual(['E']);
  });
});

describe('a cell on its way', () => {
  it.each([
    ['', '', { value: null }],
    ['a\r\nb\rc', 'a\r\nb\rc', { value: 'a\nb\nc' }],
    [7, '=3+4', { value: 7, formula: '=3+4' }],
    ['', '=IF(TRUE,"","")', { value: null, formula: '=IF(TRUE,"","")' }],
    ['=3+4', '=3+4', { value: '=3+4' }],
    ['#REF!', '=#REF!', { value: '#REF!', formula: '=#REF!' }],
    [true, true, { value: true }],
  ])('%o with the formula %o is %o', (value, formula, expected) => {
    expect(cellOfHost(value, formula)).toEqual(expected);
  });

  it('takes the text format before a text, and loses it before anything else', () => {
    expect(formatFor({ value: '001' }, { now: 'General', changed: undefined, around: undefined })).toBe('@');
    expect(formatFor({ value: '001' }, { now: '@', changed: undefined, around: undefined })).toBeNull();
    expect(formatFor({ value: 1 }, { now: '@', changed: undefined, around: undefined })).toBe('General');
    expect(formatFor({ value: null, formula: '=A1' }, { now: '@', changed: undefined, around: undefined })).toBe('General');
    expect(formatFor({ value: null }, { now: '@', changed: undefined, around: undefined })).toBeNull();
    expect(formatFor({ value: 1 }, { now: '0.00%', changed: undefined, around: undefined })).toBeNull();
    expect(contentForHost({ value: null })).toBe('');
  });
});

describe('marks', () => {
  const finding = (row: number): Finding => ({
    rule: 'table/cell',
    key: `${row}`,
    severity: 'error',
    place: { sheet: 'HS', row, column: 2 },
    related: [],
    data: {},
    message: 'x',
    fixes: [],
  });
  const ours = (rows: readonly number[], fill = markFills.error): StandingFormat => ({
    id: rows.join(),
    formula: markSignature,
    fill,
    blocks: rows.map((row) => ({ row, column: 2, rows: 1, columns: 1 })),
  });
  const plan = (
    standing: readonly StandingFormat[],
    findings: readonly Finding[],
    live: readonly { place: Place; formula: string }[] = [],
  ) => planMarking({ findings, live }, new Map([['HS', standing]]));

  it('stand as they are where they say the right thing', () => {
    expect(plan([ours([3, 7])], [finding(7), finding(3)])).toEqual([]);
  });

  it('go where nothing is found any more, and come where something is; what a person laid is never touched', () => {
    const own: StandingFormat = { id: 'own', formula: '=$B3>5', fill: '#00FF00', blocks: [{ row: 3, column: 2, rows: 9, columns: 1 }] };
    expect(plan([own, ours([3])], [])).toMatchObject([{ drop: ['3'], add: [] }]);
    expect(plan([own], [finding(3)])).toMatchObject([{ drop: [], add: [{ addresses: ['B3'] }] }]);
    expect(isOurs(own.formula)).toBe(false);
  });

  it('of the layout are laid again where a paste took them away, and only there', () => {
    const live = [{ place: { sheet: 'HS', row: 4, column: 2, rows: 3 }, formula: '=$B4<>$C4' }];
    const laid = (row: number, rows: number): StandingFormat => ({
      id: 'live',
      formula: `=$B${row}<>$C${row}`,
      fill: '#FFC7CE',
      blocks: [{ row, column: 2, rows, columns: 1 }],
    });
    expect(plan([laid(4, 3)], [], live)).toEqual([]);
    // Excel gives the formula for the first cell that is left.
    expect(plan([laid(2, 9)], [], live)).toEqual([]);
    expect(plan([laid(5, 2)], [], live)).toMatchObject([{ live }]);
    expect(plan([], [], live)).toMatchObject([{ live }]);
  });
});

describe('what Excel refuses', () => {
  const refusal = (code: string): Error => Object.assign(new Error('English words of a library'), { code });

  it.each([
    'AccessDenied',
    'InvalidOperationInCellEditMode',
    'RequestPayloadSizeLimitExceeded',
    'ResponsePayloadSizeLimitExceeded',
    'ItemNotFound',
    'InactiveWorkbook',
    'GeneralException',
    'HalfWritten',
  ])('is said in a sentence that tells what to do: %s', (code) => {
    const { message, gone } = sayError(refusal(code));
    expect(message).toMatch(/[Hh]ãy .+\.$/);
    expect(message).not.toContain('English');
    expect(message).not.toContain(code);
    expect(gone).toBe(false);
  });

  it('is told from a lost book, and from a fault of our own', () => {
    expect(sayError(refusal('HostRestartNeeded')).gone).toBe(true);
    expect(codeOf(new TypeError('x'))).toBeNull();
    expect(sayError(new TypeError('x')).message).toContain('Chương trình');
  });
});
