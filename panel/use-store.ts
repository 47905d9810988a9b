import { useLayoutEffect, useState } from 'preact/hooks';
import type { PanelState, Store } from './store.ts';

/** The present state; the view is drawn again at each change. */
export function useStore(store: Store): PanelState {
  const [state, setState] = useState(store.get());
  useLayoutEffect(() => {
    const tell = (): void => setState(store.get());
    tell();
    return store.subscribe(tell);
  }, [store]);
  return state;
}
