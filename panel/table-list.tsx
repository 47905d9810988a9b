import { type Finding, type OpenedBook, type Place, panelTexts } from '../core/index.ts';
import { isOpen } from './findings-list.ts';
import { Icon } from './icons.tsx';

const texts = panelTexts.outline;

export interface TableListProps {
  readonly tables: OpenedBook['tables'];
  readonly findings: readonly Finding[];
  readonly onGo: (place: Place) => void;
  /** Null: the book is only read here. */
  readonly onAdd: ((key: string) => void) | null;
}

/** The tables of the book, and those that wait until they are needed. */
export function TableList({ tables, findings, onGo, onAdd }: TableListProps) {
  const shown = tables.filter(({ hidden }) => !hidden);
  const waiting = tables.filter(({ hidden }) => hidden);
  return (
    <>
      {shown.length === 0 ? null : (
        <section class="sbc-tables">
          <h2>{texts.tables}</h2>
          <ul>
            {shown.map(({ key, title, place }) => {
              const open = findings.filter((finding) => isOpen(finding) && finding.place.sheet === place.sheet).length;
              return (
                <li key={key}>
                  <button type="button" class="sbc-row" onClick={() => onGo(place)}>
                    <span class="sbc-heading">{title}</span>
                    <span class={`sbc-state sbc-state-${open > 0 ? 'warning' : 'done'}`}>
                      <Icon name={open > 0 ? 'warning' : 'done'} />
                      <span>{open > 0 ? texts.places(open) : texts.agree}</span>
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {waiting.length === 0 ? null : (
        <section class="sbc-tables">
          <h2>{texts.hidden}</h2>
          <p class="sbc-soft">{texts.hiddenWhat}</p>
          <ul>
            {waiting.map(({ key, title }) => (
              <li key={key} class="sbc-waiting">
                <span class="sbc-heading">{title}</span>
                {onAdd === null ? null : (
                  <button type="button" class="sbc-button" aria-label={`${texts.addTable}: ${title}`} onClick={() => onAdd(key)}>
                    {texts.addTable}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
