import type { Memory } from '../panel/desk.ts';
import type { Capabilities } from './capabilities.ts';

/** "Tô màu ngay khi gõ": whether marks follow each edit. Where that costs people their way back it is off until they choose it. */
export interface Coloring {
  isOn(): boolean;
  turn(on: boolean): void;
}

const name = 'tô màu ngay khi gõ';

export function createColoring(can: Capabilities, memory: Memory): Coloring {
  return {
    isOn() {
      if (!can.wholeBook) return false;
      const chosen = memory.read(name);
      return chosen === null ? can.undoKept : chosen === 'có';
    },
    turn: (on) => memory.write(name, on ? 'có' : 'không'),
  };
}
