import { type Place, panelTexts, printCell } from '../core/index.ts';
import { Icon } from './icons.tsx';

/** A cell or a range as people say it. */
export function sayPlace({ sheet, row, column, rows = 1, columns = 1 }: Place): string {
  const from = printCell({ row, column });
  if (rows === 1 && columns === 1) return panelTexts.place.cell(sheet, from);
  return panelTexts.place.cells(sheet, from, printCell({ row: row + rows - 1, column: column + columns - 1 }));
}

export interface PlaceButtonProps {
  readonly place: Place;
  /** The sheet that was named just before: it is not named again. */
  readonly near?: string;
  readonly onGo: (place: Place) => void;
}

export function PlaceButton({ place, near, onGo }: PlaceButtonProps) {
  const short = place.sheet === near && (place.rows ?? 1) === 1 && (place.columns ?? 1) === 1;
  return (
    <button type="button" class="sbc-link sbc-place" onClick={() => onGo(place)}>
      {short ? null : <Icon name="go" />}
      <span>{short ? printCell(place) : sayPlace(place)}</span>
    </button>
  );
}
