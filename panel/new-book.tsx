import { useEffect, useRef, useState } from 'preact/hooks';
import { panelTexts, printDay, printPeriod, readPeriod } from '../core/index.ts';
import { suggestPeriods } from './suggest-periods.ts';

const texts = panelTexts.doors;

export interface NewBookProps {
  readonly make: (asked: { readonly period: string; readonly unit: string }) => Promise<string | null>;
  readonly today: string;
  readonly onBack: () => void;
}

/** Asks whose report it is and of which period. */
export function NewBookForm({ make, today, onBack }: NewBookProps) {
  const { codes, likely } = suggestPeriods(today);
  const [unit, setUnit] = useState('');
  const [code, setCode] = useState(likely);
  const [words, setWords] = useState('');
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [making, setMaking] = useState(false);
  const unitBox = useRef<HTMLInputElement>(null);
  const wordsBox = useRef<HTMLInputElement>(null);
  useEffect(() => unitBox.current?.focus(), []);
  const asked = code === '' ? words.trim() : code;
  const period = readPeriod(asked);

  async function send(event: Event): Promise<void> {
    event.preventDefault();
    if (making) return;
    if (unit.trim() === '') {
      setWrong({ field: 'unit', text: texts.unitMissing });
      unitBox.current?.focus();
      return;
    }
    if (!period) {
      setWrong({ field: 'period', text: texts.periodUnread });
      wordsBox.current?.focus();
      return;
    }
    setWrong(null);
    setMaking(true);
    try {
      const failed = await make({ period: asked, unit: unit.trim() });
      setWrong(failed === null ? null : { field: 'all', text: failed });
    } catch {
      setWrong({ field: 'all', text: panelTexts.said.ourFault });
    }
    setMaking(false);
  }

  return (
    <form class="sbc-first sbc-form" onSubmit={(event) => void send(event)} noValidate>
      <h1>{texts.new}</h1>
      <label class="sbc-field">
        <span>{texts.unit}</span>
        <input
          ref={unitBox}
          value={unit}
          aria-invalid={wrong?.field === 'unit'}
          aria-describedby="sbc-unit-said"
          autocomplete="organization"
          onInput={(event) => setUnit(event.currentTarget.value)}
        />
        <small id="sbc-unit-said">{wrong?.field === 'unit' ? <em class="sbc-wrong">{wrong.text}</em> : texts.unitExample}</small>
      </label>
      <label class="sbc-field">
        <span>{texts.period}</span>
        <select value={code} onChange={(event) => setCode(event.currentTarget.value)}>
          {codes.map((one) => (
            <option key={one} value={one}>
              {sayCode(one)}
            </option>
          ))}
          <option value="">{texts.otherPeriod}</option>
        </select>
        {code !== '' && period ? <small>{texts.span(printDay(period.from), printDay(period.to))}</small> : null}
      </label>
      {code === '' ? (
        <label class="sbc-field">
          <span>{texts.periodWords}</span>
          <input
            ref={wordsBox}
            value={words}
            aria-invalid={wrong?.field === 'period'}
            aria-describedby="sbc-period-said"
            onInput={(event) => setWords(event.currentTarget.value)}
          />
          <small id="sbc-period-said">
            {wrong?.field === 'period' && !period ? <em class="sbc-wrong">{wrong.text}</em> : null}
            {period ? texts.span(printDay(period.from), printDay(period.to)) : wrong?.field === 'period' ? '' : texts.periodExample}
          </small>
        </label>
      ) : null}
      <fieldset class="sbc-field">
        <legend>{texts.start}</legend>
        <label class="sbc-choice">
          <input type="radio" name="sbc-start" checked /> <span>{texts.blank}</span>
        </label>
        <label class="sbc-choice sbc-soft">
          <input type="radio" name="sbc-start" disabled />
          <span>
            {texts.fromLast} ({texts.fromLastLater})
          </span>
        </label>
      </fieldset>
      <p role="alert" class="sbc-wrong">
        {wrong?.field === 'all' ? wrong.text : ''}
      </p>
      <div class="sbc-actions">
        <button type="submit" class="sbc-button sbc-primary">
          {making ? texts.making : texts.make}
        </button>
        <button type="button" class="sbc-link" onClick={onBack}>
          {texts.back}
        </button>
      </div>
    </form>
  );
}

interface Wrong {
  readonly field: 'unit' | 'period' | 'all';
  readonly text: string;
}

function sayCode(code: string): string {
  const period = readPeriod(code);
  if (!period) return code;
  const words = printPeriod(period);
  return words.slice(0, 1).toLocaleUpperCase('vi') + words.slice(1);
}
