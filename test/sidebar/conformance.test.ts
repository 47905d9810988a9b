import { planMarks } from '../../core/workbook/mark-plan.ts';
import type { Place } from '../../core/workbook/workbook.ts';
import { describeDesk } from '../support/desk-conformance.ts';
import { createMemoryServer } from './memory-server.ts';
import { standOver } from './sheets-desk-stand.ts';

describeDesk('the sidebar over google.script.run', async (book) => {
  const server = createMemoryServer(book);
  const stand = standOver(server.backend);
  return {
    desk: stand.desk,
    read: async () => server.desk.workbook(),
    typeInGrid: async (cells) => {
      server.typeInGrid(cells);
      stand.seen();
    },
    marked: async () =>
      planMarks(server.desk.marks()?.findings ?? []).flatMap(({ sheet, blocks }) =>
        blocks.flatMap((block) =>
          Array.from({ length: block.rows }, (_, row) => row).flatMap((row) =>
            Array.from({ length: block.columns }, (_, column): Place => ({ sheet, row: block.row + row, column: block.column + column })),
          ),
        ),
      ),
    shownPlace: async () => server.wentTo[server.wentTo.length - 1] ?? null,
    handedOut: async () => stand.delivered[stand.delivered.length - 1] ?? null,
    protect: async (sheet) => server.desk.protect(sheet),
    vanish: async () => server.desk.vanish(),
    comeBack: async () => server.desk.comeBack(),
    end: async () => {},
  };
});
