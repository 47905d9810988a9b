import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { cliTexts } from '../../core/index.ts';

/** A request that is not served, with the sentence a person may see. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
}

/**
 * Only a browser on this machine that was sent to this very address: a name that merely resolves to 127.0.0.1
 * (DNS rebinding) carries its own name in `Host`.
 */
export function checkHost(headers: IncomingHttpHeaders, port: number): Refusal | null {
  return namesOf(port).includes(headers.host ?? '') ? null : { status: 403, message: cliTexts.serve.strange };
}

/** The book is for our own page alone: its token, its origin. A page of another port is another site to us. */
export function checkCaller(headers: IncomingHttpHeaders, given: string | null, token: string): Refusal | null {
  if (given === null || !isSame(given, token)) return { status: 403, message: cliTexts.serve.noToken };
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${headers.host}`) return { status: 403, message: cliTexts.serve.strange };
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return { status: 403, message: cliTexts.serve.strange };
  return null;
}

/** Every browser sends `Origin` with a PUT; what comes without is none. */
export function checkWriter(headers: IncomingHttpHeaders): Refusal | null {
  if (headers.origin === undefined) return { status: 403, message: cliTexts.serve.strange };
  if (headers['if-match'] === undefined) return { status: 428, message: cliTexts.serve.noState };
  if (headers['content-encoding'] !== undefined) return { status: 415, message: cliTexts.serve.notXlsx };
  return null;
}

function namesOf(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

/** Compared as digests: equal lengths, equal time. */
function isSame(given: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
