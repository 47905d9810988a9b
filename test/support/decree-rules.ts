import { strFromU8, unzipSync } from 'fflate';
import { childOf, type Element, findAll, readTree, wordsOf } from './xml-tree.ts';

/** A paragraph as Word would show it: style, base styles and defaults resolved. */
interface Shown {
  readonly text: string;
  readonly align: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly sizes: readonly number[];
  readonly indent: Readonly<Record<string, number>>;
  readonly spacing: Readonly<Record<string, string>>;
}

type Look = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** What a rendered report breaks of rules N01–N36 of the decree (those that need no measuring of text), one line each. */
export function breaksOfDecree(bytes: Uint8Array): readonly string[] {
  const parts = unzipSync(bytes);
  const tree = (name: string): Element => readTree(strFromU8(parts[name] ?? new Uint8Array()));
  const styles = stylesOf(tree('word/styles.xml'));
  const document = tree('word/document.xml');
  const body = childOf(document, 'w:body');
  if (!body) throw new Error('no body');
  const said: string[] = [];
  const must = (rule: string, holds: boolean, what = ''): void => {
    if (!holds) said.push(`${rule} ${what}`.trim());
  };
  const show = (paragraph: Element): Shown => shownOf(paragraph, styles);
  const within = (value: string | undefined, low: number, high: number): boolean => Number(value) >= low - 10 && Number(value) <= high + 10;

  for (const section of findAll(document, 'w:sectPr')) {
    const { 'w:w': wide, 'w:h': high, 'w:orient': turned } = childOf(section, 'w:pgSz')?.attributes ?? {};
    const [short, long] = turned === 'landscape' ? [high, wide] : [wide, high];
    must('N01', within(short, 11_906, 11_906) && within(long, 16_838, 16_838), `${wide} × ${high}`);
    const margin = childOf(section, 'w:pgMar')?.attributes ?? {};
    const edges = within(margin['w:top'], 1134, 1417) && within(margin['w:bottom'], 1134, 1417);
    must('N02', edges && within(margin['w:left'], 1701, 1984) && within(margin['w:right'], 850, 1134));
  }
  const [first] = findAll(document, 'w:sectPr');
  must('N07', first !== undefined && childOf(first, 'w:titlePg') !== undefined);
  for (const [name, content] of Object.entries(parts)) {
    if (!/^word\/[a-z0-9]+\.xml$/.test(name)) continue;
    const part = readTree(strFromU8(content));
    for (const text of findAll(part, 'w:t')) {
      must('N05', text.text === text.text.normalize('NFC') && !/[\u00d0\u00f0\u200b-\u200d\ufeff]/.test(text.text), text.text);
    }
    for (const { attributes } of findAll(part, 'w:rFonts')) {
      must(
        'N03',
        Object.entries(attributes).every(([key, value]) => !key.endsWith('Theme') && value === 'Times New Roman'),
        name,
      );
    }
    for (const color of findAll(part, 'w:color')) must('N04', /^(auto|000000)$/.test(color.attributes['w:val'] ?? ''), name);
    must('N04', findAll(part, 'w:highlight').length === 0, name);
    const pages = findAll(part, 'w:instrText').filter(({ text }) => /\bPAGE\b/.test(text)).length + findAll(part, 'w:fldSimple').length;
    if (name.startsWith('word/footer')) must('N06', pages === 0, name);
    if (name.startsWith('word/header') && pages > 0) {
      const number = show(findAll(part, 'w:p')[0] ?? part);
      must(
        'N06',
        pages === 1 &&
          number.align === 'center' &&
          !number.bold &&
          !number.italic &&
          number.sizes.every((size) => size >= 26 && size <= 28),
      );
    }
  }

  const head = body.children[0];
  const cells =
    head?.name === 'w:tbl'
      ? findAll(head, 'w:tc').map((cell) =>
          findAll(cell, 'w:p')
            .map(show)
            .filter(({ text }) => text !== ''),
        )
      : [];
  const lines = cells.flat();
  must('N08', head?.name === 'w:tbl' && childOf(childOf(head, 'w:tblGrid'), 'w:gridCol') !== undefined);
  const line = (pattern: RegExp): Shown | undefined => lines.find(({ text }) => pattern.test(text));
  const like = (
    rule: string,
    one: Shown | undefined,
    want: { bold: boolean; italic: boolean; from: number; to: number; align?: string },
  ): void => {
    const { bold, italic, from, to, align = 'center' } = want;
    const sized = one?.sizes.every((size) => size >= from && size <= to) === true;
    must(rule, one !== undefined && one.bold === bold && one.italic === italic && sized && one.align === align, JSON.stringify(one));
  };
  like('N09', line(/^CỘNG (HÒA|HOÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM$/), { bold: true, italic: false, from: 24, to: 26 });
  like('N10', line(/^Độc lập - Tự do - Hạnh phúc$/), { bold: true, italic: false, from: 26, to: 28 });
  // Above the body that issues the report its superior may stand, in letters that are not bold.
  const superior = cells[0]?.[0]?.bold === false ? 1 : 0;
  if (superior > 0) like('N13', cells[0]?.[0], { bold: false, italic: false, from: 24, to: 26 });
  like('N14', cells[0]?.[superior], { bold: true, italic: false, from: 24, to: 26 });
  must('N14', cells[0]?.every(({ text }) => text === text.toUpperCase()) === true);
  like('N16', line(/^Số: (\d{2,}|\s*)\/BC-[A-ZĐ][A-ZĐa-z]*(-[A-ZĐ]+)*$/), { bold: false, italic: false, from: 26, to: 26 });
  const dated = /^\p{Lu}.+, ngày (0[1-9]|[12]\d|3[01]|\s*) tháng (01|02|[3-9]|1[0-2]|\s*) năm \d{4}$/u;
  like('N18', line(dated), { bold: false, italic: true, from: 26, to: 28 });

  const paragraphs = body.children
    .filter(({ name }) => name === 'w:p')
    .map(show)
    .filter(({ text }) => text.trim() !== '');
  like('N19', paragraphs[0], { bold: true, italic: false, from: 26, to: 28 });
  must('N19', paragraphs[0]?.text === 'BÁO CÁO', paragraphs[0]?.text);
  like('N20', paragraphs[1], { bold: true, italic: false, from: 26, to: 28 });
  must('N20', paragraphs[1]?.text !== paragraphs[1]?.text.toUpperCase());
  for (const one of paragraphs.filter(({ text }) => /^[IVXLC]+\. /.test(text))) {
    must('N29', one.bold && one.sizes.every((size) => size >= 26 && size <= 28) && one.text === one.text.toUpperCase(), one.text);
  }
  for (const one of paragraphs.filter(({ align }) => align === 'both')) {
    const indent = one.indent['w:firstLine'] ?? 0;
    must(
      'N23',
      one.sizes.every((size) => size === 26 || size === 28),
      one.text.slice(0, 60),
    );
    must(
      'N24',
      (within(`${indent}`, 567, 567) || within(`${indent}`, 720, 720)) && (one.indent['w:left'] ?? 0) === 0 && !/^\s/.test(one.text),
      one.text.slice(0, 60),
    );
    must('N25', Number(one.spacing['w:after'] ?? 0) + Number(one.spacing['w:before'] ?? 0) >= 120, one.text.slice(0, 60));
    must('N26', Number(one.spacing['w:line'] ?? 240) >= 240 && Number(one.spacing['w:line'] ?? 240) <= 360, one.text.slice(0, 60));
  }

  const signed = body.children.filter(({ name }) => name === 'w:tbl').find((table) => wordsOf(table).startsWith('Nơi nhận:'));
  const [left = [], right = []] = signed
    ? findAll(signed, 'w:tc').map((cell) =>
        findAll(cell, 'w:p')
          .map(show)
          .filter(({ text }) => text !== ''),
      )
    : [];
  like('N33', left[0], { bold: true, italic: true, from: 24, to: 24, align: 'left' });
  const list = left.slice(1);
  must('N34', list.length > 0 && list.every(({ bold, italic, sizes }) => !bold && !italic && sizes.every((size) => size === 22)));
  list.forEach(({ text }, index) => {
    must('N34', (index < list.length - 1 ? /^- .+;$/ : /^- Lưu: VT(, .+)?\.$/).test(text), text);
  });
  const named = right.filter(({ text }) => text === text.toUpperCase());
  must('N31', named.length > 0);
  for (const one of named) like('N31', one, { bold: true, italic: false, from: 26, to: 28 });

  const appendices = paragraphs.filter(({ text }) => /^Phụ lục( [IVXLC]+)?$/.test(text));
  for (const one of appendices) like('N35', one, { bold: true, italic: false, from: 28, to: 28 });
  must('N35', appendices.length < 2 || appendices.every(({ text }) => / [IVXLC]+$/.test(text)));
  const referred = paragraphs.filter(({ text }) => /^\(Kèm theo/.test(text));
  must('N36', referred.length === appendices.length, `${referred.length} of ${appendices.length}`);
  for (const one of referred) {
    like('N36', one, { bold: false, italic: true, from: 26, to: 28 });
    must('N36', /^\(Kèm theo Báo cáo số .*\)$/.test(one.text), one.text);
  }
  return said;
}

function lookOf(element: Element | undefined): Map<string, Readonly<Record<string, string>>> {
  return new Map((element?.children ?? []).map(({ name, attributes }) => [name, attributes]));
}

function stylesOf(tree: Element): ReadonlyMap<string, Look> {
  const defaults = ['w:rPrDefault', 'w:pPrDefault'].flatMap((name) => findAll(tree, name).flatMap(({ children }) => children.map(lookOf)));
  const base = new Map(defaults.flatMap((look) => [...look]));
  const raw = new Map(findAll(tree, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const resolve = (id: string): Look => {
    const style = raw.get(id);
    if (!style) return base;
    const above = childOf(style, 'w:basedOn')?.attributes['w:val'];
    return merged(above === undefined ? base : resolve(above), lookOf(childOf(style, 'w:pPr')), lookOf(childOf(style, 'w:rPr')));
  };
  const normal = [...raw.values()].find(({ attributes }) => attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1');
  const known = new Map([...raw.keys()].map((id) => [id, resolve(id)]));
  return known.set('', normal ? resolve(normal.attributes['w:styleId'] ?? '') : base);
}

/** Attributes of spacing and indents are taken one by one, everything else as a whole. */
function merged(...looks: readonly Look[]): Look {
  const all = new Map<string, Readonly<Record<string, string>>>();
  for (const look of looks) for (const [name, attributes] of look) all.set(name, { ...all.get(name), ...attributes });
  return all;
}

function shownOf(paragraph: Element, styles: ReadonlyMap<string, Look>): Shown {
  const own = childOf(paragraph, 'w:pPr');
  const style = styles.get(childOf(own, 'w:pStyle')?.attributes['w:val'] ?? '') ?? new Map();
  const look = merged(style, lookOf(own));
  const runs = findAll(paragraph, 'w:r').filter((run) => wordsOf(run).trim() !== '' || findAll(run, 'w:instrText').length > 0);
  const looks = runs.map((run) => {
    const ownRun = childOf(run, 'w:rPr');
    const character = childOf(ownRun, 'w:rStyle')?.attributes['w:val'];
    return merged(style, character === undefined ? new Map() : onlyOwn(styles.get(character), styles.get('')), lookOf(ownRun));
  });
  const isOn = (one: Look, name: string): boolean => one.has(name) && !/^(0|false)$/.test(one.get(name)?.['w:val'] ?? '1');
  const numbers = Object.entries(look.get('w:ind') ?? {}).map(([key, value]) => [key, Number(value)] as const);
  return {
    text: wordsOf(paragraph),
    align: (look.get('w:jc')?.['w:val'] ?? 'left').replace('start', 'left'),
    bold: looks.length > 0 && looks.every((one) => isOn(one, 'w:b')),
    italic: looks.length > 0 && looks.every((one) => isOn(one, 'w:i')),
    sizes: [...new Set(looks.map((one) => Number(one.get('w:sz')?.['w:val'] ?? 20)))],
    indent: Object.fromEntries(numbers),
    spacing: look.get('w:spacing') ?? {},
  };
}

/** What a character style says beside the defaults. */
function onlyOwn(look: Look | undefined, base: Look | undefined): Look {
  return new Map([...(look ?? [])].filter(([name, attributes]) => JSON.stringify(base?.get(name)) !== JSON.stringify(attributes)));
}
