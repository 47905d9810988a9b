/** Whether two texts hold the same paragraphs: blank lines and blanks at the end of a line count for nothing, as in the book. */
export function sameLines(a: string, b: string): boolean {
  return a === b || paragraphs(a).join('\n') === paragraphs(b).join('\n');
}

/** Both texts in one, nothing said twice: mine, then the paragraphs that only the other has. */
export function joinLines(mine: string, theirs: string): string {
  const own = paragraphs(mine);
  return [...own, ...paragraphs(theirs).filter((line) => !own.includes(line))].join('\n');
}

function paragraphs(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}
