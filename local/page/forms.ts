import type { Form } from '../../core/index.ts';

/** A form as the build lists it in the page: addresses of files, or in the one-file page the things themselves. */
interface Listed {
  readonly id: string;
  readonly form: string | Form;
  /** A book made of the form, with two things to mend: an address, or its bytes in base64. */
  readonly sample: string | { readonly base64: string };
}

/** The form of new books; null where it cannot be had. */
export async function loadForm(): Promise<Form | null> {
  const form = findListed()?.form ?? null;
  if (typeof form !== 'string') return form;
  const bytes = await fetchFile(form);
  return bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as Form) : null;
}

/** The bytes of the sample book. */
export async function loadSample(): Promise<Uint8Array | null> {
  const sample = findListed()?.sample ?? null;
  if (sample === null) return null;
  if (typeof sample !== 'string') return Uint8Array.from(atob(sample.base64), (letter) => letter.charCodeAt(0));
  return fetchFile(sample);
}

function findListed(): Listed | undefined {
  const listed = JSON.parse(document.getElementById('forms')?.textContent ?? '[]') as readonly Listed[];
  return listed[0];
}

/** What came once is kept as long as the page stands: later there may be no connection. */
const fetched = new Map<string, Uint8Array>();

async function fetchFile(address: string): Promise<Uint8Array | null> {
  const kept = fetched.get(address);
  if (kept) return kept;
  try {
    const response = await fetch(address);
    if (!response.ok) return null;
    const bytes = new Uint8Array(await response.arrayBuffer());
    fetched.set(address, bytes);
    return bytes;
  } catch {
    return null;
  }
}
