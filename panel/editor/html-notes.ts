/** The notes of a copied text: what each anchor says, and the elements at the end that hold their words. */
export interface Notes {
  readonly anchors: ReadonlyMap<Element, string>;
  readonly bodies: ReadonlySet<Element>;
}

/**
 * Word, LibreOffice and Google Docs write a note the same way under different names: a link forward, and at its end a link back. Where
 * the copied piece has lost the words of its notes, the anchor says nothing.
 */
export function findNotes(root: Element, read: (body: Element, without: Element) => string): Notes {
  const anchors = new Map<Element, string>();
  const bodies = new Set<Element>();
  const links = [...root.querySelectorAll('a[href]')];
  const named = new Map<string, Element>();
  for (const element of root.querySelectorAll('[id], a[name]')) {
    for (const name of [element.getAttribute('id'), element.getAttribute('name')]) if (name && !named.has(name)) named.set(name, element);
  }
  for (const anchor of links) {
    const to = targetOf(anchor);
    if (to === null || isBack(anchor)) continue;
    const back = links.find((link) => link !== anchor && follows(anchor, link) && namesOf(link, named).has(to) && pointsTo(link, anchor));
    if (!back) {
      if (looksLikeAnchor(anchor)) anchors.set(anchor, '');
      continue;
    }
    const body = bodyOf(back, root);
    anchors.set(anchor, read(body, back));
    bodies.add(body);
  }
  return { anchors, bodies: withLists(bodies) };
}

function targetOf(link: Element): string | null {
  const href = link.getAttribute('href') ?? '';
  const hash = href.indexOf('#');
  return hash === -1 || hash === href.length - 1 ? null : href.slice(hash + 1);
}

/** The names a link is known by: its own, or of what holds it. */
function namesOf(link: Element, named: ReadonlyMap<string, Element>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [name, element] of named) if (element === link || (element.contains(link) && element.tagName !== 'BODY')) names.add(name);
  // Word's link back names itself `_ftn1`, its block `ftn1`.
  return names;
}

function pointsTo(back: Element, anchor: Element): boolean {
  const to = targetOf(back);
  if (to === null) return false;
  const names = [anchor, anchor.parentElement, anchor.firstElementChild].flatMap((element) => [
    element?.getAttribute('id'),
    element?.getAttribute('name'),
  ]);
  return names.includes(to);
}

function follows(first: Element, second: Element): boolean {
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

const anchorLike = /_ftn[0-9]|_edn[0-9]|sdfootnote|sdendnote|^ftnt[0-9]/;

function looksLikeAnchor(link: Element): boolean {
  return anchorLike.test(targetOf(link) ?? '');
}

function isBack(link: Element): boolean {
  return /_ftnref|_ednref|[0-9]anc$|^ftnt_ref/.test(targetOf(link) ?? '');
}

/** The note's own block where the program wrote one, else the paragraph the link back stands in. */
function bodyOf(back: Element, root: Element): Element {
  const own = back.closest(
    '[data-style*="mso-element:footnote" i]:not([data-style*="-list" i]), [data-style*="mso-element:endnote" i]:not([data-style*="-list" i]), div[id^="sdfootnote"], div[id^="sdendnote"]',
  );
  const block = own ?? back.closest('div[id^="ftn"], div[id^="edn"], p, li, div');
  return block && block !== root ? block : back;
}

/** The list of notes goes with its last note: its rule above the notes is no text. */
function withLists(bodies: ReadonlySet<Element>): ReadonlySet<Element> {
  const all = new Set(bodies);
  for (const body of bodies) {
    const list = body.closest('[data-style*="mso-element:footnote-list" i], [data-style*="mso-element:endnote-list" i]');
    if (list) all.add(list);
  }
  return all;
}
