import { describe, expect, it } from 'vitest';
import { layoutBook } from '../../core/form/layout.ts';
import { forms } from '../../core/forms.ts';
import { workbookOf } from '../../core/workbook/of-plan.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { ask } from '../support/ask.ts';
import { deleteSheet, renameSheet } from '../support/change-book.ts';

const built = forms[0];
if (!built) throw new Error('no form is built in');
const book = workbookOf(layoutBook(built.form, built.samples.sample));
const names = book.sheets.map(({ name }) => name);
const others = names.filter((name) => name !== '_mẫu');

function ownOf(workbook: Workbook, read: readonly string[]): readonly string[] {
  const { own } = ask(workbook, { type: 'check', read }, 'checked');
  return own.map(({ place, after }) => `${place.sheet} ${place.row} ${place.column} ${after.value}`);
}

function only(sheet: string): Workbook {
  return { ...book, sheets: book.sheets.filter(({ name }) => name === sheet || name === '_mẫu') };
}

describe('a check of the sheets just read', () => {
  const all = new Set(ownOf(book, names));

  it.each(others)('says nothing of what it would find on “%s”, which was not read', (gone) => {
    const read = names.filter((name) => name !== gone);
    const { check } = ask(deleteSheet(book, gone), { type: 'check', read }, 'checked').reply;
    expect(check.findings.map(({ key }) => key)).toEqual([]);
    expect(ownOf(deleteSheet(book, gone), read).filter((written) => !all.has(written))).toEqual([]);
  });

  it.each(others)('of “%s” alone says and writes nothing that the others decide', (sheet) => {
    const read = [sheet, '_mẫu'];
    const { check } = ask(only(sheet), { type: 'check', read }, 'checked').reply;
    expect(check.findings.map(({ key }) => key)).toEqual([]);
    expect(ownOf(only(sheet), read).filter((written) => !all.has(written))).toEqual([]);
  });

  it.each(others)('counts what other sheets than “%s” compute as evaluated', (sheet) => {
    expect(ask(book, { type: 'check', read: [sheet, '_mẫu'] }, 'checked').reply.check.findings).toEqual([]);
  });

  it.each(['Thông tin chung', 'Nội dung', 'Số liệu', 'F-06', 'T-CB', 'Văn bản viện dẫn'])('finds “%s” under another name', (sheet) => {
    const renamed = renameSheet(book, sheet, 'Trang 7');
    expect(ask(renamed, { type: 'check' }, 'checked').reply.check.findings.filter(({ rule }) => rule !== 'table/formula')).toEqual([]);
  });
});
