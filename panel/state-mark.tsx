import { panelTexts } from '../core/index.ts';
import { Icon } from './icons.tsx';
import type { LineState } from './outline-rows.ts';

const texts = panelTexts.outline;

/** The state in a drawing and in words; open findings go before what was marked by hand. */
export function StateMark({ line }: { readonly line: LineState }) {
  const name = line.open > 0 ? 'warning' : iconOf(line.state);
  return (
    <span class={`sbc-state sbc-state-${name}`}>
      <Icon name={name} />
      <span>{line.open > 0 ? texts.places(line.open) : line.type === 'all' ? texts.done(line.done, line.all) : line.state}</span>
    </span>
  );
}

function iconOf(state: LineState['state']): 'done' | 'half' | 'empty' {
  if (state === 'đã xong') return 'done';
  return state === 'đang soạn' ? 'half' : 'empty';
}
