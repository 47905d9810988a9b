import { expect, it } from 'vitest';
import * as files from '../../core/files.ts';
import * as forms from '../../core/forms.ts';
import * as door from '../../core/index.ts';
import * as making from '../../core/making.ts';
import * as whole from '../../core/whole.ts';

it('the door of core shows exactly these names', () => {
  expect(Object.keys(door).sort()).toEqual([
    'answerEveryday',
    'applyEdits',
    'bookSheets',
    'cellOf',
    'cliTexts',
    'columnLetters',
    'createShift',
    'dayFromSerial',
    'excelTexts',
    'findCell',
    'findConflicts',
    'findStale',
    'invertEdits',
    'isMaking',
    'joinCells',
    'keyOf',
    'lastClosedPeriod',
    'markSignature',
    'mendFormula',
    'pageTexts',
    'panelTexts',
    'planMarks',
    'printCell',
    'printDay',
    'printNumber',
    'printPeriod',
    'readBlock',
    'readCell',
    'readDay',
    'readNumber',
    'readPeriod',
    'sayCounts',
    'serialFromDay',
    'severityNames',
    'sheetsTexts',
    'sidebarTexts',
    'testProblem',
    'toNfc',
    'workbookOf',
  ]);
});

it('the door of the forms shows the forms and nothing else', () => {
  expect(Object.keys(forms)).toEqual(['forms']);
});

it('the makers’ door shows what a new book, a document or a saved file needs and nothing else', () => {
  expect(Object.keys(making).sort()).toEqual(['answerMaking', 'patchXlsx', 'renderDocx', 'stateResults', 'writeXlsx']);
});

it('the door of files shows what a host that opens files itself needs and nothing else', () => {
  expect(Object.keys(files).sort()).toEqual(['attributeOf', 'decodeText', 'findTags', 'readXlsx', 'unescapeXml', 'unzipParts']);
});

it('the door of hosts that load everything at once shows what they need and nothing else', () => {
  expect(Object.keys(whole).sort()).toEqual(['answer', 'patchXlsx', 'renderDocx', 'writeXlsx']);
});
