/** An element with its attributes and children; `text` children are text, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const paths = {
  save: 'M3 2.5h8l2.5 2.5v8.5h-11v-11zM5 2.5v4h5v-4M5 13.5v-4h6v4',
  undo: 'M6 3 2.8 6.2 6 9.4M3 6.2h6.2a3.6 3.6 0 0 1 0 7.2H6.5',
  redo: 'M10 3l3.2 3.2L10 9.4M13 6.2H6.8a3.6 3.6 0 0 0 0 7.2h2.7',
  close: 'M4 4l8 8M12 4l-8 8',
  open: 'M2 12.5v-9h4l1.5 2H13v2M2 12.5 4 7.5h11l-2 5z',
  book: 'M3 2.5h10v11H3zM3 6h10M6.5 6v7.5M3 9.5h10',
} as const;

export type IconName = keyof typeof paths;

/** A drawing that says nothing by itself: the words stand beside it. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'page-icon');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}

/** A button with a drawing and words. */
export function iconButton(name: IconName, words: string, act: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'page-button', title: words }, [icon(name), element('span', {}, [words])]);
  button.addEventListener('click', act);
  return button;
}

export function textButton(words: string, act: () => void, kind: 'plain' | 'primary' = 'plain'): HTMLButtonElement {
  const button = element('button', { type: 'button', class: `page-button page-${kind}` }, [words]);
  button.addEventListener('click', act);
  return button;
}
