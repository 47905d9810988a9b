import { parse } from 'acorn';
import { expect, it } from 'vitest';
import { entryPoints } from '../../apps-script/server/entrypoints.ts';
import { forms } from '../../core/forms.ts';
import { createGoogle } from './fake/google.ts';
import { runCode } from './fake/run-code.ts';
import { finalCode, openSheets } from './support.ts';

it('the final code is a classic script of ES2020 with a real function for each entry point', async () => {
  const { code } = await finalCode();
  const { body } = parse(code, { ecmaVersion: 2020, sourceType: 'script' });
  const declared = body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [[node.id.name, node.params.length] as const] : []));
  expect(declared).toEqual(entryPoints.map(({ name, parameters }) => [name, parameters.length]));
  expect(body.filter((node) => node.type !== 'FunctionDeclaration').length).toBeLessThanOrEqual(2);
});

it('nothing of Google’s is reached while the code loads, and only the entry points can be called', async () => {
  const { code } = await finalCode();
  const script = runCode(code, createGoogle(null));
  expect([...script.names].sort()).toEqual(entryPoints.map(({ name }) => name).sort());
  expect(() => runCode('SpreadsheetApp.getActive();', createGoogle(null))).toThrow('is reached while the script loads');
});

it('before a person has agreed to anything the menu is all that is touched', async () => {
  const { google, script } = await openSheets(null);
  google.guard((member) => {
    if (!/^(SpreadsheetApp\.getUi|Ui\.createMenu|Menu\.(addItem|addSeparator|addToUi))$/.test(member))
      throw new Error(`${member} is forbidden here.`);
  });
  script.start('onOpen', { authMode: 'NONE' });
  google.guard(null);
  const lines = [...(google.menus.get('Báo cáo') ?? [])].flatMap((line) => line ?? []);
  expect(lines.map(({ label }) => label)).toEqual(['Mở Sổ báo cáo', 'Kiểm tra', 'Xuất báo cáo', 'Lập báo cáo mới', 'Kiểm tra cài đặt']);
  expect(google.calls().total).toBe(0);
});

it('every line of the menu does something, and every menu function has its line', async () => {
  const { google, script } = await openSheets(null);
  script.start('onInstall', {});
  const lines = [...(google.menus.get('Báo cáo') ?? [])].flatMap((line) => line ?? []);
  expect(lines.map(({ run }) => run).sort()).toEqual(entryPoints.flatMap(({ name, use }) => (use === 'menu' ? [name] : [])).sort());
  for (const { run } of lines) {
    const before = google.seen.length;
    script.start(run);
    expect([run, google.seen.length > before]).toEqual([run, true]);
  }
});

it('holds fflate and nothing else from outside, and stays small', async () => {
  const { code, built } = await finalCode();
  expect(built.libraries.server).toEqual(['fflate']);
  const all = Buffer.byteLength(code);
  const ofForms = Buffer.byteLength(JSON.stringify(forms));
  expect(all).toBeLessThanOrEqual(700 * 1024);
  expect(all - ofForms).toBeLessThanOrEqual(400 * 1024);
});

it('names no service that would ask people for more', async () => {
  const { code } = await finalCode();
  for (const name of [
    'DriveApp',
    'DocumentApp',
    'GmailApp',
    'MailApp',
    'UrlFetchApp',
    'CalendarApp',
    'ScriptApp',
    'Sheets.',
    'openById',
    'openByUrl',
    'Logger',
  ])
    expect([name, code.includes(name)]).toEqual([name, false]);
});

it('the fake throws on a member that we do not declare, and counts', async () => {
  const google = createGoogle(null);
  const script = runCode(
    'function more() { return SpreadsheetApp.openById("x"); } function read() { return SpreadsheetApp.getActive().getSheets()[0].getDataRange().getValues(); }',
    google,
  );
  expect(() => script.run('more')).toThrow('SpreadsheetApp.openById is not declared');
  expect(script.run('read')).toEqual([['']]);
  expect(google.calls()).toEqual({ total: 1, by: { 'Range.getValues': 1 } });
});
