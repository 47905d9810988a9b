import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { zipSync } from 'fflate';
import { readXlsx as readWithHucre } from 'hucre';
import { unzipParts } from '../core/base/zip.ts';
import { answer } from '../core/desk/answer.ts';
import { renderDocx } from '../core/docx/render.ts';
import { layoutBook } from '../core/form/layout.ts';
import { forms } from '../core/forms.ts';
import { workbookOf } from '../core/workbook/of-plan.ts';
import type { Workbook } from '../core/workbook/workbook.ts';
import { readXlsx } from '../core/xlsx/read.ts';
import { writeXlsx } from '../core/xlsx/write.ts';
import { makeDocument } from '../test/support/big-document.ts';
import { bigSample } from './big-sample.ts';
import { makeBook } from './books.ts';
import { drawWithLibrary } from './docx-library.ts';
import { holds, type Line, median, medianLater, medianPair, printLines } from './measure.ts';
import { pageLines } from './page.ts';

if (process.argv.includes('--memory')) {
  console.log(JSON.stringify(memoryOfRender()));
} else {
  const lines: Line[] = [
    ...renderLines(),
    await libraryLine(),
    memoryLine(),
    await sizeLine(),
    ...(await readLines()),
    ...checkLines(),
    ...(await pageLines()),
  ];
  console.log(process.argv.includes('--json') ? JSON.stringify(lines, null, 2) : printLines(lines));
  process.exitCode = lines.every(holds) ? 0 : 1;
}

/** Our whole run against the zip step alone, on the same parts in the same process. */
function renderLines(): Line[] {
  const sizes = [
    { size: 'M', limit: 1.5, runs: 21 },
    { size: 'L', limit: 1.8, runs: 9 },
  ] as const;
  return sizes.map(({ size, limit, runs }) => {
    const document = makeDocument(size);
    const parts = Object.fromEntries(partsOf(renderDocx(document)).map(({ name, content }) => [name, content]));
    const [whole, zip] = medianPair(
      () => renderDocx(document),
      () => zipSync(parts, { level: 6 }),
      { warm: 20, runs },
    );
    return {
      what: `render ${size} against its zip step`,
      measured: whole / zip,
      unit: '×',
      limit,
      sense: 'at most',
      detail: `${whole.toFixed(1)} ms, zip alone ${zip.toFixed(1)} ms`,
    };
  });
}

function partsOf(bytes: Uint8Array): { name: string; content: Uint8Array }[] {
  const unzipped = unzipParts(bytes);
  if (unzipped.type !== 'parts') throw new Error('our own document does not unzip');
  return [...unzipped.parts].map(([name, content]) => ({ name, content }));
}

async function libraryLine(): Promise<Line> {
  const document = makeDocument('L');
  const ours = median(() => renderDocx(document), { runs: 5 });
  const theirs = await medianLater(() => drawWithLibrary(document), { runs: 3 });
  return {
    what: 'render L against the npm library docx',
    measured: theirs / ours,
    unit: '×',
    limit: 8,
    sense: 'at least',
    detail: `ours ${ours.toFixed(0)} ms, docx ${theirs.toFixed(0)} ms`,
  };
}

interface Memory {
  readonly growth: number;
  readonly raw: number;
}

/** In a process of its own: what one run adds to the most that the process ever held. */
function memoryOfRender(): Memory {
  const document = makeDocument('L');
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const bytes = renderDocx(document);
  const growth = Math.max(0, process.resourceUsage().maxRSS * 1024 - before);
  return { growth, raw: partsOf(bytes).reduce((sum, part) => sum + part.content.length, 0) };
}

function memoryLine(): Line {
  const { growth, raw }: Memory = JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', process.argv[1] ?? '', '--memory'], { encoding: 'utf8' }),
  );
  return {
    what: 'memory growth of render L',
    measured: growth / raw,
    unit: '× its XML',
    limit: 10,
    sense: 'at most',
    detail: `${(growth / 2 ** 20).toFixed(0)} MiB for ${(raw / 2 ** 20).toFixed(1)} MiB of XML`,
  };
}

async function sizeLine(): Promise<Line> {
  const made = await build({
    entryPoints: ['core/docx/render.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2020',
    charset: 'utf8',
  });
  const bytes = gzipSync(made.outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length;
  return {
    what: 'render.ts with its zip, gzip',
    measured: bytes / 1024,
    unit: 'KiB',
    limit: 12,
    sense: 'at most',
    detail: `${bytes} bytes`,
  };
}

async function readLines(): Promise<Line[]> {
  const bytes = writeXlsx(makeBook(15, 200, 30));
  const ours = median(() => readXlsx(bytes));
  const theirs = await medianLater(() => readWithHucre(bytes), { warm: 3, runs: 9 });
  return [
    {
      what: 'read 90,000 cells',
      measured: ours,
      unit: 'ms',
      limit: 60,
      sense: 'at most',
      detail: `hucre ${theirs.toFixed(0)} ms, ${(theirs / ours).toFixed(1)} × ours`,
    },
  ];
}

function checkLines(): Line[] {
  const built = forms[0];
  if (!built) throw new Error('no form is built in');
  const now = { today: '2026-01-05', who: '' };
  const check = (workbook: Workbook) => median(() => answer(workbook, { type: 'check' }, now), { warm: 60, runs: 61, collect: false });
  const sample = check(workbookOf(layoutBook(built.form, built.samples.sample)));
  const big = check(workbookOf(layoutBook(built.form, bigSample(built.form, built.samples.sample, 12_000))));
  return [
    { what: 'full check of the sample', measured: sample, unit: 'ms', limit: 5, sense: 'at most', detail: built.form.name },
    {
      what: 'full check of 12,000 cells',
      measured: big,
      unit: 'ms',
      limit: 20,
      sense: 'at most',
      detail: 'F-06 with rows of the unit’s own',
    },
  ];
}
