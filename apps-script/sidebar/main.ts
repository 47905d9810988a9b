import type { ScriptRun } from './calls.ts';
import { readOpening } from './opening.ts';
import { start } from './start.tsx';

/** Set by the build: the stamp of the code, the same on the server. */
declare const BUILD: string;
declare const google: { readonly script: { readonly run: ScriptRun } };

const later = (act: () => void, milliseconds: number): (() => void) => {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
};

function onSeen(tell: () => void): () => void {
  const seen = (): void => {
    if (document.visibilityState === 'visible') tell();
  };
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('online', seen);
  return () => {
    document.removeEventListener('visibilitychange', seen);
    window.removeEventListener('online', seen);
  };
}

function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function begin(): void {
  const root = document.getElementById('panel');
  if (!root) throw new Error('The page has no place for the panel.');
  void start(root, {
    line: {
      run: google.script.run,
      isOnline: () => navigator.onLine,
      wait: (milliseconds) => new Promise((go) => setTimeout(go, milliseconds)),
    },
    page: { isVisible: () => document.visibilityState === 'visible', onSeen, later },
    opening: readOpening(document.getElementById('opening')?.textContent ?? null),
    build: BUILD,
    storage: () => localStorage,
    today,
  });
}

// What the server writes behind the page must be there first.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
else begin();
