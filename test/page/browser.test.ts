import { afterEach, describe, expect, it } from 'vitest';
import { findBrowser, usualPaths } from '../../tools/browser.mjs';
import { getBrowser } from './support.ts';

const named = process.env.CHROME_PATH;
afterEach(() => {
  if (named === undefined) delete process.env.CHROME_PATH;
  else process.env.CHROME_PATH = named;
});

describe('the browser of the tests', () => {
  it('is there and runs', async () => {
    expect((await getBrowser()).version()).toMatch(/^\d+\./);
  });

  it('a CHROME_PATH that leads nowhere is said, not passed over', async () => {
    process.env.CHROME_PATH = '/không/có';
    await expect(findBrowser()).rejects.toThrow('/không/có');
  });

  it('is looked for where macOS and Windows put it', () => {
    expect(usualPaths('darwin', { HOME: '/Users/an' })).toContain('/Users/an/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(usualPaths('win32', { ProgramFiles: 'C:\\Program Files' })).toContain(
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    );
    expect(usualPaths('linux', {})).toEqual([]);
  });
});
