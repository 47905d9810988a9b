import { render } from 'preact';
import { excelTexts } from '../core/index.ts';
import { mountPanel } from '../panel/panel.tsx';
import { findCapabilities } from './capabilities.ts';
import { registerCommands } from './commands.ts';
import { createDeliver, downloadFile } from './deliver.ts';
import { createExcelDesk } from './excel-desk.ts';
import type { Later } from './excel-run.ts';
import { Foot } from './foot.tsx';
import { createKeeping } from './keep.ts';
import { loadForm } from './load-form.ts';
import { loadRest } from './load-rest.ts';
import { createNewBook } from './new-book.ts';
import { createIdentity, describeOffice, fileNameOf, findPlatform, isDark, type OfficeDoor } from './office.ts';

/** Wires Excel, the panel and this machine together. */
function openPane(office: OfficeDoor): void {
  const { context } = office;
  const can = findCapabilities(context.requirements, findPlatform(office));
  const keeping = createKeeping(findStorage(), context.partitionKey);
  const identity = createIdentity(office, () => crypto.randomUUID());
  const drafts = keeping.draftsOf(identity.read, identity.former);
  const desk = createExcelDesk({
    excel: Excel,
    can,
    file: fileNameOf(context.document.url) || excelTexts.unnamed,
    identity: identity.read(),
    later,
    today,
    clock: () => new Date().toTimeString().slice(0, 8),
    deliver: createDeliver({
      can,
      page: new URL('page/index.html', document.baseURI).href,
      download: downloadFile,
      save: () =>
        desk.batch('save', async (excel) => {
          excel.workbook.save('Save');
          await excel.sync();
        }),
      open: (url) => context.ui.openBrowserWindow(url),
    }),
    drafts: {
      ...drafts,
      keep: (draft) => {
        identity.mint();
        return drafts.keep(draft);
      },
    },
    memory: keeping.memory,
    notice: (said) => {
      deskSaid = said;
      showFoot();
    },
  });
  let deskSaid = '';
  let commandSaid = '';

  const showTheme = (): void => {
    const dark = isDark(office);
    if (dark !== null) document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  };
  showTheme();
  // Excel tells nobody that its colours changed; the pane looks when it comes to the front.
  window.addEventListener('focus', () => {
    showTheme();
    panel.reopen();
  });

  const root = document.getElementById('panel') ?? document.body;
  const face = document.createElement('main');
  face.className = 'pane-panel';
  const foot = document.createElement('footer');
  foot.className = 'sbc pane-below';
  root.replaceChildren(face, foot);
  root.className = 'pane';

  const newBook = createNewBook({ excel: Excel, can, today, loadForm, download: downloadFile, tell: (said) => tellOfCommand(said) });
  const doors = { openBook: null, openWhat: excelTexts.openWhat, newBook, checkWord: null };
  const describe = (): string =>
    [`Sổ Báo Cáo ${readStamp()}`, describeOffice(office), navigator.userAgent, ...desk.steps.list()].join('\n');
  const showFoot = (): void => {
    const notice = [commandSaid, deskSaid].filter((said) => said !== '').join(' ');
    render(<Foot can={can} coloring={desk.coloring} wipeMarks={desk.wipeMarks} describe={describe} notice={notice} />, foot);
  };
  const tellOfCommand = (said: string): void => {
    commandSaid = said;
    showFoot();
  };
  showFoot();
  const panel = mountPanel(face, { desk, today, doors });
  void loadRest();

  registerCommands({
    office,
    sharesPane: can.sharedRuntime,
    noticePage: new URL('notice.html', document.baseURI).href,
    openWindow: (address, closed) =>
      Office.context.ui.displayDialogAsync(address, { height: 30, width: 30 }, ({ value }) => {
        // Where it did not open there is none, whatever the types say.
        if (value as typeof value | undefined) value.addEventHandler(Office.EventType.DialogEventReceived, closed);
        else closed();
      }),
    async check() {
      // Out of sight the panel's own words reach nobody: what counts is whether it was done.
      if (!can.sharedRuntime) return (await desk.ask({ type: 'check' })).type === 'checked';
      await panel.check();
      return true;
    },
    showExport: () => panel.turnTo('export'),
    newReport: async () => {
      tellOfCommand('');
      const why = await newBook({ period: '', unit: '' });
      if (why !== null) tellOfCommand(why);
      return why === null;
    },
  });
}

const later: Later = (act, milliseconds) => {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
};

/** The day on this machine. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** The version of the product and which build of it, as the build wrote them into the page. */
function readStamp(): string {
  return document.querySelector('meta[name="so-bao-cao"]')?.getAttribute('content') ?? '?';
}

/** A browser may refuse to name its store at all. */
function findStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** The gate of the page says what stands in the way: this is no Excel, or the pane could not begin. */
async function start(): Promise<void> {
  const { host } = await Office.onReady();
  if (host === null || host === undefined) {
    window.soBaoCaoGate?.('outside');
    return;
  }
  openPane(Office);
  window.soBaoCaoGate?.('started');
}

declare global {
  interface Window {
    soBaoCaoGate?(state: 'started' | 'outside' | 'failed'): void;
  }
}

start().catch((error: unknown) => {
  window.soBaoCaoGate?.('failed');
  throw error;
});
