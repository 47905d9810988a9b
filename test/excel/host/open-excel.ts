import type { BookPlan } from '../../../core/workbook/plan.ts';
import type { Workbook } from '../../../core/workbook/workbook.ts';
import { createExcelHost, type ExcelHost, type ExcelHostOptions } from './excel-host.ts';
import { type Client, loadClient } from './load-client.ts';
import { createOffice, type OfficeOptions, type OfficeStub } from './office-stub.ts';

/** Excel with a book open in it: `Excel`, `Office` and `OfficeExtension` are global until `close`. */
export interface OpenExcel {
  readonly host: ExcelHost;
  readonly client: Client;
  readonly office: OfficeStub;
  close(): void;
}

export async function openExcel(book: BookPlan | Workbook, options: ExcelHostOptions & OfficeOptions): Promise<OpenExcel> {
  const client = await loadClient();
  const host = createExcelHost(book, options);
  const office = createOffice(host, options);
  plugIn(client, host, office);
  const { Excel, OfficeExtension } = client;
  const before = Object.getOwnPropertyDescriptors(globalThis);
  const globals = { Excel, OfficeExtension, Office: office.Office };
  Object.assign(globalThis, globals);
  const close = (): void => {
    for (const name of Object.keys(globals)) {
      const known = before[name];
      if (known) Object.defineProperty(globalThis, name, known);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
  return { host, client, office, close };
}

/** The library asks the common API what this Excel can, and talks to the host over a bridge. */
export function plugIn({ window, OfficeExtension }: Client, host: ExcelHost, office: OfficeStub): void {
  Object.assign(window, { Office: office.Office });
  const extension: unknown = OfficeExtension;
  if (!hasHostBridge(extension)) throw new Error('This client library takes no host.');
  extension.HostBridge.init(host.bridge);
}

function hasHostBridge(extension: unknown): extension is { readonly HostBridge: { init(bridge: object): void } } {
  return typeof extension === 'object' && extension !== null && 'HostBridge' in extension;
}
