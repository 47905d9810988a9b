import type { ChipLook } from './chip-look.ts';
import { type Look, plain } from './join-runs.ts';
import { scanLine } from './scan-line.ts';

/** A caret stands on each side of a chip only where there is something to stand in; never part of the text. */
export const shim = '\u200b';
export const shims = /\u200b/g;

type Looks = (raw: string) => ChipLook;

/** Draws a passage: one block per line, chips as single things, bold and italic as such. */
export function drawPassage(root: HTMLElement, text: string, looks: Looks): void {
  const lines = text.split('\n').map((line) => drawLine(line, looks));
  root.replaceChildren(...lines);
}

function drawLine(line: string, looks: Looks): HTMLElement {
  const block = document.createElement('div');
  let look: Look = plain;
  let room: Node = block;
  const add = (node: Node) => {
    if (node instanceof HTMLElement && (room.lastChild === null || room.lastChild instanceof HTMLElement))
      room.appendChild(document.createTextNode(shim));
    room.appendChild(node);
  };
  for (const token of scanLine(line)) {
    const raw = line.slice(token.from, token.to);
    if (token.type === 'text') add(document.createTextNode(raw));
    else if (token.type === 'brace') add(drawChip(raw, looks(raw), line.slice(token.to)));
    else {
      look = { ...look, [token.type]: !look[token.type] };
      room = block;
      for (const [on, name] of [
        [look.bold, 'b'],
        [look.italic, 'i'],
      ] as const) {
        if (on) room = room.appendChild(document.createElement(name));
      }
    }
  }
  if (block.lastChild === null) block.appendChild(document.createElement('br'));
  else if (endsWithChip(block)) block.appendChild(document.createTextNode(shim));
  return block;
}

function endsWithChip(node: Node): boolean {
  const last = node.lastChild;
  return last instanceof HTMLElement && (last.dataset.raw !== undefined || endsWithChip(last));
}

function drawChip(raw: string, look: ChipLook, behind: string): HTMLElement {
  const chip = document.createElement('span');
  chip.contentEditable = 'false';
  chip.dataset.raw = raw;
  dressChip(chip, look, behind);
  return chip;
}

function dressChip(chip: HTMLElement, look: ChipLook, behind: string): void {
  chip.className = `chip chip-${look.type} chip-${look.state}`;
  chip.title = look.title;
  const unit = look.unit !== '' && !behind.trimStart().toLowerCase().startsWith(look.unit.toLowerCase()) ? look.unit : '';
  const shown = `${look.text}\n${unit}`;
  if (chip.dataset.shown === shown) return;
  chip.dataset.shown = shown;
  const parts: (Node | string)[] = [look.text];
  if (unit !== '') {
    const small = document.createElement('small');
    small.textContent = ` ${unit}`;
    parts.push(small);
  }
  chip.replaceChildren(...parts);
}

/** New values in the chips that stand, the caret untouched. */
export function redressChips(root: HTMLElement, looks: Looks): void {
  for (const chip of chipsOf(root)) {
    const next = chip.nextSibling;
    dressChip(chip, looks(chip.dataset.raw ?? ''), (next?.textContent ?? '').replace(shims, ''));
  }
}

export function chipsOf(root: HTMLElement): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-raw]')];
}
