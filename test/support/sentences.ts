/** A sentence is for people: composed, whole, and without anything of the machine. */
export function problemsOfSentence(text: string, ids: readonly string[]): string[] {
  const problems: string[] = [];
  const machine = /undefined|NaN|Infinity|\[object|\bnull\b|\btrue\b|\bfalse\b/.exec(text);
  if (machine) problems.push(`“${machine[0]}” in: ${text}`);
  for (const id of ids) if (text.includes(id)) problems.push(`the id ${id} in: ${text}`);
  if (text !== text.normalize('NFC')) problems.push(`not composed: ${text}`);
  if (text !== text.trim() || / {2}|[\n\r\t]/.test(text)) problems.push(`stray blanks in: ${text}`);
  return problems;
}
