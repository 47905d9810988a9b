import type { ChipLook } from './chip-look.ts';
import { chipsOf, drawPassage, redressChips } from './draw-passage.ts';
import { addStep, type History, redoStep, startHistory, undoStep } from './history.ts';
import { ownChange } from './own-change.ts';
import { readPassage, readSelection, writeSelection } from './read-passage.ts';
import { bracesOf, type Spliced, splice } from './splice-text.ts';
import { toggleMark } from './toggle-mark.ts';
import { ownType, wordsOf } from './words-of.ts';

export interface FieldEvents {
  /** `caret` is null while something is selected or the focus is elsewhere. */
  changed(text: string, caret: number | null): void;
  /** True: the key was meant for a list that stands open. */
  key(event: KeyboardEvent): boolean;
  chip(index: number): void;
  left(): void;
}

/** A field in which a passage is written. While a person types or an input method composes, the browser alone changes it. */
export interface PassageField {
  /** Another text; what is the same stays as it is, the caret too. */
  show(text: string): void;
  /** A text put in by a button, which can be undone. */
  put(text: string, caret: number): void;
  dress(looks: (raw: string) => ChipLook): void;
  insert(words: string): void;
  toggle(mark: 'bold' | 'italic'): void;
  undo(): void;
  redo(): void;
  focus(): void;
  point(index: number): void;
}

