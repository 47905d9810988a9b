import { type DeskUnderTest, describeDesk, type Lacks } from '../support/desk-conformance.ts';
import type { ApiVersion } from './host/excel-host.ts';
import { openDesk, versions } from './support/open-desk.ts';

/** What an Excel has no such thing for, by its age. */
function lacksOf(api: ApiVersion): Lacks {
  if (api === '1.7') return { marks: 'formats over many blocks at once came with 1.9: the list shows and jumps' };
  if (api === '1.19') return {};
  return { marksWhileTyping: 'what we write empties the person’s Ctrl+Z before 1.19' };
}

for (const api of versions) {
  describeDesk(
    `in Excel with ExcelApi ${api}`,
    async (book): Promise<DeskUnderTest> => {
      const { desk, host, marked, handedOut, end } = await openDesk(book, api);
      return {
        desk,
        read: async () => host.read(),
        typeInGrid: async (cells) => host.typeInGrid(cells),
        marked: async () => marked(),
        shownPlace: async () => host.selected(),
        handedOut: async () => handedOut(),
        protect: async (sheet) => host.protect(sheet),
        vanish: async () => host.vanish(),
        comeBack: async () => host.comeBack(),
        end,
      };
    },
    lacksOf(api),
  );
}
