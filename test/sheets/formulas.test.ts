import { expect, it } from 'vitest';
import { toExcel, toSheets } from '../../apps-script/server/formulas.ts';

it.each([
  ['=IF(COUNT(A1,B1)=0,"",SUM(A1,B1))', '=IF(COUNT(A1;B1)=0;"";SUM(A1;B1))'],
  ['=IF(A1="a,b; c","x,y",2)', '=IF(A1="a,b; c";"x,y";2)'],
  ["=SUM('Biểu 1, 2; 3'!A1,'It''s'!B2)", "=SUM('Biểu 1, 2; 3'!A1;'It''s'!B2)"],
  ['=IF(A1="nói ""a,b""",1,2)', '=IF(A1="nói ""a,b""";1;2)'],
])('%s goes to Google with ; between its arguments, and comes back as it was', (excel, google) => {
  expect(toSheets(excel)).toBe(google);
  expect(toExcel(google, true)).toBe(excel);
});

it.each([
  ['=A1*0,5', true, '=A1*0.5'],
  ['=ROUND(A1;2)*1,25', true, '=ROUND(A1,2)*1.25'],
  ['=ROUND(A1,2)', false, '=ROUND(A1,2)'],
  ['=SUM(1,5)', false, '=SUM(1,5)'],
  ['=SUM(1,5)', true, '=SUM(1.5)'],
  ['=HS!A1+Biểu_1!B2', true, "='HS'!A1+'Biểu_1'!B2"],
  ["='HS'!A1+#REF!", true, "='HS'!A1+#REF!"],
  ['="HS!A1;1,5"', true, '="HS!A1;1,5"'],
])('a person’s %s (0,5: %s) is read as Excel writes it', (typed, comma, excel) => {
  expect(toExcel(typed, comma)).toBe(excel);
});
