import type { ChipView, NameView } from '../../core/index.ts';
import { panelTexts } from '../../core/index.ts';
import { readCard, sayName, sayTest } from './card-text.ts';
import { bracesOf } from './splice-text.ts';

/** How a brace is shown in the sentence: its present value, and what it is when one asks. */
export interface ChipLook {
  readonly type: ChipView['type'];
  readonly text: string;
  readonly unit: string;
  readonly name: string;
  readonly title: string;
  /** Nothing to print yet, or a name nobody knows. */
  readonly state: 'known' | 'blank' | 'unknown';
}

const texts = panelTexts.editor.chip;
const gap = '…';

/** What every brace of a section looks like: first as the book last answered, then by the list of names. */
export function createLooks(text: string, chips: readonly ChipView[], names: readonly NameView[]): (raw: string) => ChipLook {
  const answered = new Map(chips.map((chip) => [text.slice(...chip.at), chip]));
  const named = new Map(names.map((name) => [name.name.toLowerCase(), name]));
  return (raw) => {
    const chip = answered.get(raw);
    if (chip) return lookOfChip(raw, chip);
    const name = raw.slice(1, -1).trim();
    const known = named.get(name.normalize('NFC').toLowerCase());
    if (known) return valueLook('figure', known.name, known.printed, known.unit);
    return lookOfSource(raw);
  };
}

/** A passage as people read it: every brace by what it prints. */
export function sayPassage(text: string, looks: (raw: string) => ChipLook): string {
  let said = '';
  let at = 0;
  for (const { from, to, raw } of bracesOf(text)) {
    const look = looks(raw);
    said += text.slice(at, from) + (look.type === 'note' ? ` (${look.title})` : look.text);
    at = to;
  }
  return said + text.slice(at);
}

function lookOfChip(raw: string, chip: ChipView): ChipLook {
  switch (chip.type) {
    case 'figure':
    case 'line':
    case 'expression':
      return valueLook(chip.type, chip.name, chip.printed, chip.unit);
    case 'unknown':
      return unknownLook(sayName(chip.name.replace(/^\{|\}$/g, '')));
    default: {
      const look = lookOfSource(raw);
      if (chip.type === 'note') return look;
      if (chip.printed === '') return { ...look, text: texts.nothing, state: 'known' };
      return { ...look, text: withMarks(raw, chip.printed), state: chip.printed === gap ? 'blank' : 'known' };
    }
  }
}

/** A repetition of list lines prints its mark on each of them. */
function withMarks(raw: string, printed: string): string {
  const card = readCard(raw);
  const mark = card?.type === 'repeat' ? /^[+-] /.exec(card.text)?.[0] : undefined;
  return mark === undefined ? printed : printed.replace(/^/gm, mark);
}

/** Before the book has answered. */
function lookOfSource(raw: string): ChipLook {
  const card = readCard(raw);
  switch (card?.type) {
    case 'choice':
      return {
        type: 'choice',
        text: card.yes,
        unit: '',
        name: texts.choice,
        title: texts.choiceTitle(sayTest(card.test, texts.signs)),
        state: 'known',
      };
    case 'repeat':
      return {
        type: 'repeat',
        text: texts.repeat,
        unit: '',
        name: texts.repeat,
        title: texts.repeatTitle(sayName(card.over.slice(1, -1))),
        state: 'known',
      };
    case 'note':
      return { type: 'note', text: texts.note, unit: '', name: texts.note, title: texts.noteTitle(card.text), state: 'known' };
    case 'documents':
      return { type: 'documents', text: texts.documents, unit: '', name: texts.documents, title: texts.documents, state: 'known' };
    default: {
      const name = raw.slice(1, -1).trim();
      // Cells of a row have no value of their own outside it.
      return name.includes('[')
        ? { type: 'expression', text: sayTest(name, {}), unit: '', name, title: name, state: 'known' }
        : unknownLook(name);
    }
  }
}

function valueLook(type: ChipView['type'], name: string, printed: string, unit: string): ChipLook {
  const blank = printed === '' || printed === gap;
  const title = blank ? texts.blankTitle(name) : texts.valueTitle(name, printed, unit);
  return { type, text: blank ? name : printed, unit: blank ? '' : unit, name, title, state: blank ? 'blank' : 'known' };
}

function unknownLook(name: string): ChipLook {
  return { type: 'unknown', text: name, unit: '', name, title: texts.unknownTitle(name), state: 'unknown' };
}
