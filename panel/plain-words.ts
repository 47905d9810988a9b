/** Words as people look for them: without accents, case and double spaces. */
export function plainWords(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[Đđ]/g, 'd').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Whether every word looked for stands somewhere in the text. */
export function holdsWords(text: string, words: string): boolean {
  const plain = plainWords(text);
  return plainWords(words)
    .split(' ')
    .every((word) => plain.includes(word));
}
