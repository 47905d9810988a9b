import { pageTexts, panelTexts } from '../../core/index.ts';
import type { LostBook } from '../../panel/panel.tsx';
import type { Keeping, Recovery } from './keep.ts';
import type { Choice } from './notice.ts';

/** The books of lost tabs and of downloads that nobody has opened yet, as the first screen lists them. */
export async function listLost(keeping: Keeping, open: (lost: Recovery) => void): Promise<readonly LostBook[]> {
  const found = await keeping.lost();
  return found.map((lost) => ({
    name: lost.name,
    what: lost.downloaded === undefined ? pageTexts.lostUnsaved(clockOf(lost)) : pageTexts.lostDownloaded(clockOf(lost)),
    open: () => open(lost),
    drop: async () => {
      if (!(await keeping.drop(lost.id))) throw new Error('The browser did not let a kept book go');
    },
  }));
}

/** What is said beside an open book of one that was lost. */
export function sayLost(lost: Recovery, acts: { open(): void; drop(): void }): readonly [string, readonly Choice[]] {
  const { page } = panelTexts;
  return [
    page.recovered(lost.name, clockOf(lost)),
    [
      { label: page.recover, act: acts.open },
      { label: page.forget, act: acts.drop },
    ],
  ];
}

function clockOf({ at }: Recovery): string {
  const when = new Date(at);
  return `${two(when.getHours())}:${two(when.getMinutes())} ngày ${two(when.getDate())}/${two(when.getMonth() + 1)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
