import { render } from 'preact';
import { useState } from 'preact/hooks';
import { layoutBook } from '../../core/form/layout.ts';
import { forms } from '../../core/forms.ts';
import { workbookOf } from '../../core/workbook/of-plan.ts';
import type { Draft } from '../../panel/desk.ts';
import { createLooks } from '../../panel/editor/chip-look.ts';
import { drawPassage } from '../../panel/editor/draw-passage.ts';
import { Editor } from '../../panel/editor/editor.tsx';
import { htmlToPassage } from '../../panel/editor/html-to-passage.ts';
import { readPassage } from '../../panel/editor/read-passage.ts';
import { createMemoryDesk, type MemoryDesk } from '../support/memory-desk.ts';

/** The editor alone over the sample book in memory, for a browser test to hold in its hands. */
export interface Stand {
  readonly desk: MemoryDesk;
  readonly sections: readonly string[];
  htmlToPassage(html: string): string;
  /** A passage drawn and read again. */
  drawAndRead(text: string): string;
  /** From now on the desk throws, or answers again. */
  breakDown(broken: boolean): void;
  /** Answers wait until they are let go. */
  hold(held: boolean): void;
  show(section: string): void;
  close(): void;
  textOf(section: string): Promise<string>;
  drafts(): Promise<readonly Draft[]>;
}

declare global {
  interface Window {
    stand: Stand;
    openStand(options: StandOptions): void;
  }
}

export interface StandOptions {
  readonly section: string;
  readonly drafts?: readonly Draft[];
  readonly writesWhileTyping?: boolean;
  readonly blank?: boolean;
}

window.openStand = (options) => {
  const [built] = forms;
  if (!built) throw new Error('no form');
  const book = workbookOf(layoutBook(built.form, built.samples.sampleWithTwoErrors));
  const memory = createMemoryDesk(book, {
    host: { writesWhileTyping: options.writesWhileTyping ?? true },
    ...(options.drafts ? { drafts: options.drafts } : {}),
  });
  let broken = false;
  let waiting: (() => void)[] | null = null;
  const desk: MemoryDesk = {
    ...memory,
    async ask(request) {
      if (waiting) await new Promise<void>((go) => waiting?.push(go));
      if (broken) throw new Error('the host failed');
      return memory.ask(request);
    },
  };
  const root = document.getElementById('panel');
  if (!root) throw new Error('no root');
  let choose: (section: string) => void = () => undefined;
  function Holder() {
    const [section, setSection] = useState(options.section);
    const [wide, setWide] = useState(false);
    choose = setSection;
    return (
      <div class="sbc-view">
        <h1 class="sbc-aside">Sổ Báo Cáo</h1>
        {section === 'closed' ? null : (
          <Editor
            desk={desk}
            section={section}
            today="2025-12-15"
            onCheck={() => undefined}
            onWritten={() => undefined}
            rewritten={0}
            onSection={setSection}
            wide={wide}
            onWide={setWide}
          />
        )}
      </div>
    );
  }
  render(null, root);
  render(<Holder />, root);
  window.stand = {
    desk,
    sections: built.form.sections.map(({ key }) => key),
    htmlToPassage,
    drawAndRead(text) {
      const field = document.createElement('div');
      drawPassage(field, text, createLooks('', [], []));
      return readPassage(field);
    },
    breakDown(next) {
      broken = next;
    },
    hold(held) {
      const all = waiting ?? [];
      waiting = held ? [] : null;
      for (const go of all) go();
    },
    show: (section) => choose(section),
    close: () => choose('closed'),
    async textOf(section) {
      const reply = await memory.ask({ type: 'section', section });
      return reply.type === 'section' ? reply.section.text : reply.type;
    },
    drafts: async () => memory.draft.read(),
  };
};
