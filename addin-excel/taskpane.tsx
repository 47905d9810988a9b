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
import { createNewBook } from './new-book.ts';
import { createIdentity, describeOffice, fileNameOf, findPlatform, isDark, type OfficeDoor } from './office.ts';

/** Wires Excel, the panel and this machine together. */
function openPane(office: OfficeDoor): void {
  const { context } = office;
  const can = findCapabilities(context.requirements, findPlatform(office));
  const keeping = createKeeping(findStorage(), context.partitionKey);
  const identity = createIdentity(office, () => crypto.randomUUID());
  const drafts = keeping.draftsOf(identity.read);
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
  });

  const showTheme = (): void => {
    const dark = isDark(office);
    if (dark !== null) document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  };
  showTheme();
  // Excel tells nobody that its colours changed; the pane looks when it comes to the front.
  window.addEventListener('focus', showTheme);

  const root = document.getElementById('panel') ?? document.body;
  const face = document.createElement('main');
  face.className = 'pane-panel';
  const foot = document.createElement('footer');
  foot.className = 'sbc pane-below';
  root.replaceChildren(face, foot);
  root.className = 'pane';

  const newBook = createNewBook({ excel: Excel, can, today, loadForm, download: downloadFile });
  const panel = mountPanel(face, { desk, today, doors: { openBook: null, newBook, checkWord: null } });
  const describe = (): string => [describeOffice(office), navigator.userAgent, ...desk.steps.list()].join('\n');
  const showFoot = (notice: string): void =>
    render(<Foot can={can} coloring={desk.coloring} wipeMarks={desk.wipeMarks} describe={describe} notice={notice} />, foot);
  showFoot('');

  registerCommands({
    office,
    sharesPane: can.sharedRuntime,
    check: panel.check,
    showExport: () => panel.turnTo('export'),
    newReport: async () => {
      const why = await newBook({ period: '', unit: '' });
      showFoot(why ?? '');
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

/** A browser may refuse to name its store at all. */
function findStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

void Office.onReady().then(() => openPane(Office));
