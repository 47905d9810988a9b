import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forms } from '../../core/forms.ts';
import { answer } from '../../core/whole.ts';
import { mendFormula } from '../../core/workbook/mend-formula.ts';

describe('what begins with “=”', () => {
  it.each([
    '=A1',
    '= A1 + 2',
    '=-A1%',
    '=$A:$C',
    '=$1:3',
    '=SUM(A:A,B2:C3)',
    '=IF(A1>=0,"a;""b""",)',
    "='Biểu 1'!B2+Trang1!C3",
    "=SUM('[1]Sổ cũ'!A1:B2)",
    '=SUM([2]Trang1!A1:B2)',
    '=SUM(Một:Ba!A1)',
    '=A1:INDEX(B:B,3)',
    '=SUM(B7:D7 C6:C8)',
    '=(A1,B2)',
    '=1.5E+3*.5',
    '=TODAY()-1',
    '=SUMPRODUCT((A1:A9<>"")*{1,2;3,4})',
    '=Bảng1[[#This Row],[Cột]]*2',
    '=tổng_cộng/2',
    '=IF(A1=#N/A,TRUE,FALSE)',
    '=@A1:A9',
    '=A1#',
    '=LOG10(100)',
    '=A1<>B1',
    '=_xlfn.CONCAT(A1,B1)',
  ])('%s is a formula and stays as it is', (formula) => {
    expect(mendFormula(formula)).toBe(formula);
  });

  it.each([
    ['=SUM(E7:E39', '=SUM(E7:E39)'],
    ['=IF(SUM(A1:A3)>2,(B1', '=IF(SUM(A1:A3)>2,(B1))'],
    ['=TODAY(', '=TODAY()'],
    ['=A1&"("&LEFT("(",1', '=A1&"("&LEFT("(",1)'],
  ])('%s gets its brackets closed', (formula, mended) => {
    expect(mendFormula(formula)).toBe(mended);
  });

  it.each([
    '',
    'A1',
    '=',
    '=>',
    '==',
    '=SUM(',
    '=SUM()',
    '=)',
    '=A1)',
    '=A1+',
    '=*A1',
    '= 5 hồ sơ',
    '=5 5',
    '=hồ sơ đã nhận',
    '="chưa đóng',
    '=1,5*2',
    '=A0',
    '=A9999999',
    '=A1::B2',
    '=1:A',
    '=$A',
    '=A1 + Ủy ban?!',
    '=A1=>B1',
    "='Trang 1'",
    "='Trang 1'!",
    '={1,2',
    '=[Cột]',
    '=A1;B1',
    '=SUM(A1;B1)',
    '=@',
    '=#LỖI',
    '=----',
  ])('“%s” is none', (text) => {
    expect(mendFormula(text)).toBeNull();
  });

  it('every formula that we lay ourselves is one', () => {
    for (const { form, samples } of forms) {
      const request = { type: 'new', form, filling: samples.sample, period: null, unit: null } as const;
      const { newBook } = answer({ sheets: [], names: {} }, request, { today: '2026-01-05', who: '' });
      const laid = (newBook?.sheets ?? []).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.formula ?? [])));
      expect(laid.length).toBeGreaterThan(0);
      expect(laid.filter((formula) => mendFormula(formula) !== formula)).toEqual([]);
    }
  });

  it('whatever is typed, an answer comes, and what is mended stays mended', () => {
    const piece = fc.constantFrom('(', ')', ',', ' ', 'A1', ':', '5', '"x"', 'SUM', '+', '<', '%', '[', ']', '{', '!', "'", 'Sổ', '$', '#');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const mended = mendFormula(`=${pieces.join('')}`);
        if (mended !== null) expect(mendFormula(mended)).toBe(mended);
      }),
    );
  });

  it.each(['(', '-', 'A!', 'SUM(', '[1]!'])('a hostile length of “%s” is answered too', (piece) => {
    expect(mendFormula(`=${piece.repeat(1600)}`)).toBeNull();
    expect(mendFormula(`=${piece.repeat(20_000)}`)).toBeNull();
  });
});
