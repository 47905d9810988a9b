import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSheets, sheetsDist } from '../../tools/build-sheets.mjs';

const root = resolve(import.meta.dirname, '../..');
const source = readFileSync(join(root, 'manifests/appsscript.json'), 'utf8');
const manifest: unknown = JSON.parse(source);

const scopes = ['spreadsheets.currentonly', 'script.container.ui', 'drive.file', 'userinfo.email'];

describe('the manifest of the script', () => {
  it('asks for four permissions and no more, and takes the clock of Vietnam', () => {
    expect(manifest).toEqual({
      timeZone: 'Asia/Ho_Chi_Minh',
      runtimeVersion: 'V8',
      // What people type must not stand in a log of Google's.
      exceptionLogging: 'NONE',
      dependencies: { enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }] },
      oauthScopes: scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`),
    });
  });

  it('goes into the project as it stands here', async () => {
    await buildSheets();
    expect(readFileSync(join(sheetsDist, 'appsscript.json'), 'utf8')).toBe(source);
  });

  it('has every permission explained in the guide', () => {
    const guide = readFileSync(join(root, 'docs/google-trien-khai.md'), 'utf8');
    for (const scope of scopes) expect(guide).toContain(`\`${scope}\``);
    const named = [...guide.matchAll(/\| `([a-z.]+)` \|/g)].map((match) => match[1]);
    expect(named).toEqual(scopes);
  });

  it('matches the code: no service is named that would ask for more', async () => {
    await buildSheets();
    const code = readFileSync(join(sheetsDist, 'Code.js'), 'utf8');
    const greedy = /\b(DriveApp|DocumentApp|GmailApp|MailApp|CalendarApp|UrlFetchApp|FormApp|SlidesApp|ContactsApp|GroupsApp|XmlService)\b/;
    expect(greedy.exec(code)?.[0]).toBeUndefined();
    expect(/\bSheets\.Spreadsheets\b/.exec(code)?.[0]).toBeUndefined();
  });
});
