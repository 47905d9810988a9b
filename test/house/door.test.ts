import { expect, it } from 'vitest';
import * as forms from '../../core/forms.ts';
import * as door from '../../core/index.ts';

it('the door of core shows exactly these names', () => {
  expect(Object.keys(door).sort()).toEqual([
    'answer',
    'applyEdits',
    'cliTexts',
    'dayFromSerial',
    'findConflicts',
    'invertEdits',
    'lastClosedPeriod',
    'patchXlsx',
    'printCell',
    'printPeriod',
    'readPeriod',
    'readXlsx',
    'renderDocx',
    'sayCounts',
    'serialFromDay',
    'severityNames',
    'writeXlsx',
  ]);
});

it('the door of the forms shows the forms and nothing else', () => {
  expect(Object.keys(forms)).toEqual(['forms']);
});
