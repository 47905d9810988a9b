import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { panelTexts } from '../core/index.ts';

const texts = panelTexts.late;

/** A view in a part of its own: brought when it is first shown, or before by `load`. */
export interface LateView<Props> {
  readonly View: (props: Props) => preact.JSX.Element;
  /** Whether it is there. */
  load(): Promise<boolean>;
}

/** The view once it has come; where it cannot be had, what to do. */
export function late<Props extends object>(bring: () => Promise<ComponentType<Props>>): LateView<Props> {
  let there: ComponentType<Props> | null = null;
  const load = async (): Promise<boolean> => {
    try {
      there ??= await bring();
      return true;
    } catch {
      return false;
    }
  };
  return {
    load,
    View(props) {
      const [state, setState] = useState<'there' | 'coming' | 'missing'>(there ? 'there' : 'coming');
      useEffect(() => {
        if (state === 'coming') void load().then((came) => setState(came ? 'there' : 'missing'));
      }, [state]);
      const There = there;
      if (state === 'there' && There) return <There {...props} />;
      if (state === 'coming') return <p class="sbc-soft">{texts.coming}</p>;
      return (
        <div class="sbc-notice sbc-warning" role="alert">
          <p>{texts.missing}</p>
          <button type="button" class="sbc-button" onClick={() => setState('coming')}>
            {texts.again}
          </button>
        </div>
      );
    },
  };
}
