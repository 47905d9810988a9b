import { workbookOf } from '../../core/workbook/of-plan.ts';
import { describeDesk } from '../support/desk-conformance.ts';
import { createMemoryDesk } from '../support/memory-desk.ts';

describeDesk('in memory', async (book) => {
  const desk = createMemoryDesk(workbookOf(book));
  return {
    desk,
    read: async () => desk.workbook(),
    typeInGrid: async (cells) => desk.typeInGrid(cells),
    marked: async () => desk.marks()?.findings.map(({ place }) => place) ?? [],
    shownPlace: async () => desk.wentTo[desk.wentTo.length - 1] ?? null,
    handedOut: async () => desk.delivered[desk.delivered.length - 1] ?? null,
    protect: async (sheet) => desk.protect(sheet),
    vanish: async () => desk.vanish(),
    comeBack: async () => desk.comeBack(),
    end: async () => {},
  };
});
