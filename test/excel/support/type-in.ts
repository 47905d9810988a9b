import { expect } from 'vitest';
import { answerEveryday, type Checked, type Held, type Place } from '../../../core/index.ts';
import { heard } from '../../support/ask-desk.ts';
import type { OpenDesk } from './open-desk.ts';

/** A person types or pastes; what the panel is told of it, which must be what the whole book says, though only a part was read again. */
export async function typeIn({ desk, host }: OpenDesk, cells: readonly { readonly place: Place; readonly held: Held }[]): Promise<Checked> {
  const told = heard(desk, 'checked');
  host.typeInGrid(cells);
  const { check } = await told;
  const { reply } = answerEveryday(host.read(), { type: 'check' }, { today: '2025-12-15', who: '' });
  expect(reply).toEqual({ type: 'checked', check });
  return check;
}
