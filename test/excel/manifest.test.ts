import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { registerCommands } from '../../addin-excel/commands.ts';
import type { OfficeDoor } from '../../addin-excel/office.ts';
import { manifestData } from '../../manifests/manifest-data.mjs';
import { checkXmlManifest, type ManifestView } from '../../tools/excel-manifest-rules.mjs';
import { type ManifestFiles, writeManifests } from '../../tools/excel-manifests.mjs';
import { loadOfficeTool } from './office-tools.ts';
import { readPng } from './png.ts';

const root = resolve(import.meta.dirname, '../..');
const site = 'https://bao-cao.vidu.gov.vn/excel';
const names: readonly (keyof ManifestFiles)[] = ['excel.xml', 'excel.json', 'en.json'];
const view: ManifestView = {
  iconSize: (address) => readPng(readFileSync(join(root, 'addin-excel/icons', basename(address)))),
  functions: readFunctions(),
};

/** What the ribbon's code answers to. */
function readFunctions(): string[] {
  const names: string[] = [];
  const office = { actions: { associate: (name: string) => void names.push(name) } };
  const yes = async () => true;
  const nothing = {
    sharesPane: false,
    noticePage: '',
    openWindow: () => undefined,
    check: yes,
    showExport: () => undefined,
    newReport: yes,
  };
  registerCommands({ ...nothing, office: office as unknown as OfficeDoor });
  return names;
}

describe('the manifests', () => {
  test.each(names)('%s stands in the repository as the data gives it (node tools/excel-manifests.mjs writes it anew)', (name) => {
    expect(readFileSync(join(root, 'manifests', name), 'utf8')).toBe(writeManifests()[name]);
  });

  test.each(names)('%s for a site names no address of this machine', (name) => {
    expect(writeManifests(site)[name]).not.toMatch(/localhost|127\.0\.0/);
  });

  it('both kinds carry one id, one version and the same commands', () => {
    const { 'excel.xml': xml, 'excel.json': json } = writeManifests();
    const unified = JSON.parse(json);
    expect(xml).toContain(`<Id>${unified.id}</Id>`);
    expect(xml).toContain(`<Version>${unified.version}.0</Version>`);
    const actions: readonly { readonly id: string; readonly type: string }[] = unified.extensions[0].runtimes[0].actions;
    const called = [...xml.matchAll(/<FunctionName>(\w+)</g)].map(([, name]) => name);
    expect(actions.filter(({ type }) => type === 'executeFunction').map(({ id }) => id)).toEqual(called);
    expect(actions.map(({ id }) => id)).toEqual(manifestData.commands.map(({ id }) => id));
  });
});

describe('the XML manifest', () => {
  it('keeps every rule of ours, for development and for a site', () => {
    expect(checkXmlManifest(writeManifests()['excel.xml'], view)).toEqual([]);
    expect(checkXmlManifest(writeManifests(site)['excel.xml'], { ...view, production: true })).toEqual([]);
  });

  it('is read by Microsoft’s own reader', async () => {
    const { OfficeAddinManifest } = loadOfficeTool<{
      OfficeAddinManifest: { readManifestFile(path: string): Promise<Readonly<Record<string, unknown>>> };
    }>('office-addin-manifest');
    const read = await OfficeAddinManifest.readManifestFile(join(root, 'manifests/excel.xml'));
    expect(read).toMatchObject({
      id: manifestData.id,
      displayName: manifestData.name.vi,
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
      defaultLocale: 'vi-VN',
    });
  });
});

