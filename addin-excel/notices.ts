/** What the person should know until it is otherwise: about the list, and about the marks. Null leaves as it was. */
export interface Notices {
  readonly list?: string;
  readonly marks?: string | null;
}

/** Shows all that holds now, and only when it changed. */
export function createNotices(show: (said: string) => void): (change: Notices) => void {
  let list = '';
  let marks = '';
  let shown = '';
  return (change) => {
    list = change.list ?? list;
    marks = change.marks ?? marks;
    const said = [list, marks].filter((text) => text !== '').join(' ');
    if (said === shown) return;
    shown = said;
    show(said);
  };
}
