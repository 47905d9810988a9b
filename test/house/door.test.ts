import { expect, it } from 'vitest';
import * as forms from '../../core/forms.ts';
import * as door from '../../core/index.ts';

it('the door of core shows exactly these names', () => {
  expect(Object.keys(door).sort()).toEqual([
    'answer',
    'applyEdits',
    'attributeOf',
    'cellOf',
    'cliTexts',
    'columnLetters',
    'dayFromSerial',
    'decodeText',
    'findCell',
    'findConflicts',
    'findStale',
    'findTags',
    'invertEdits',
    'keyOf',
    'lastClosedPeriod',
    'markSignature',
    'panelTexts',
    'patchXlsx',
    'planMarks',
    'printCell',
    'printDay',
    'printNumber',
    'printPeriod',
    'readCell',
    'readDay',
    'readNumber',
    'readPeriod',
    'readXlsx',
    'renderDocx',
    'sayCounts',
    'serialFromDay',
    'severityNames',
    'toNfc',
    'unescapeXml',
    'unzipParts',
    'writeXlsx',
  ]);
});

it('the door of the forms shows the forms and nothing else', () => {
  expect(Object.keys(forms)).toEqual(['forms']);
});
