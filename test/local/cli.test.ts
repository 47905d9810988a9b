import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cchcNam } from '../../core/form/kinds/cchc-nam.ts';
import { layoutBook } from '../../core/form/layout.ts';
import { sample } from '../../core/form/samples/cchc-nam.ts';
import { writeXlsx } from '../../core/xlsx/write.ts';

const cli = resolve(import.meta.dirname, '../../dist/cli.mjs');
const folder = mkdtempSync(join(tmpdir(), 'so-bao-cao-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...words: string[]): { code: number | null; out: string; err: string } {
  const ran = spawnSync(process.execPath, [cli, ...words], { cwd: folder, encoding: 'utf8', timeout: 60_000 });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

interface CheckedJson {
  readonly file: string;
  readonly form: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly key: string;
    readonly severity: string;
    readonly message: string;
    readonly place: {
      readonly sheet: string;
      readonly cell: string;
      readonly from?: number;
      readonly to?: number;
      readonly words?: string;
    };
    readonly fixes: readonly string[];
    readonly explained: object | null;
  }[];
  readonly faults: readonly object[];
  readonly counts: { readonly error: number; readonly warning: number; readonly hint: number; readonly explained: number };
}

function check(file: string): { code: number | null; json: CheckedJson } {
  const { code, out } = run('check', file, '--json');
  return { code, json: JSON.parse(out) };
}

describe('the command line', () => {
  it('lists the forms with their names', () => {
    expect(run('forms')).toMatchObject({ code: 0, out: expect.stringContaining('Báo cáo CCHC năm') });
  });

  it('a sample book checks clean and its report is made', () => {
    expect(run('new', 'cchc-nam', 'mau.xlsx', '--sample').code).toBe(0);
    const { code, json } = check('mau.xlsx');
    expect(json.findings.filter((finding) => !finding.explained)).toEqual([]);
    expect({ code, form: json.form, file: json.file, faults: json.faults }).toEqual({
      code: 0,
      form: 'cchc-nam',
      file: 'mau.xlsx',
      faults: [],
    });
    expect(run('report', 'mau.xlsx', 'mau.docx').code).toBe(0);
    expect(readFileSync(join(folder, 'mau.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('the sample with two errors shows exactly two things to mend', () => {
    run('new', 'cchc-nam', 'hai-loi.xlsx', '--sample-with-two-errors');
    const { code, json } = check('hai-loi.xlsx');
    expect(json.findings).toHaveLength(2);
    expect(code).toBe(1);
  });

  it('the report is made although something is open, and what is open is listed', () => {
    run('new', 'cchc-nam', 'loi.xlsx', '--sample-with-errors');
    const made = run('report', 'loi.xlsx', 'loi.docx');
    expect(made.code).toBe(1);
    expect(existsSync(join(folder, 'loi.docx'))).toBe(true);
    expect(made.out).toContain('phải sửa');
  });

  it('marked words are the exact text of the cell', () => {
    const { json } = check('hai-loi.xlsx');
    const inProse = json.findings.filter((finding) => finding.place.from !== undefined);
    expect(inProse.length).toBeGreaterThan(0);
    for (const { place } of inProse) expect(place.words).toHaveLength((place.to ?? 0) - (place.from ?? 0));
  });

  it.each([
    ['2025', '15/12/2024'],
    ['2025-01-15..2025-06-14', '15/01/2025'],
  ])('a new book for %s knows its period and its unit', (period) => {
    expect(run('new', 'cchc-nam', 'moi.xlsx', '--period', period, '--unit', 'phường Ba Đình').code).toBe(0);
    const { json } = check('moi.xlsx');
    expect(json.faults).toEqual([]);
  });

  it('two runs write the same bytes', () => {
    run('new', 'cchc-nam', 'a.xlsx', '--sample');
    run('new', 'cchc-nam', 'b.xlsx', '--sample');
    run('report', 'a.xlsx', 'a.docx');
    run('report', 'b.xlsx', 'b.docx');
    expect(readFileSync(join(folder, 'a.xlsx')).equals(readFileSync(join(folder, 'b.xlsx')))).toBe(true);
    expect(readFileSync(join(folder, 'a.docx')).equals(readFileSync(join(folder, 'b.docx')))).toBe(true);
  });

  it('a sheet that is gone is said, and the book does not count as clean', () => {
    const plan = layoutBook(cchcNam, sample);
    const sheets = plan.sheets.filter(({ name }) => name !== 'Nội dung' && name !== 'Hướng dẫn');
    writeFileSync(join(folder, 'thieu.xlsx'), writeXlsx({ ...plan, sheets }));
    const { code, out } = run('check', 'thieu.xlsx');
    expect({ code, clean: out.includes('Không còn chỗ nào cần xem') }).toEqual({ code: 1, clean: false });
    expect(out).toContain('“Nội dung”');
    expect(JSON.parse(run('check', 'thieu.xlsx', '--json').out)).toMatchObject({ trouble: [expect.stringContaining('“Nội dung”')] });
    expect(run('report', 'thieu.xlsx', 'thieu.docx')).toMatchObject({ code: 1, out: expect.stringContaining('“Nội dung”') });
  });

  it('the main job says what was kept apart from what was found, and nothing before it has worked', () => {
    expect(run('start')).toMatchObject({ code: 0 });
    writeFileSync(join(folder, 'out', 'bao-cao-mau.docx'), 'bản đã sửa tay');
    const again = run('start').out.split('\n');
    expect(again.find((line) => line.includes('Kiểm tra'))).toBe('  Kiểm tra: Không còn chỗ nào cần xem.');
    expect(again.filter((line) => line.includes('(bản cũ 1)'))).toHaveLength(1);
    expect(run('start', 'khong-co.xlsx')).toMatchObject({ code: 2, out: '' });
  });

  it('what stood under the same name is kept', () => {
    writeFileSync(join(folder, 'tay.docx'), 'bản đã sửa tay');
    run('report', 'mau.xlsx', 'tay.docx');
    expect(readFileSync(join(folder, 'tay (bản cũ 1).docx'), 'utf8')).toBe('bản đã sửa tay');
  });
});

describe('unusable input ends with 2, one sentence, and nothing written', () => {
  writeFileSync(join(folder, 'rac.xlsx'), 'đây không phải bảng tính');
  writeFileSync(join(folder, 'co-san.docx'), 'giữ nguyên');

  it.each([
    [['kiem-tra']],
    [['new']],
    [['new', 'khong-co', 'x.xlsx']],
    [['new', 'cchc-nam', 'x.docx']],
    [['new', 'cchc-nam', 'x.xlsx', '--period', '2025-Q7']],
    [['new', 'cchc-nam', 'x.xlsx', '--period']],
    [['new', 'cchc-nam', 'x.xlsx', '--sample', '--sample-with-errors']],
    [['new', 'cchc-nam', 'thu-muc-khong-co/x.xlsx']],
    [['check', 'khong-co.xlsx']],
    [['check', 'rac.xlsx']],
    [['check', '.']],
    [['check', 'rac.xlsx', '--jsonn']],
    [['check', 'rac.xlsx', '--today', 'hôm nay']],
    [['check', 'mau.xlsx', '--today', '2025-13-45']],
    [['check', 'mau.xlsx', '--today', '2025-02-30']],
    [['report', 'rac.xlsx', 'co-san.docx']],
    [['report', 'khong-co.xlsx', 'co-san.docx']],
    [['report', 'rac.xlsx', 'rac.xlsx']],
  ])('%j', (words) => {
    const before = readdirSync(folder).sort();
    const { code, out, err } = run(...words);
    expect({ code, out, lines: err.trim().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
    expect(err.trim()).toMatch(/[.]$/u);
    expect(readdirSync(folder).sort()).toEqual(before);
    expect(readFileSync(join(folder, 'co-san.docx'), 'utf8')).toBe('giữ nguyên');
  });
});
