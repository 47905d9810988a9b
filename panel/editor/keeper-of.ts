import { panelTexts } from '../../core/index.ts';
import type { Desk } from '../desk.ts';
import { createKeeper, type Keeper, usualTimes } from './keeper.ts';

const keepers = new WeakMap<Desk, Keeper>();

/** What is not in the book yet must outlive the view that shows it: one keeper as long as its desk. */
export function keeperOf(desk: Desk): Keeper {
  const known = keepers.get(desk);
  if (known) return known;
  const made = createKeeper(desk, panelTexts.editor.fault, usualTimes);
  keepers.set(desk, made);
  return made;
}
