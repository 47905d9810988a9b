/** Copies by the old way: Excel on the web forbids the new one. Whether it was copied. */
export function copyText(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'pane-hidden';
  document.body.append(field);
  field.select();
  const copied = tryCopy();
  field.remove();
  return copied;
}

function tryCopy(): boolean {
  try {
    return document.execCommand('copy');
  } catch {
    // Forbidden here: the text is shown to be copied by hand.
    return false;
  }
}
