import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageFile, pageFolder } from './support.ts';

/** What Chrome and Edge 109 or Firefox 115 do not know, and no bundler mends. */
const newerCss: Readonly<Record<string, RegExp>> = {
  ':has()': /:has\(/,
  nesting: /[{;]\s*&[\s.:>[]/,
  '@scope': /@scope\b/,
  '@starting-style': /@starting-style\b/,
  'color-mix()': /color-mix\(/,
  'light-dark()': /light-dark\(/,
  'oklch()': /\boklch\(|\boklab\(/,
  subgrid: /\bsubgrid\b/,
  'popover and anchors': /:popover-open|anchor\(|position-anchor/,
  'media ranges': /@media[^{]*[<>]=?/,
};

const newerScript: Readonly<Record<string, RegExp>> = {
  'arrays copied by method': /\.(toSorted|toReversed|toSpliced)\(/,
  groupBy: /\b(Object|Map)\.groupBy\b/,
  withResolvers: /\.withResolvers\(/,
  'array from async': /\bfromAsync\(/,
  'sets as sets': /\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
  canParse: /\.canParse\(/,
  popover: /\.(showPopover|hidePopover|togglePopover)\(|popovertarget/i,
  'plain-text editing': /plaintext-only/,
  'regular expressions that look behind': /\(\?<[=!]/,
  'view transitions': /startViewTransition/,
};

function filesOf(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesOf(path, ending);
    return ending.test(entry.name) ? [path] : [];
  });
}

const textOf = (paths: readonly string[]) => paths.map((path) => readFileSync(path, 'utf8')).join('\n');

const policyOf = (html: string) => /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';

describe('the page keeps to what Chrome 109 and Firefox 115 know', () => {
  const css = textOf(filesOf(pageFolder, /\.css$/));
  const script = textOf(filesOf(pageFolder, /\.js$/));

  it('there is something to look at', () => {
    expect({ css: css.length > 1000, script: script.length > 10_000 }).toEqual({ css: true, script: true });
  });

  it.each(Object.entries(newerCss))('no %s in the style', (_, pattern) => {
    expect(css.match(pattern)?.[0] ?? null).toBeNull();
  });

  it.each(Object.entries(newerScript))('no %s in the script', (_, pattern) => {
    expect(script.match(pattern)?.[0] ?? null).toBeNull();
  });
});

describe('the page asks nobody for anything', () => {
  const html = readFileSync(join(pageFolder, 'index.html'), 'utf8');
  const single = readFileSync(pageFile, 'utf8');

  it('its policy allows only itself', () => {
    const policy = policyOf(html);
    expect(policy).toMatch(/default-src '(self|none)'/);
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
    expect(html).not.toMatch(/<[^>]+\sstyle=|<script(?![^>]*\ssrc=)(?! type="application\/json")[^>]*>/);
  });

  it('the single file runs what its policy names by hash: no module, no fetch, nothing from beside it', () => {
    const policy = policyOf(single);
    expect(policy).toMatch(/'sha256-/);
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:/);
    expect(single).not.toMatch(/<script[^>]*\s(type="module"|src=)|<link[^>]*rel="?stylesheet/);
  });
});
