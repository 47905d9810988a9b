import { panelTexts } from '../../core/index.ts';
import { createApp } from './app.ts';
import { element } from './elements.ts';
import { createKeeping } from './keep.ts';
import { loadRest } from './load-rest.ts';
import { type FileHandle, fetchServed, servedName, xlsxType } from './saving.ts';

const said = panelTexts.page;
const root = document.getElementById('page') ?? document.body;
const keeping = createKeeping();

const input = element('input', {
  type: 'file',
  accept: `.xlsx,${xlsxType}`,
  class: 'page-input',
  'aria-label': panelTexts.name,
  tabindex: '-1',
});
input.hidden = true;
input.addEventListener('change', () => {
  const file = input.files?.[0];
  input.value = '';
  if (file) void app.openFile(file, null);
});

const app = createApp(root, keeping, () => input.click());
root.append(input);

window.addEventListener('beforeunload', (event) => {
  if (!app.isUnsaved()) return;
  app.keepNow();
  event.preventDefault();
  event.returnValue = said.unsaved;
});
window.addEventListener('pagehide', () => app.keepNow());
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') app.keepNow();
});

document.addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
  const key = event.key.toLowerCase();
  if (key === 's' && !event.shiftKey) {
    event.preventDefault();
    void app.save();
    return;
  }
  // Where text is being typed the way back belongs to that text.
  if ((key !== 'z' && key !== 'y') || isWriting(event.target)) return;
  event.preventDefault();
  app.step(key === 'y' || event.shiftKey ? 'redo' : 'undo');
});

let depth = 0;
const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
document.addEventListener('dragenter', (event) => {
  if (!hasFiles(event)) return;
  depth++;
  app.layout.showDrop(true);
});
document.addEventListener('dragleave', (event) => {
  if (!hasFiles(event)) return;
  depth = Math.max(0, depth - 1);
  app.layout.showDrop(depth > 0);
});
document.addEventListener('dragover', (event) => {
  if (hasFiles(event)) event.preventDefault();
});
document.addEventListener('drop', (event) => {
  if (!hasFiles(event) || !event.dataTransfer) return;
  event.preventDefault();
  depth = 0;
  app.layout.showDrop(false);
  void openDropped(event.dataTransfer);
});

void begin();

/** A served book first, then the sample if it was asked for; what an earlier visit lost is offered. */
async function begin(): Promise<void> {
  const name = servedName();
  if (name !== null) {
    const served = await fetchServed(name);
    if (typeof served === 'string') app.layout.notice.say(served);
    else app.open(served);
  } else if (new URLSearchParams(window.location.search).get('mau') === 'hai-loi') await app.openSample();
  root.dataset.ready = 'true';
  performance.mark('ready');
  await app.offerLost();
  if (await loadRest()) root.dataset.complete = 'true';
}

interface HandleItem extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<(FileHandle & { readonly kind: string }) | null>;
}

async function openDropped(data: DataTransfer): Promise<void> {
  const files = [...data.files];
  const [file] = files;
  if (!file) return;
  if (files.length > 1) {
    app.layout.notice.say(said.oneFile);
    return;
  }
  // Must be asked for before the event is over.
  const item: HandleItem | undefined = [...data.items].find(({ kind }) => kind === 'file');
  const handle = await (item?.getAsFileSystemHandle?.() ?? Promise.resolve(null)).catch(() => null);
  await app.openFile(file, handle?.kind === 'file' ? handle : null);
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
