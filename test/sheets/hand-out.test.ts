import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../core/docx/render.ts';
import { layoutBook } from '../../core/form/layout.ts';
import { forms } from '../../core/forms.ts';
import { sayCounts } from '../../core/texts/desk.ts';
import { sheetsTexts } from '../../core/texts/sheets.ts';
import { writeXlsx } from '../../core/xlsx/write.ts';
import type { DriveFile } from './fake/services.ts';
import { finalCode, openSheets, type Sheets, smallSheets } from './support.ts';

const folderType = 'application/vnd.google-apps.folder';

function filesOf({ google }: Sheets): readonly DriveFile[] {
  return [...google.files.values()].filter(({ mimeType }) => mimeType !== folderType);
}

function foldersOf({ google }: Sheets): readonly DriveFile[] {
  return [...google.files.values()].filter(({ mimeType }) => mimeType === folderType);
}

describe('a report handed out on Google’s side', () => {
  it('made by the menu has the bytes that the command line makes of the same book', async () => {
    const [built] = forms;
    if (!built) throw new Error('There is no form.');
    const plan = layoutBook(built.form, built.samples.sample);
    const sheets = await openSheets(plan);
    sheets.script.start('sbcExport');
    const [made] = filesOf(sheets);
    const folder = mkdtempSync(join(tmpdir(), 'sbc-'));
    try {
      writeFileSync(join(folder, 'so.xlsx'), writeXlsx(plan));
      const cli = resolve(import.meta.dirname, '../../dist/cli.mjs');
      const ran = spawnSync(process.execPath, [cli, 'report', 'so.xlsx', 'bao-cao.docx', '--today', '2025-12-15'], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect([ran.status, readdirSync(folder)]).toEqual([0, expect.arrayContaining(['bao-cao.docx'])]);
      const bytes = [...readFileSync(join(folder, 'bao-cao.docx'))].map((byte) => (byte > 127 ? byte - 256 : byte));
      expect(made?.bytes).toEqual(bytes);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is shown with where it lies, and the log knows', async () => {
    const sheets = await smallSheets();
    sheets.script.start('sbcExport');
    const shown = sheets.google.seen[sheets.google.seen.length - 1];
    const [file] = filesOf(sheets);
    expect(shown?.title).toBe(sheetsTexts.report.made);
    expect(shown?.content).toContain(file?.name);
    expect(shown?.content).toContain(`https://drive.google.com/file/d/${file?.id}/view`);
  });

  it('from the menu says how many places are left to look at, and where; where all agrees it says so', async () => {
    const [built] = forms;
    if (!built) throw new Error('There is no form.');
    const sheets = await openSheets(layoutBook(built.form, built.samples.sampleWithTwoErrors));
    sheets.script.start('sbcExport');
    const { counts } = sheets.said({ type: 'check' }, 'checked').check;
    expect(counts.error).toBeGreaterThan(0);
    expect(sheets.google.seen[0]?.content).toContain(sheetsTexts.report.left(sayCounts(counts)));
    const clean = await smallSheets();
    clean.script.start('sbcExport');
    expect(clean.google.seen[0]?.content).toContain(sheetsTexts.agrees);
  });

  it('goes into one folder for each account, made once, and made again where it is gone', async () => {
    const sheets = await smallSheets();
    const bytes = renderDocx(sheets.said({ type: 'document', preview: true }, 'document').document);
    const base64 = Buffer.from(bytes).toString('base64');
    const send = (): unknown => sheets.script.run('sbcToGoogleDoc', 'Báo cáo năm', base64);
    expect(send()).toMatchObject({ type: 'done', done: { name: 'Báo cáo năm' } });
    const [made] = filesOf(sheets);
    const [folder] = foldersOf(sheets);
    expect([made?.mimeType, made?.parents, folder?.name]).toEqual(['application/vnd.google-apps.document', [folder?.id], 'Báo cáo']);
    expect(made?.bytes).toEqual([...bytes].map((byte) => (byte > 127 ? byte - 256 : byte)));
    expect(send()).toMatchObject({
      done: { url: `https://docs.google.com/document/d/tep-3/edit`, pdf: 'https://docs.google.com/document/d/tep-3/export?format=pdf' },
    });
    expect(foldersOf(sheets)).toHaveLength(1);
    // The grant of another account does not see this one’s folder.
    sheets.google.become('minh@example.org');
    send();
    expect(foldersOf(sheets).map(({ owner }) => owner)).toEqual(['lan@example.org', 'minh@example.org']);
    sheets.google.become('lan@example.org');
    if (folder) folder.trashed = true;
    send();
    expect(foldersOf(sheets)).toHaveLength(3);
  });

  it.each([
    ['Exception: Service invoked too many times for one day: Drive.', sheetsTexts.report.quota],
    ["API call failed with error: The user's Drive storage quota has been exceeded.", sheetsTexts.report.full],
    ['Exception: You do not have permission to call Drive.Files.create.', sheetsTexts.permission],
    ['Exception: Empty response', sheetsTexts.report.failed],
  ])('that Drive refuses with “%s” is said in a sentence that tells what to do', async (message, sentence) => {
    const { google, script } = await smallSheets();
    google.fate((call) => {
      if (call === 'Drive.Files.create') throw new Error(message);
    });
    expect(script.run('sbcToGoogleDoc', 'Báo cáo', 'AAAA')).toEqual({ type: 'refused', message: sentence });
  });

  it('without the Drive service says the other way', async () => {
    const { script } = await smallSheets({ hasDrive: false });
    expect(script.run('sbcToGoogleDoc', 'Báo cáo', 'AAAA')).toEqual({ type: 'refused', message: sheetsTexts.report.noDrive });
  });
});

describe('Kiểm tra cài đặt', () => {
  it('tries rules and platform, shows what is so, and leaves no trace', async () => {
    const { google, script } = await smallSheets();
    const before = google.read();
    script.start('sbcSelfTest');
    const content = google.seen[0]?.content ?? '';
    expect(content).toContain(sheetsTexts.selfTest.good);
    expect(content.match(/<li>/g)).toHaveLength(11);
    expect(content).toContain(sheetsTexts.selfTest.stamp((await finalCode()).built.stamp));
    expect(google.read()).toEqual(before);
  });

  it('says which point is not so', async () => {
    const { google, script } = await smallSheets({ timeZone: 'America/New_York', hasDrive: false, email: '' });
    google.fate((call) => {
      if (call === 'Sheet.setConditionalFormatRules') throw new Error('Exception: Service failed.');
    });
    script.start('sbcSelfTest');
    const content = google.seen[0]?.content ?? '';
    expect(content).toContain(sheetsTexts.selfTest.bad(4));
    expect(content.match(/class="no"/g)).toHaveLength(4);
  });

  it.each(['Asia/Bangkok', 'Asia/Saigon', 'Asia/Jakarta'])('the same time under another name is the same time: %s', async (timeZone) => {
    const { google, script } = await smallSheets({ timeZone });
    script.start('sbcSelfTest');
    expect(google.seen[0]?.content).toContain(sheetsTexts.selfTest.good);
  });

  it.each(['Spreadsheet.insertSheet', 'Range.getValues', 'Spreadsheet.getSpreadsheetTimeZone', 'User.getEmail', 'Spreadsheet.deleteSheet'])(
    'a step that fails is a line that says so, never an error: %s',
    async (failing) => {
      const { google, script } = await smallSheets();
      google.fate((call) => {
        if (call === failing) throw new Error('Exception: Service Spreadsheets failed.');
      });
      script.start('sbcSelfTest');
      google.fate(null);
      expect(google.seen[0]?.content).toMatch(/<li class="no">/);
      script.start('sbcSelfTest');
      expect(google.seen[1]?.content).toContain(sheetsTexts.selfTest.good);
      expect(google.book.sheets.map(({ name }) => name)).not.toContain(sheetsTexts.selfTest.temporary);
    },
  );
});
