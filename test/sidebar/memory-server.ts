import type { Greeting, Server } from '../../apps-script/protocol.ts';
import type { Request } from '../../core/desk/request.ts';
import { sheets } from '../../core/form/sheets.ts';
import { workbookOf } from '../../core/workbook/of-plan.ts';
import type { BookPlan } from '../../core/workbook/plan.ts';
import type { Place, Sheet } from '../../core/workbook/workbook.ts';
import type { Backend } from '../sheets/fake/wire.ts';
import { createMemoryDesk, type MemoryDesk } from '../support/memory-desk.ts';

type Answers = { readonly [Name in keyof Server]: (...parameters: Parameters<Server[Name]>) => unknown };

export interface MemoryServer {
  readonly backend: Backend;
  readonly desk: MemoryDesk;
  readonly wentTo: readonly Place[];
  /** The files that were turned into Google Docs. */
  readonly kept: readonly { readonly name: string; readonly base64: string }[];
  /** Sections for which the big window was asked. */
  readonly wide: readonly string[];
  typeInGrid: MemoryDesk['typeInGrid'];
}

export const build = 'test';

/** The functions of the server over a book in memory: for what the sidebar does with answers, whoever gives them. */
export function createMemoryServer(plan: BookPlan, told: Partial<Greeting> = {}): MemoryServer {
  const desk = createMemoryDesk(workbookOf(plan));
  const wentTo: Place[] = [];
  const kept: { readonly name: string; readonly base64: string }[] = [];
  const wide: string[] = [];
  let changes = 0;
  const content = (): Sheet => desk.workbook().sheets.find(({ name }) => name === sheets.content) ?? { name: sheets.content, rows: [] };
  const greeting: Greeting = { file: 'Sổ báo cáo', identity: 'tệp-1', url: 'https://docs.google.com/x', build, hasBook: true, ...told };
  const server: Answers = {
    sbcGreet: () => greeting,
    sbcAsk: async (request: Request, _who, print) => {
      const before = desk.workbook();
      const reply = await desk.ask(request);
      if (desk.workbook() !== before) changes++;
      const sheet = content();
      const now = JSON.stringify(sheet);
      return { reply, at: String(changes), build: greeting.build, ...(now === print ? {} : { content: { print: now, sheet } }) };
    },
    sbcGoTo: (sheet, row, column) => {
      const known = desk.workbook().sheets.some(({ name, hidden }) => name === sheet && !hidden);
      if (known) wentTo.push({ sheet, row, column });
      return known;
    },
    sbcChanged: (at) => String(changes) !== at,
    sbcToGoogleDoc: (name, base64) => {
      kept.push({ name, base64 });
      const url = 'https://docs.google.com/document/d/1';
      return { type: 'done', done: { name, url, pdf: `${url}/export?format=pdf`, folder: 'https://drive.google.com/drive/folders/1' } };
    },
    sbcWide: (section) => void wide.push(section),
    sbcNew: () => ({ type: 'done', done: null }),
  };
  return {
    backend: { names: Object.keys(server), call: (name, parameters) => Reflect.apply(Reflect.get(server, name), server, [...parameters]) },
    desk,
    wentTo,
    kept,
    wide,
    typeInGrid: (cells) => {
      changes++;
      desk.typeInGrid(cells);
    },
  };
}
