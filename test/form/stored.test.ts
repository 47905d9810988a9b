import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksum } from '../../core/form/checksum.ts';
import type { Form } from '../../core/form/form.ts';
import { readStoredForm, storeForm } from '../../core/form/stored.ts';
import { smallForm } from '../support/small-form.ts';

const changed = (index: number, value: string | number | null) => storeForm(smallForm).map((cell, at) => (at === index ? value : cell));

describe('the form kept in the book', () => {
  it('comes back as it was stored', () => {
    expect(readStoredForm(storeForm(smallForm))).toEqual({ type: 'form', form: smallForm });
  });

  it('says in its first cells what the book is, which form and which version', () => {
    const [mark, id, version, control] = storeForm(smallForm);
    expect([mark, id, version]).toEqual(['so-bao-cao 1', 'bao-cao-nho', '1']);
    expect(control).toMatch(/^[0-9]+ [0-9a-f]{8}$/);
  });

  it('stands in pieces that a cell can hold, none of which cuts a character in two', () => {
    for (const shift of [0, 1]) {
      const long: Form = { ...smallForm, reasons: [`${'a'.repeat(shift)}${'😀'.repeat(40_000)}`] };
      const cells = storeForm(long);
      expect(cells.length).toBeGreaterThan(6);
      for (const cell of cells) {
        expect(cell.length).toBeLessThanOrEqual(30_000);
        expect(/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(cell)).toBe(false);
      }
      expect(readStoredForm(cells)).toEqual({ type: 'form', form: long });
    }
  });

  it('holds any text, and only characters a spreadsheet keeps', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const form: Form = { ...smallForm, name: `_x0041_${text}` };
        const cells = storeForm(form);
        expect(cells.slice(4).join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|_x/);
        expect(readStoredForm(cells)).toEqual({ type: 'form', form });
      }),
      { numRuns: 60 },
    );
  });

  it('is read when a host turned the version into a number', () => {
    expect(readStoredForm(changed(2, 1)).type).toBe('form');
  });

  it('is no form of ours where the first cell says something else', () => {
    for (const cells of [[], [null], ['Báo cáo'], ['so-bao-cao'], [1]]) expect(readStoredForm(cells)).toEqual({ type: 'none' });
  });

  it('tells that a later version wrote the book', () => {
    expect(readStoredForm(['so-bao-cao 7', 'x', 1])).toEqual({ type: 'newer', format: 7 });
  });

  it.each([
    ['another id', changed(1, 'khác')],
    ['another checksum', changed(3, '10 00000000')],
    ['a changed letter', changed(4, (storeForm(smallForm)[4] ?? '').replace('Báo', 'Bảo'))],
    ['a missing piece', storeForm(smallForm).slice(0, 4)],
    ['only the first cell', ['so-bao-cao 1']],
  ])('is broken with %s', (_, cells) => {
    expect(readStoredForm(cells)).toEqual({ type: 'broken' });
  });

  it.each([
    ['no tables', { ...smallForm, tables: undefined }],
    ['a kind nobody knows', { ...smallForm, fields: [{ key: 'a', label: 'A', kind: 'màu' }] }],
    [
      'a width that is a text',
      { ...smallForm, tables: [{ ...smallForm.tables[0], columns: [{ key: '1', heading: ['A'], kind: 'count', width: '9' }] }] },
    ],
    ['sections within sections without end', { ...smallForm, sections: [nested(60)] }],
    ['a list', [smallForm]],
    ['nothing', null],
  ])('is broken where the stored JSON has %s', (_, json) => {
    const text = JSON.stringify(json);
    const cells = ['so-bao-cao 1', smallForm.id, '1', `${text.length} ${checksum(text)}`, text];
    expect(readStoredForm(cells)).toEqual({ type: 'broken' });
  });

  it('is what its own text says, whichever book was read before', () => {
    const other: Form = { ...smallForm, name: 'Báo cáo khác' };
    const mended = storeForm(smallForm).map((cell, at) => (at === 4 ? cell.replace('Báo', 'Bảo') : cell));
    const read = [smallForm, other, smallForm].map((form) => readStoredForm(storeForm(form)));
    expect(read).toEqual([smallForm, other, smallForm].map((form) => ({ type: 'form', form })));
    const after = [mended, changed(3, '10 00000000'), changed(1, 'khác'), storeForm(smallForm)].map((cells) => readStoredForm(cells).type);
    expect(after).toEqual(['broken', 'broken', 'broken', 'form']);
  });

  it('never throws, whatever the cells hold', () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.constantFrom('so-bao-cao 1', 'so-bao-cao 2'));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 8 }), (cells) => {
        expect(['form', 'none', 'newer', 'broken']).toContain(readStoredForm(cells).type);
      }),
    );
  });
});

function nested(depth: number): object {
  return depth === 0 ? { key: 'cuối' } : { key: `tầng ${depth}`, children: [nested(depth - 1)] };
}
