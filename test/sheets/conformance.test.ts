import type { Greeting } from '../../apps-script/protocol.ts';
import { createCalls } from '../../apps-script/sidebar/calls.ts';
import { createSheetsDesk } from '../../apps-script/sidebar/sheets-desk.ts';
import type { BookPlan } from '../../core/workbook/plan.ts';
import type { Deliverable, Draft } from '../../panel/desk.ts';
import { type DeskUnderTest, describeDesk } from '../support/desk-conformance.ts';
import { createScriptRun } from './fake/wire.ts';
import { openSheets } from './support.ts';

/** The sidebar's own desk over the final code in an engine with nothing but the language and Google's services. */
async function openSidebar(plan: BookPlan): Promise<DeskUnderTest> {
  const { google, script } = await openSheets(plan);
  let online = true;
  const seen = new Set<() => void>();
  const drafts = new Map<string, Draft>();
  const remembered = new Map<string, string>();
  const delivered: Deliverable[] = [];
  const greeting = script.run('sbcGreet') as Greeting;
  const desk = createSheetsDesk({
    calls: createCalls({
      run: createScriptRun({ names: script.names, call: (name, given) => script.run(name, ...given) }).run,
      isOnline: () => online,
      wait: (pause) => (pause < 60_000 ? Promise.resolve() : new Promise(() => {})),
    }),
    greeting,
    build: greeting.build,
    drafts: {
      read: async () => [...drafts.values()],
      keep: async (draft) => void drafts.set(draft.section, draft),
      drop: async (section) => void drafts.delete(section),
    },
    memory: { read: (name) => remembered.get(name) ?? null, write: (name, value) => void remembered.set(name, value) },
    page: {
      isVisible: () => true,
      onSeen: (tell) => {
        seen.add(tell);
        return () => void seen.delete(tell);
      },
      later: () => () => {},
    },
    deliver: async (file) => {
      delivered.push(file);
      return { said: `Đã giao ${file.name}.`, otherWay: 'Hãy xuất lại.' };
    },
    also: [],
    isWide: false,
  });
  return {
    desk,
    read: async () => google.read(),
    async typeInGrid(cells) {
      google.type(cells);
      for (const tell of [...seen]) tell();
    },
    marked: async () => google.marked(),
    shownPlace: async () => {
      const { sheet, row, column } = google.book.active;
      return sheet ? { sheet: sheet.name, row, column } : null;
    },
    handedOut: async () => delivered[delivered.length - 1] ?? null,
    protect: async (sheet) => google.protect(sheet),
    vanish: async () => {
      online = false;
    },
    comeBack: async () => {
      online = true;
    },
    end: async () => {},
  };
}

describeDesk('in Google Sheets', openSidebar);
