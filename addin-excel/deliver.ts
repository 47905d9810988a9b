import { excelTexts, panelTexts } from '../core/index.ts';
import type { Deliverable, Delivered } from '../panel/desk.ts';
import type { Capabilities } from './capabilities.ts';

/** The ways a file can leave the pane. */
export interface Ways {
  readonly can: Capabilities;
  /** The address of the local page, which makes the same report of the same book. */
  readonly page: string;
  download(file: Deliverable): void;
  /** Saves the book; throws where Excel does not. */
  save(): Promise<void>;
  open(url: string): void;
}

const said = excelTexts.deliver;

/**
 * Where the pane can download, it does. Where it cannot (by design on a Mac) the book is saved and the page opened, which reads it.
 * The page is always the second way, and nobody is told that a file was saved: that is not known here.
 */
export function createDeliver({ can, page, download, save, open }: Ways): (file: Deliverable) => Promise<Delivered> {
  return async (file) => {
    if (can.platform === 'windows' || can.platform === 'web') {
      download(file);
      return { said: said.sent(file.name), otherWay: said.otherWay, links: [{ label: said.page, url: page }] };
    }
    const saved =
      can.save &&
      (await save().then(
        () => true,
        () => false,
      ));
    if (can.openWindow) open(page);
    const isBrief = file.of === 'brief';
    return {
      said: [said.notHere, ...(saved ? [said.saved] : []), ...(can.openWindow ? [said.opened] : [])].join(' '),
      next: [
        ...(saved ? [] : [said.saveFirst]),
        can.openWindow ? said.turnToPage : said.openPage,
        said.chooseBook,
        said.press(
          isBrief ? panelTexts.export.brief : panelTexts.export.report,
          isBrief ? panelTexts.export.makeBrief : panelTexts.export.make,
        ),
      ],
      otherWay: said.otherWay,
      links: [{ label: isBrief ? said.pageForBrief : said.pageForReport, url: page }],
    };
  };
}

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A click on a link that the person never sees. The browser reads the bytes later, so that they stay for a minute. */
export function downloadFile({ name, bytes, kind }: Deliverable): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: types[kind] }));
  const link = document.createElement('a');
  link.href = address;
  link.download = safeName(name);
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A name that every disk takes: no signs that mean folders or drives, composed letters, at most 120 characters. */
export function safeName(name: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  const plain = stem
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f\\/:*?"<>|]+/g, '-')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .slice(0, 120 - ending.length);
  return `${plain === '' ? 'bao-cao' : plain}${ending}`;
}
