import type { MarkedBlock } from '../core/index.ts';
import { readBlocks } from './addresses.ts';

/** A conditional format that is a formula, as it stands on a sheet. */
export interface StandingFormat {
  readonly id: string;
  readonly formula: string;
  /** `#FFC7CE`; empty where it fills nothing. */
  readonly fill: string;
  readonly blocks: readonly MarkedBlock[];
}

/** The formats of a sheet whose formulas were asked for and come with the next sync. */
export interface FoundFormats {
  readonly id: string;
  read(): readonly StandingFormat[];
}

export function askFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/id,items/type');
  return formats;
}

/** Only formulas are looked at: scales, bars and the like are the person's own. */
export function takeFormats(formats: Excel.ConditionalFormatCollection, id: string): FoundFormats {
  const asked = formats.items
    .filter(({ type }) => type === 'Custom')
    .map((format) => {
      const { custom } = format;
      const areas = format.getRanges();
      custom.load('rule/formula,format/fill/color');
      areas.load('address');
      return { format, custom, areas };
    });
  return {
    id,
    read: () =>
      asked.map(({ format, custom, areas }) => ({
        id: format.id,
        formula: custom.rule.formula,
        fill: (custom.format.fill.color ?? '').toUpperCase(),
        blocks: readBlocks(areas.address),
      })),
  };
}
