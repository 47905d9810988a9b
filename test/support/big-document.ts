import { headRows } from '../../core/document/compose-heads.ts';
import type { Block, Document, GridCell, GridRow, Pages, ParagraphLook } from '../../core/document/document.ts';
import type { Run } from '../../core/report/report.ts';
import { sampleDocument } from './sample-document.ts';

/** About 10, 40 and 500 printed pages. */
export type Size = 'S' | 'M' | 'L';

interface Plan {
  readonly sections: number;
  readonly paragraphs: number;
  readonly tables: number;
  readonly rows: number;
  readonly columns: number;
}

const plans: Readonly<Record<Size, Plan>> = {
  S: { sections: 13, paragraphs: 5, tables: 3, rows: 12, columns: 8 },
  M: { sections: 34, paragraphs: 8, tables: 10, rows: 30, columns: 8 },
  L: { sections: 175, paragraphs: 16, tables: 100, rows: 60, columns: 10 },
};

const words =
  'ủy ban nhân dân phường báo cáo kết quả thực hiện cải cách hành chính hồ sơ thủ tục giải quyết đúng hạn trực tuyến tiếp nhận một cửa liên thông công chức số hóa niêm yết công khai kế hoạch nhiệm vụ giải pháp chỉ đạo điều hành kiểm tra rà soát văn bản quy định chính quyền điện tử dịch vụ công tỷ lệ đạt trong năm'.split(
    ' ',
  );
const from = { type: 'form' } as const;
const looks: readonly ParagraphLook[] = ['body', 'body', 'dash', 'plus', 'star', 'letter'];

/** A long report, the same at each call: text with bold and italic words and footnotes, then appendices every second of which lies across. */
export function makeDocument(size: Size): Document {
  const plan = plans[size];
  const next = seeded(2025);
  const [first] = sampleDocument.parts;
  const shell = first?.blocks ?? [];
  const text: Block[] = [];
  for (let section = 0; section < plan.sections; section += 1) {
    text.push({ type: 'heading', level: 1, number: `${section + 1}.`, text: say(next, 6).toUpperCase(), look: 'section', from });
    text.push({ type: 'heading', level: 2, number: '1.', text: say(next, 8), look: 'clause', from });
    for (let index = 0; index < plan.paragraphs; index += 1) text.push(paragraph(next, `I.${section}|${index}`));
  }
  const head = shell.slice(0, 3);
  const closing = shell.slice(-1);
  const appendices = Array.from({ length: plan.tables }, (_, index) => appendix(next, plan, index));
  return { ...sampleDocument, parts: [{ landscape: false, restart: false, blocks: [...head, ...text, ...closing] }, ...appendices] };
}

function paragraph(next: () => number, key: string): Block {
  const look = looks[pick(next, looks.length)] ?? 'body';
  const runs: Run[] = [
    { text: `${say(next, 12 + pick(next, 30))} ` },
    { text: String(pick(next, 9000)), figure: 'hồ sơ tiếp nhận' },
    { text: ` ${say(next, 14)}` },
  ];
  if (next() < 0.3) runs.push({ text: ` ${say(next, 4)}`, bold: true }, { text: ` (${say(next, 5)})`, italic: true });
  if (next() < 0.1) runs.push({ text: '', note: [{ text: `${say(next, 10)}.` }] });
  runs.push({ text: '.' });
  const label = { body: undefined, basis: undefined, star: '*', dash: '-', plus: '+', number: '1.', letter: 'a)' }[look];
  return { type: 'paragraph', look, ...(label ? { label } : {}), runs, from: { type: 'passage', key, line: 0 } };
}

function appendix(next: () => number, plan: Plan, index: number): Pages {
  const landscape = index % 2 === 1;
  const key = `B-${index}`;
  const width = landscape ? 14287 : 9354;
  const rest = Math.floor((width - 600 - 2400) / (plan.columns - 2));
  const columns = [600, 2400, ...Array.from({ length: plan.columns - 2 }, () => rest)];
  const headings = columns.map((_, at) =>
    at === 0 ? 'TT' : at === 1 ? 'Nội dung' : `${at < plan.columns / 2 ? 'Tiếp nhận' : 'Đã giải quyết'} > Cột ${at}`,
  );
  const head = headRows(
    headings,
    columns.map((_, at) => `(${at + 1})`),
  );
  const rows = Array.from({ length: plan.rows }, (_, at): GridRow => {
    const cells = columns.map((_, column): GridCell => {
      if (column === 0) return { column, runs: [{ text: String(at + 1) }], align: 'center' };
      if (column === 1) return { column, runs: [{ text: say(next, 4) }], align: 'left' };
      return { column, runs: [{ text: `${pick(next, 99)}.${100 + pick(next, 899)}`, figure: `${key}|${at}|${column}` }], align: 'right' };
    });
    return { cells, from: { type: 'table', table: key, row: String(at) } };
  });
  const title = say(next, 6).toUpperCase();
  return {
    landscape,
    restart: true,
    blocks: [
      { type: 'appendix', label: `Phụ lục ${index + 1}`, title, reference: `(Kèm theo ${say(next, 8)})`, rule: 1559, from },
      { type: 'grid', caption: title, unitLine: 'Đơn vị tính: hồ sơ', columns, head, rows, fontSize: 12, from },
    ],
  };
}

function say(next: () => number, count: number): string {
  const said: string[] = [];
  for (let index = 0; index < count; index += 1) said.push(words[pick(next, words.length)] ?? '');
  return said.join(' ');
}

function pick(next: () => number, count: number): number {
  return Math.floor(next() * count);
}

/** A small seeded generator: the same numbers on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
