import { type FigureView, type NameView, type Place, panelTexts } from '../core/index.ts';
import { Icon } from './icons.tsx';
import { PlaceButton } from './place-button.tsx';
import { sayHeading } from './say-heading.ts';

const texts = panelTexts.figures;

export interface FigureCardProps {
  readonly figure: FigureView;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onGo: (place: Place) => void;
  readonly onSection: (key: string) => void;
}

/** Name and value in one line; unfolded, both ways: where from and where used. */
export function FigureCard({ figure, open, onToggle, onGo, onSection }: FigureCardProps) {
  const { name, how, place, derived, from, uses, last, changed, unit } = figure;
  return (
    <li class="sbc-figure">
      <button type="button" class="sbc-row" aria-expanded={open} onClick={onToggle}>
        <Icon name="fold" />
        <span class="sbc-heading">{name}</span>
        <Value view={figure} />
        {changed ? <span class="sbc-changed">{texts.changed}</span> : null}
      </button>
      {open ? (
        <dl class="sbc-figure-more">
          <dt>{texts.last}</dt>
          <dd>{last === '' ? texts.noLast : `${last} ${unit}`}</dd>
          {how === '' ? null : (
            <>
              <dt>{texts.how}</dt>
              <dd>{how}</dd>
            </>
          )}
          <dt>{texts.from}</dt>
          <dd>
            {derived && from.length > 0 ? (
              from.map((one) => <PlaceButton key={`${one.sheet}|${one.row}|${one.column}`} place={one} onGo={onGo} />)
            ) : (
              <>
                {derived ? null : <span>{texts.typed}</span>}
                <PlaceButton place={place} onGo={onGo} />
              </>
            )}
          </dd>
          <dt>{texts.uses}</dt>
          <dd>
            {uses.length === 0
              ? texts.unused
              : bySection(uses).map(({ section, number, heading, times }) => (
                  <button key={section} type="button" class="sbc-link sbc-place" onClick={() => onSection(section)}>
                    <Icon name="editor" />
                    <span>
                      {sayHeading({ key: section, number, heading })}
                      {times > 1 ? ` (${texts.times(times)})` : ''}
                    </span>
                  </button>
                ))}
          </dd>
        </dl>
      ) : null}
    </li>
  );
}

/** A section that names the figure more than once is one way there. */
function bySection(uses: FigureView['uses']): readonly (FigureView['uses'][number] & { readonly times: number })[] {
  const sections = new Map<string, number>();
  for (const { section } of uses) sections.set(section, (sections.get(section) ?? 0) + 1);
  return [...sections].flatMap(([section, times]) => {
    const first = uses.find((use) => use.section === section);
    return first ? [{ ...first, times }] : [];
  });
}

/** A line of `Thông tin chung`: the row itself leads to the cell. */
export function LineCard({ line, onGo }: { readonly line: NameView; readonly onGo: (place: Place) => void }) {
  return (
    <li class="sbc-figure">
      <button type="button" class="sbc-row sbc-line-row" onClick={() => onGo(line.place)}>
        <Icon name="go" />
        <span class="sbc-line-name">{line.name}</span>
        <span class={line.printed === '' ? 'sbc-line-value sbc-soft' : 'sbc-line-value'}>
          {line.printed === '' ? texts.blank : line.printed}
        </span>
      </button>
    </li>
  );
}

function Value({ view: { printed, unit } }: { readonly view: NameView }) {
  if (printed === '') return <span class="sbc-value sbc-soft">{texts.blank}</span>;
  return (
    <span class="sbc-value">
      <strong>{printed}</strong>
      {unit === '' || unit === '%' ? null : ` ${unit}`}
    </span>
  );
}
