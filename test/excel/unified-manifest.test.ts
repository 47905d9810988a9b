import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { packUnified } from '../../tools/excel-handouts.mjs';
import { writeManifests } from '../../tools/excel-manifests.mjs';
import { loadOfficeTool } from './office-tools.ts';

interface Schemas {
  readonly AppManifestUtils: {
    fetchSchema(url: string): Promise<WordsSchema>;
    validateAgainstSchema(manifest: unknown): Promise<readonly string[]>;
  };
}

type Limits = Readonly<Record<string, { readonly maxLength?: number }>>;

interface WordsSchema {
  readonly required: readonly string[];
  readonly properties: Limits;
  readonly patternProperties: Limits;
}

const site = 'https://bao-cao.vidu.gov.vn/excel';
const read = () => JSON.parse(writeManifests(site)['excel.json']);
const icons = readdirSync(resolve(import.meta.dirname, '../../addin-excel/icons'));

async function judge(manifest: unknown): Promise<readonly string[]> {
  return loadOfficeTool<Schemas>('@microsoft/app-manifest').AppManifestUtils.validateAgainstSchema(manifest);
}

/** Read by hand: one of the schema's own patterns is no regular expression for the library that reads the other schema. */
function judgeWords(words: Readonly<Record<string, string>>, schema: WordsSchema): string[] {
  const limitOf = (key: string) =>
    schema.properties[key] ?? Object.entries(schema.patternProperties).find(([pattern]) => new RegExp(pattern).test(key))?.[1];
  return [
    ...Object.keys(words)
      .filter((key) => !limitOf(key))
      .map((key) => `unknown: ${key}`),
    ...Object.entries(words)
      .filter(([key, text]) => text.length > (limitOf(key)?.maxLength ?? text.length))
      .map(([key]) => `too long: ${key}`),
    ...schema.required.filter((key) => !(key in words)).map((key) => `missing: ${key}`),
  ];
}

/** What the schema does not see: names that point at each other. */
function findLoose(manifest: ReturnType<typeof read>): string[] {
  const [extension] = manifest.extensions;
  const actions: string[] = extension.runtimes.flatMap((runtime: { actions: { id: string }[] }) => runtime.actions.map(({ id }) => id));
  const groups = extension.ribbons.flatMap((ribbon: { tabs: { groups: object[] }[] }) => ribbon.tabs.flatMap((tab) => tab.groups));
  const controls = groups.flatMap((group: { controls: object[] }) => group.controls);
  const called: string[] = controls.map((control: { actionId: string }) => control.actionId);
  const pictures: string[] = [...groups, ...controls].flatMap((item) =>
    item.icons.map(({ url }: { url: string }) => url.split('/').at(-1)),
  );
  return [
    ...called.filter((id) => !actions.includes(id)).map((id) => `no action ${id}`),
    ...actions.filter((id) => !called.includes(id)).map((id) => `no button for ${id}`),
    ...(JSON.stringify(manifest).match(/"http:[^"]*/g) ?? []).map((address) => `no https ${address.slice(1)}`),
    ...pictures.filter((name) => !icons.includes(name)).map((name) => `no icon ${name}`),
  ];
}

describe('the unified manifest', () => {
  it('keeps Microsoft’s schema, judged offline', async () => {
    expect(await judge(read())).toEqual([]);
  });

  it('its English words keep the schema of translations', async () => {
    const words: Readonly<Record<string, string>> = JSON.parse(writeManifests(site)['en.json']);
    const schema = await loadOfficeTool<Schemas>('@microsoft/app-manifest').AppManifestUtils.fetchSchema(words.$schema ?? '');
    expect(judgeWords(words, schema)).toEqual([]);
    const { 'name.short': _, ...rest } = words;
    expect(judgeWords({ ...rest, 'extensions[0].ribbons[0].tab': 'x', 'name.full': 'a'.repeat(101) }, schema)).toEqual([
      'unknown: extensions[0].ribbons[0].tab',
      'too long: name.full',
      'missing: name.short',
    ]);
  });

  it('each English word stands at a place where a Vietnamese one does', () => {
    const manifest = read();
    const { $schema, ...words } = JSON.parse(writeManifests(site)['en.json']);
    for (const path of Object.keys(words)) {
      const steps = path.split(/[.[\]]+/).filter(Boolean);
      const value = steps.reduce((at: unknown, step) => (at as Record<string, unknown> | undefined)?.[step], manifest);
      expect([path, typeof value]).toEqual([path, 'string']);
    }
  });

  it('names only actions, buttons and icons that are there, and only https', () => {
    expect(findLoose(read())).toEqual([]);
  });

  test.each<readonly [string, (manifest: ReturnType<typeof read>) => void]>([
    [
      'a name of more than 30 letters',
      (manifest) => {
        manifest.name.short = 'a'.repeat(31);
      },
    ],
    [
      'a property that nobody knows',
      (manifest) => {
        manifest.extensions[0].ribbon = [];
      },
    ],
    [
      'no id',
      (manifest) => {
        delete manifest.id;
      },
    ],
  ])('the schema refuses %s', async (_, spoil) => {
    const manifest = read();
    spoil(manifest);
    expect(await judge(manifest)).not.toEqual([]);
  });

  it('a button without an action, an action without a button, a missing icon and a page without https are found', () => {
    const manifest = read();
    const [first] = manifest.extensions[0].ribbons[0].tabs[0].groups[0].controls;
    first.actionId = 'openNothing';
    first.icons[0].url = `${site}/icons/nothing-16.png`;
    manifest.extensions[0].runtimes[0].code.page = 'http://vidu.gov.vn/taskpane.html';
    expect(findLoose(manifest)).toEqual([
      'no action openNothing',
      'no button for openPanel',
      'no https http://vidu.gov.vn/taskpane.html',
      'no icon nothing-16.png',
    ]);
  });

  it('travels with every file it names', () => {
    const { icons: named, localizationInfo } = read();
    const packed = Object.keys(packUnified(writeManifests(site)));
    expect(packed.sort()).toEqual(
      [
        'manifest.json',
        named.color,
        named.outline,
        ...localizationInfo.additionalLanguages.map(({ file }: { file: string }) => file),
      ].sort(),
    );
  });
});
