/** What this Excel can do, found out once. Nothing newer than ExcelApi 1.7 is used without one of these. */
export interface Capabilities {
  /** 1.8: a new workbook opens beside this one. */
  readonly newWorkbook: boolean;
  /** 1.9: events of the whole book, and our marks: formats over many blocks at once. */
  readonly wholeBook: boolean;
  /** 1.11: the add-in can save the book. */
  readonly save: boolean;
  /** 1.14: an event says whether we caused it. */
  readonly eventSource: boolean;
  /** 1.19: what we write can be undone by Ctrl+Z. Below, each write of ours empties the person's way back. */
  readonly undoKept: boolean;
  /** A page can be opened in the browser. */
  readonly openWindow: boolean;
  /** Ribbon commands run where the pane runs. */
  readonly sharedRuntime: boolean;
  readonly platform: Platform;
}

export type Platform = 'windows' | 'mac' | 'web' | 'other';

/** How an Excel tells what it supports. */
export interface Requirements {
  isSetSupported(name: string, minVersion?: string): boolean;
}

export function findCapabilities(requirements: Requirements, platform: Platform): Capabilities {
  const excel = (version: string): boolean => requirements.isSetSupported('ExcelApi', version);
  return {
    newWorkbook: excel('1.8'),
    wholeBook: excel('1.9'),
    save: excel('1.11'),
    eventSource: excel('1.14'),
    undoKept: excel('1.19'),
    openWindow: requirements.isSetSupported('OpenBrowserWindowApi', '1.1'),
    sharedRuntime: requirements.isSetSupported('SharedRuntime', '1.1'),
    platform,
  };
}

/** Every member above ExcelApi 1.7 that the shell uses: the set it needs, and the capability that stands before each use. */
export const guardedMembers: Readonly<Record<string, { readonly set: string; readonly by: keyof Capabilities }>> = {
  'Excel.createWorkbook': { set: '1.8', by: 'newWorkbook' },
  'Application.suspendScreenUpdatingUntilNextSync': { set: '1.9', by: 'wholeBook' },
  'ConditionalFormat.getRanges': { set: '1.9', by: 'wholeBook' },
  'RangeAreas.address': { set: '1.9', by: 'wholeBook' },
  'RangeAreas.conditionalFormats': { set: '1.9', by: 'wholeBook' },
  'Worksheet.getRanges': { set: '1.9', by: 'wholeBook' },
  'WorksheetCollection.onChanged': { set: '1.9', by: 'wholeBook' },
  'WorksheetCollection.onSelectionChanged': { set: '1.9', by: 'wholeBook' },
  'Workbook.save': { set: '1.11', by: 'save' },
  'WorksheetChangedEventArgs.triggerSource': { set: '1.14', by: 'eventSource' },
};

/** The name Office gives to the machine it runs on, as we tell machines apart. */
export function platformOf(name: string): Platform {
  if (name === 'PC') return 'windows';
  if (name === 'Mac') return 'mac';
  return name === 'OfficeOnline' ? 'web' : 'other';
}