export function createPassageField(
  root: HTMLElement,
  events: FieldEvents,
  looks: (raw: string) => ChipLook,
  lines: 'one' | 'many',
): PassageField {
  let present = looks;
  let history: History = startHistory('');
  let composing = false;
  let selected: readonly [number, number] = [0, 0];
  /** Values that came while an input method composed. */
  let undressed = false;

  const where = (): readonly [number, number] => {
    selected = readSelection(root) ?? selected;
    return selected;
  };
  const draw = (text: string, from: number, to: number): void => {
    drawPassage(root, text, present);
    root.classList.toggle('empty', text === '');
    selected = [from, to];
    if (document.activeElement === root) {
      writeSelection(root, from, to);
      keepInSight();
    }
  };
  const keepInSight = (): void => {
    const node = document.getSelection()?.focusNode;
    const element = node instanceof Element ? node : node?.parentElement;
    if (element && element !== root) element.scrollIntoView({ block: 'nearest' });
  };
  const set = (step: { text: string; from: number; to: number }, kind: string, time: number): void => {
    history = addStep(history, { snapshot: step, kind, time });
    draw(step.text, step.from, step.to);
    events.changed(step.text, step.from === step.to ? step.from : null);
  };
  const change = ({ text, caret }: Spliced): void => set({ text, from: caret, to: caret }, '', 0);
  const typed = (kind: string, time: number): void => {
    const text = readPassage(root);
    const [from, to] = where();
    history = addStep(history, { snapshot: { text, from, to }, kind, time });
    root.classList.toggle('empty', text === '');
    events.changed(text, from === to ? from : null);
  };
  const insert = (words: string): void => {
    const [from, to] = where();
    const fitting = lines === 'one' ? words.replace(/\s*\n\s*/g, ' ') : words;
    change(splice(history.present.text, from, to, fitting));
  };
  const go = (next: History): void => {
    if (next === history) return;
    history = next;
    const { text, from, to } = history.present;
    draw(text, from, to);
    events.changed(text, null);
  };
  const toggle = (mark: 'bold' | 'italic'): void => {
    const [from, to] = where();
    const next = toggleMark({ text: history.present.text, from, to }, mark);
    if (next.text !== history.present.text) set(next, '', 0);
  };

  const beforeInput = (event: InputEvent): void => {
    // What an input method does is its own; stopping it loses letters.
    if (composing || event.isComposing) return;
    const [from, to] = where();
    const { text } = history.present;
    const next = ownChange(event, text, from, to, lines);
    if (next === null) return;
    event.preventDefault();
    if (next === 'undo') go(undoStep(history));
    else if (next === 'redo') go(redoStep(history));
    else if (next === 'bold' || next === 'italic') toggle(next);
    else if (next !== 'nothing') change(next);
  };
  const input = (event: Event): void => {
    if (!(event instanceof InputEvent)) return;
    typed(event.isComposing ? 'insertText' : event.inputType, event.timeStamp);
    if (!composing && !event.isComposing && event.data === '}') redraw();
  };
  const redraw = (): void => {
    const [from, to] = where();
    draw(history.present.text, from, to);
  };
  const composed = (event: CompositionEvent): void => {
    composing = false;
    typed('insertText', event.timeStamp);
    if (undressed) redressChips(root, present);
    undressed = false;
  };
  const keydown = (event: KeyboardEvent): void => {
    if (event.isComposing || composing || event.keyCode === 229) return;
    if (events.key(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'b') toggle('bold');
    else if (key === 'i') toggle('italic');
    else if (key === 'z') go(event.shiftKey ? redoStep(history) : undoStep(history));
    else if (key === 'y') go(redoStep(history));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const paste = (event: ClipboardEvent): void => {
    event.preventDefault();
    const words = event.clipboardData ? wordsOf(event.clipboardData) : '';
    if (words !== '') insert(words);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const words = event.dataTransfer ? wordsOf(event.dataTransfer) : '';
    if (words !== '') insert(words);
  };
  const copy = (event: ClipboardEvent): void => {
    const [from, to] = where();
    if (from === to || !event.clipboardData) return;
    event.preventDefault();
    const { text } = history.present;
    event.clipboardData.setData(ownType, text.slice(from, to));
    event.clipboardData.setData('text/plain', (document.getSelection()?.toString() ?? '').replace(/\u200b/g, ''));
    if (event.type === 'cut') change(splice(text, from, to, ''));
  };
  const stand = (index: number): void => {
    const brace = bracesOf(history.present.text)[index];
    if (!brace) return;
    root.focus();
    writeSelection(root, brace.to, brace.to);
    selected = [brace.to, brace.to];
  };
  /** A caret that a browser put into a chip goes behind it, where one can type. */
  const leaveChip = (): void => {
    if (composing) return;
    const selection = document.getSelection();
    const node = selection?.isCollapsed ? selection.focusNode : null;
    const element = node instanceof Element ? node : node?.parentElement;
    if (!element || !root.contains(element) || !element.closest('[data-raw]')) return;
    const [from] = where();
    writeSelection(root, from, from);
  };
  const click = (event: MouseEvent): void => {
    const chip = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-raw]') : null;
    if (!chip) {
      leaveChip();
      return;
    }
    const index = chipsOf(root).indexOf(chip);
    // A browser puts no caret where nothing can be typed; who clicks there wants to go on there.
    stand(index);
    events.chip(index);
  };
  const blur = (): void => {
    composing = false;
    const { text } = history.present;
    if (bracesOf(text).length !== chipsOf(root).length) drawPassage(root, text, present);
    events.left();
  };
  const starts = (): void => {
    composing = true;
  };

  root.addEventListener('beforeinput', beforeInput);
  root.addEventListener('input', input);
  root.addEventListener('compositionstart', starts);
  root.addEventListener('compositionend', composed);
  root.addEventListener('keydown', keydown);
  root.addEventListener('paste', paste);
  root.addEventListener('drop', drop);
  root.addEventListener('copy', copy);
  root.addEventListener('cut', copy);
  root.addEventListener('mouseup', leaveChip);
  root.addEventListener('keyup', leaveChip);
  root.addEventListener('click', click);
  root.addEventListener('blur', blur);
  draw('', 0, 0);

  return {
    show(text) {
      if (text === history.present.text) return;
      history = startHistory(text);
      draw(text, Math.min(selected[0], text.length), Math.min(selected[1], text.length));
    },
    put(text, caret) {
      change({ text, caret });
    },
    dress(next) {
      present = next;
      if (composing) undressed = true;
      else redressChips(root, present);
    },
    insert(words) {
      root.focus();
      writeSelection(root, ...selected);
      insert(words);
    },
    toggle(mark) {
      root.focus();
      writeSelection(root, ...selected);
      toggle(mark);
    },
    undo: () => go(undoStep(history)),
    redo: () => go(redoStep(history)),
    focus() {
      root.focus();
      writeSelection(root, ...selected);
    },
    point(index) {
      stand(index);
      chipsOf(root)[index]?.scrollIntoView({ block: 'center' });
    },
  };
}