describe('what is wrong with an XML manifest is found:', () => {
  const good = writeManifests(site)['excel.xml'];
  const long = 'a'.repeat(260);
  const broken: readonly (readonly [string, RegExp, string, string])[] = [
    ['a tag that is not closed', /<\/Group>/, '', 'closes'],
    ['an & that is no entity', /Sổ Báo Cáo<\/ProviderName>/, 'Sổ & Báo Cáo</ProviderName>', 'unknown entity'],
    ['a missing element', / *<SupportUrl[^\n]*\n/, '', 'OfficeApp lacks SupportUrl'],
    ['the wrong order', /( *<Id>.*\n)( *<Version>.*\n)/, '$2$1', 'wrong order'],
    [
      'the wrong order in a button',
      /( *<Supertip>[\s\S]*?<\/Supertip>\n)( *<Icon>[\s\S]*?<\/Icon>\n)/,
      '$2$1',
      'Control stand in the wrong order',
    ],
    ['an id that is no GUID', /<Id>[^<]*/, '<Id>so-bao-cao', 'not a GUID'],
    ['a version in words', /<Version>[^<]*/, '<Version>1.0-beta', 'Version'],
    ['half a language tag', />vi-VN</, '>vi<', 'DefaultLocale'],
    ['an unknown permission', /<Permissions>\w*/, '<Permissions>All', 'Permissions'],
    [
      'a name of more than 125 letters',
      /DisplayName DefaultValue="[^"]*/,
      `DisplayName DefaultValue="${long.slice(0, 126)}`,
      'DisplayName has more than 125',
    ],
    [
      'a description of more than 250 letters',
      /<Description DefaultValue="[^"]*/,
      `<Description DefaultValue="${long}`,
      'Description has more than 250',
    ],
    [
      'a short string of more than 125 letters',
      /id="Tab.Label" DefaultValue="[^"]*/,
      `id="Tab.Label" DefaultValue="${long}`,
      'Tab.Label has more than 125',
    ],
    [
      'a long string of more than 250 letters',
      /id="Start.Text" DefaultValue="[^"]*/,
      `id="Start.Text" DefaultValue="${long}`,
      'Start.Text has more than 250',
    ],
    ['an address without https', /"https:(\/\/[^"]*taskpane)/, '"http:$1', 'not an https address'],
    ['an address of this machine', /https:\/\/bao-cao\.vidu\.gov\.vn/, 'https://localhost', 'on this machine alone'],
    ['a resource that is not there', /resid="Tab.Label"/, 'resid="Tab.Name"', 'Tab.Name is not defined'],
    ['a resource that nothing uses', /resid="Tab.Label"/, 'resid="Group.Label"', 'Tab.Label is not used'],
    ['a resource defined twice', /(<bt:Url id="Support.Url"[^\n]*\n)/, '$1$1', 'Support.Url is defined twice'],
    ['a resource name of more than 32 letters', /"Start.Title"/g, `"${'S'.repeat(33)}"`, 'more than 32'],
    ['a button without its 80 px icon', / *<bt:Image size="80"[^\n]*\n/, '', 'lacks 80 px'],
    ['an icon of the wrong size', /book-80\.png/, 'book-64.png', 'has 64×64 px, not 80'],
    ['a text said in one language', / *<Override[^\n]*\n/, '', 'not said in vi-VN and en-US'],
    ['an empty text', /id="Tab.Label" DefaultValue="[^"]*/, 'id="Tab.Label" DefaultValue="', 'Tab.Label is empty'],
    ['a command that no code answers to', /<FunctionName>checkBook/, '<FunctionName>checkAll', 'no code answers to checkAll'],
    ['an id that stands twice', /id="SoBaoCao.checkBook"/, 'id="SoBaoCao.newReport"', 'SoBaoCao.newReport stands twice'],
    ['a requirement above what old Excels have', /MinVersion="1.7"/, 'MinVersion="1.9"', 'ExcelApi 1.9'],
    [
      'commands on another page than the shared runtime',
      /FunctionFile resid="Pane.Url"/,
      'FunctionFile resid="Support.Url"',
      'different pages',
    ],
  ];

  test.each(broken)('%s', (_, part, instead, problem) => {
    const spoilt = good.replace(part, instead);
    expect(spoilt).not.toBe(good);
    expect(checkXmlManifest(spoilt, { ...view, production: true }).join('\n')).toContain(problem);
  });

  it('an icon that is not there', () => {
    expect(checkXmlManifest(good, { iconSize: () => null }).join('\n')).toContain('there is no icon');
  });
});
