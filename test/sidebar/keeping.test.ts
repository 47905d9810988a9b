import { describe, expect, it } from 'vitest';
import { createKeeping } from '../../apps-script/sidebar/keeping.ts';
import { readOpening } from '../../apps-script/sidebar/opening.ts';
import { createStorage } from './sheets-desk-stand.ts';

const draft = { section: 'II', heading: 'KIẾN NGHỊ', before: 'Cũ.', text: 'Mới.', at: '2025-12-15T08:00:00Z' };

function refusing(): Storage {
  throw new Error('storage is refused');
}

describe('what the sidebar keeps on this machine', () => {
  it('a draft is there after the frame was loaded anew, in its own file only', async () => {
    const storage = createStorage();
    await createKeeping(() => storage, 'tệp-1').drafts.keep(draft);
    expect(await createKeeping(() => storage, 'tệp-1').drafts.read()).toEqual([draft]);
    expect(await createKeeping(() => storage, 'tệp-2').drafts.read()).toEqual([]);
  });

  it('a draft that was decided about is gone', async () => {
    const storage = createStorage();
    const { drafts } = createKeeping(() => storage, 'tệp-1');
    await drafts.keep(draft);
    await drafts.drop('II');
    expect(await createKeeping(() => storage, 'tệp-1').drafts.read()).toEqual([]);
  });

  it('where the browser keeps nothing, drafts and choices live as long as the page', async () => {
    const { drafts, memory } = createKeeping(refusing, 'tệp-1');
    await drafts.keep(draft);
    memory.write('who', 'Bà Lan');
    expect([await drafts.read(), memory.read('who'), memory.read('khác')]).toEqual([[draft], 'Bà Lan', null]);
    await drafts.drop('II');
    expect(await drafts.read()).toEqual([]);
  });

  it('what somebody else left under our names is no draft', async () => {
    const storage = createStorage();
    storage.setItem('so-bao-cao:draft:tệp-1:I', '{"section":"I"}');
    storage.setItem('so-bao-cao:draft:tệp-1:II', 'không phải JSON');
    expect(await createKeeping(() => storage, 'tệp-1').drafts.read()).toEqual([]);
  });

  it('a full browser keeps the newest text for this page', async () => {
    const storage = createStorage();
    const { drafts } = createKeeping(() => storage, 'tệp-1');
    await drafts.keep(draft);
    Object.defineProperty(storage, 'setItem', {
      value: () => {
        throw new Error('QuotaExceededError');
      },
    });
    await drafts.keep({ ...draft, text: 'Mới hơn.' });
    expect((await drafts.read()).map(({ text }) => text)).toEqual(['Mới hơn.']);
  });
});

describe('how the page was opened', () => {
  it.each([
    [null, { view: 'book' }],
    ['{"view":"new"}', { view: 'new' }],
    ['{"view":"wide","section":"I.2"}', { view: 'wide', section: 'I.2' }],
    ['{"view":"export","section":""}', { view: 'export' }],
    ['{"view":"khác"}', { view: 'book' }],
    ['không phải JSON', { view: 'book' }],
    ['null', { view: 'book' }],
  ])('%s', (written, opening) => {
    expect(readOpening(written)).toEqual(opening);
  });
});
