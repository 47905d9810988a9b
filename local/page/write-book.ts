import { pageTexts, panelTexts } from '../../core/index.ts';
import { loadMaking } from './load-making.ts';
import type { OpenSession } from './open-session.ts';
import type { Saved } from './saving.ts';

/** The book's file as it should be now, handed to where it is saved; `bytes` is what was handed over. */
export async function writeBook({ desk, saver, name }: OpenSession): Promise<Saved & { readonly bytes?: Uint8Array }> {
  const making = await loadMaking();
  if (!making) return { kept: false, said: pageTexts.partMissing };
  try {
    const patched = desk.book.toBytes(making.patchXlsx);
    if (patched.type !== 'patched') return { kept: false, said: patched.message };
    return { ...(await saver.save(patched.bytes)), bytes: patched.bytes };
  } catch {
    return { kept: false, said: panelTexts.page.saveFailed(name) };
  }
}
